package dev.tenet.extract.code.java;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.tools.Diagnostic;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/** Runs javac's parser over many files at once, which is much faster than one by one; a file that makes it fail is found by halving. */
final class JavaParser {
    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();
    private static final List<String> OPTIONS = List.of(
            "-proc:none", "-Xlint:none", "-Xmaxerrs", Integer.toString(Integer.MAX_VALUE), "--enable-preview",
            "-source", Integer.toString(Runtime.version().feature()));

    private JavaParser() {}

    /** Takes what was parsed. */
    interface Reader {
        void read(JavaSource source, CompilationUnitTree tree, SourcePositions positions);

        /** Says that javac failed on the file. */
        void refused(JavaSource source, Throwable fault);
    }

    static void parse(List<JavaSource> sources, Reader reader) {
        if (sources.isEmpty()) {
            return;
        }
        List<CompilationUnitTree> trees = new ArrayList<>(sources.size());
        SourcePositions positions;
        try {
            JavacTask task = task(sources);
            task.parse().forEach(trees::add);
            positions = Trees.instance(task).getSourcePositions();
        } catch (IOException | RuntimeException | StackOverflowError | AssertionError fault) {
            if (sources.size() == 1) {
                reader.refused(sources.get(0), fault);
                return;
            }
            sources.forEach(JavaSource::forget);
            int half = sources.size() / 2;
            parse(sources.subList(0, half), reader);
            parse(sources.subList(half, sources.size()), reader);
            return;
        }
        Map<String, JavaSource> names = names(sources);
        for (CompilationUnitTree tree : trees) {
            JavaSource source = names.get(tree.getSourceFile().toUri().toString());
            if (source != null) {
                reader.read(source, tree, positions);
            }
        }
    }

    private static Map<String, JavaSource> names(List<JavaSource> sources) {
        Map<String, JavaSource> names = new HashMap<>();
        sources.forEach(source -> names.put(source.toUri().toString(), source));
        return names;
    }

    private static JavacTask task(List<JavaSource> sources) {
        Map<String, JavaSource> names = names(sources);
        return (JavacTask) COMPILER.getTask(
                Writer.nullWriter(),
                COMPILER.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8),
                diagnostic -> note(diagnostic, names),
                OPTIONS,
                null,
                sources);
    }

    private static void note(Diagnostic<? extends JavaFileObject> diagnostic, Map<String, JavaSource> names) {
        JavaFileObject file = diagnostic.getSource();
        JavaSource source = file == null ? null : names.get(file.toUri().toString());
        if (source != null && diagnostic.getKind() == Diagnostic.Kind.ERROR) {
            String message = diagnostic.getMessage(Locale.ROOT);
            source.fault(diagnostic.getPosition(), message.lines().findFirst().orElse(""));
        }
    }
}
