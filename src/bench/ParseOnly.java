package dev.tenet.extract.code.python;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * Parses the Python files of a folder once, on all processors, and does nothing with their trees: what an audit is compared with. It stands in the
 * parser's package because nobody else may call it; {@code bandit-speed.sh} compiles and runs it beside the program's own classes.
 */
final class ParseOnly {
    private ParseOnly() {}

    public static void main(String[] arguments) throws IOException {
        List<Path> files;
        try (Stream<Path> walked = Files.walk(Path.of(arguments[0]))) {
            files = walked.filter(path -> path.toString().endsWith(".py")).filter(Files::isRegularFile).sorted().toList();
        }
        ThreadLocal<PythonParser> parser = ThreadLocal.withInitial(PythonParser::new);
        AtomicLong errors = new AtomicLong();
        long start = System.nanoTime();
        files.parallelStream().forEach(path -> errors.addAndGet(parser.get().parse(bytes(path)).errors()));
        System.out.printf("%d %d %.3f%n", files.size(), errors.get(), (System.nanoTime() - start) / 1e9);
    }

    private static byte[] bytes(Path path) {
        try {
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
