package dev.tenet.extract.code.java;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import dev.tenet.fact.Call;
import dev.tenet.fact.ClassDef;
import dev.tenet.fact.FunctionDef;
import dev.tenet.repo.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** Tenet's own sources, or those in {@code -Djava.sources}, as javac counts them. */
class OwnSourcesTest {
    private static final Path SOURCES = Path.of(System.getProperty("java.sources", "src/main/java"));

    @Test
    void sees_as_many_classes_methods_and_calls_as_javac() throws IOException {
        List<SourceText> files = new ArrayList<>();
        List<Path> paths;
        try (Stream<Path> walk = Files.walk(SOURCES)) {
            paths = walk.filter(path -> path.toString().endsWith(".java")).sorted().toList();
        }
        for (Path path : paths) {
            files.add(new SourceText(SOURCES.relativize(path).toString(), Files.readAllBytes(path)));
        }
        JavaCode code = JavaCode.of(files);
        Counts counts = new Counts();
        var compiler = ToolProvider.getSystemJavaCompiler();
        var sources = compiler.getStandardFileManager(null, null, null).getJavaFileObjectsFromPaths(paths);
        ((JavacTask) compiler.getTask(null, null, null, List.of("-proc:none"), null, sources)).parse().forEach(unit -> unit.accept(counts, null));

        assertThat(code.issues()).isEmpty();
        assertThat(code.all(ClassDef.class).size()).isEqualTo(counts.classes);
        assertThat(code.all(FunctionDef.class).size()).isEqualTo(counts.methods);
        assertThat(code.all(Call.class).size()).isEqualTo(counts.calls);
        assertThat(counts.lambdas).isPositive();
        assertThat(code.all(Call.class).stream().filter(Call::resolved).count()).isGreaterThan(counts.calls * 9L / 10);
    }

    private static final class Counts extends TreeScanner<Void, Void> {
        private int classes;
        private int methods;
        private int calls;
        private int lambdas;

        @Override
        public Void visitClass(ClassTree node, Void none) {
            classes++;
            return super.visitClass(node, none);
        }

        @Override
        public Void visitMethod(MethodTree node, Void none) {
            methods++;
            return super.visitMethod(node, none);
        }

        @Override
        public Void visitMethodInvocation(MethodInvocationTree node, Void none) {
            calls++;
            return super.visitMethodInvocation(node, none);
        }

        /** What an annotation is given reads like what a call is given, unless only compilers care. */
        @Override
        public Void visitAnnotation(AnnotationTree node, Void none) {
            boolean plain = node.getAnnotationType().toString().matches("SuppressWarnings|Deprecated|Target|Retention");
            calls += node.getArguments().isEmpty() || plain ? 0 : 1;
            return super.visitAnnotation(node, none);
        }

        @Override
        public Void visitNewClass(NewClassTree node, Void none) {
            calls++;
            return super.visitNewClass(node, none);
        }

        @Override
        public Void visitLambdaExpression(LambdaExpressionTree node, Void none) {
            lambdas++;
            return super.visitLambdaExpression(node, none);
        }
    }
}
