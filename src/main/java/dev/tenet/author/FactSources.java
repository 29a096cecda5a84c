package dev.tenet.author;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Reads what the sources of the fact package say, with the compiler's own parser. Part of the build: it needs a JDK and the sources. */
public final class FactSources {
    private final DocTrees trees;
    private final CompilationUnitTree unit;

    private FactSources(DocTrees trees, CompilationUnitTree unit) {
        this.trees = trees;
        this.unit = unit;
    }

    /** The public types of a folder of sources, sorted by name, without examples. */
    public static List<FactDoc> read(Path folder) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw new IllegalStateException("fact types are described by a JDK; this is a JRE");
        }
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(file -> file.toString().endsWith(".java") && !file.endsWith("package-info.java")).sorted().toList();
        }
        List<FactDoc> docs = new ArrayList<>();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(files));
            DocTrees trees = DocTrees.instance(task);
            for (CompilationUnitTree unit : task.parse()) {
                for (Tree type : unit.getTypeDecls()) {
                    if (type instanceof ClassTree declared && declared.getModifiers().getFlags().contains(Modifier.PUBLIC)) {
                        docs.add(new FactSources(trees, unit).type(declared));
                    }
                }
            }
        }
        return docs.stream().filter(doc -> !doc.name().equals("Fact")).sorted((a, b) -> a.name().compareTo(b.name())).toList();
    }

    private FactDoc type(ClassTree type) {
        TreePath path = TreePath.getPath(unit, type);
        Map<String, String> parameters = new HashMap<>();
        DocCommentTree comment = trees.getDocCommentTree(path);
        if (comment != null) {
            comment.getBlockTags().stream().filter(ParamTree.class::isInstance).map(ParamTree.class::cast)
                    .forEach(tag -> parameters.put(tag.getName().getName().toString(), JavadocText.of(tag.getDescription())));
        }
        Map<String, String> enums = enums(type);
        List<FactDoc.Component> components = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Tree member : type.getMembers()) {
            // The components of a record are fields that the parser makes of its header.
            if (type.getKind() == Tree.Kind.RECORD && member instanceof VariableTree field && !field.getModifiers().getFlags().contains(Modifier.STATIC)) {
                String name = field.getName().toString();
                String kind = field.getType().toString();
                names.add(name);
                components.add(new FactDoc.Component(name, kind, parameters.getOrDefault(name, "") + enums.getOrDefault(kind, ""), ""));
            }
        }
        boolean fact = type.getImplementsClause().stream().anyMatch(implemented -> implemented.toString().equals("Fact"));
        return new FactDoc(type.getSimpleName().toString(), fact, comment == null ? "" : JavadocText.of(comment.getFullBody()), components, methods(type, names), "");
    }

    /** What each enumeration inside of the type may be, as the end of a sentence. */
    private static Map<String, String> enums(ClassTree type) {
        Map<String, String> enums = new HashMap<>();
        for (Tree member : type.getMembers()) {
            if (member instanceof ClassTree nested && nested.getKind() == Tree.Kind.ENUM) {
                String constants = nested.getMembers().stream().filter(VariableTree.class::isInstance).map(VariableTree.class::cast)
                        .filter(field -> field.getType().toString().equals(nested.getSimpleName().toString()))
                        .map(field -> "`" + field.getName() + "`").collect(Collectors.joining(", "));
                enums.put(nested.getSimpleName().toString(), ": " + constants);
            }
        }
        return enums;
    }

    private List<FactDoc.Method> methods(ClassTree type, Set<String> components) {
        List<FactDoc.Method> methods = new ArrayList<>();
        for (Tree member : type.getMembers()) {
            if (!(member instanceof MethodTree method) || method.getReturnType() == null) {
                continue;
            }
            Set<Modifier> flags = method.getModifiers().getFlags();
            boolean called = type.getKind() == Tree.Kind.INTERFACE ? !flags.contains(Modifier.PRIVATE) : flags.contains(Modifier.PUBLIC);
            boolean overrides = method.getModifiers().getAnnotations().stream().anyMatch(annotation -> annotation.getAnnotationType().toString().equals("Override"));
            boolean accessor = method.getParameters().isEmpty() && components.contains(method.getName().toString());
            if (called && !overrides && !accessor) {
                DocCommentTree comment = trees.getDocCommentTree(TreePath.getPath(unit, method));
                methods.add(new FactDoc.Method(signature(type, method), comment == null ? "" : JavadocText.of(comment.getFullBody())));
            }
        }
        return methods;
    }

    private static String signature(ClassTree type, MethodTree method) {
        boolean isStatic = method.getModifiers().getFlags().contains(Modifier.STATIC);
        String parameters = method.getParameters().stream().map(parameter -> parameter.getType() + " " + parameter.getName()).collect(Collectors.joining(", "));
        String name = (isStatic ? type.getSimpleName() + "." : "") + method.getName();
        return name + (parameters.isEmpty() ? "()" : "( " + parameters + " )") + " : " + method.getReturnType();
    }
}
