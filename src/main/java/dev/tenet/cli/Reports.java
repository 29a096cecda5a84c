package dev.tenet.cli;

import dev.tenet.audit.ConfigException;
import dev.tenet.output.JsonOutput;
import dev.tenet.output.ReportView;
import dev.tenet.output.SarifOutput;
import dev.tenet.output.TextOutput;
import dev.tenet.output.Utf8Writer;
import dev.tenet.output.template.Templates;
import dev.tenet.report.Report;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Renders reports, several at a time, and puts them where they belong. A file is written whole or not at all. */
final class Reports {
    private final List<Path> folders;
    private final List<OutputRequest> requests;
    private final boolean color;
    private final int width;
    private @Nullable CompletableFuture<Templates> templates;

    /** Reports that are asked for; templates are looked for in {@code folders}, the first that has one counting. */
    Reports(List<Path> folders, List<OutputRequest> requests, boolean color, int width) {
        this.folders = folders;
        this.requests = requests;
        this.color = color;
        this.width = width;
    }

    /** Begins to read the templates that will be rendered, in the background. */
    void prepare() {
        if (requests.stream().anyMatch(request -> request.format().template().isPresent())) {
            templates();
        }
    }

    private synchronized CompletableFuture<Templates> templates() {
        if (templates == null) {
            List<String> names = requests.stream().flatMap(request -> request.format().template().stream()).distinct().toList();
            templates = CompletableFuture.supplyAsync(() -> {
                Templates prepared = new Templates(folders);
                names.forEach(prepared::prepare);
                return prepared;
            });
        }
        return templates;
    }

    void write(Report report, List<OutputRequest> requests, PrintWriter out) throws IOException {
        List<RenderedText> rendered = IntStream.range(0, requests.size()).parallel().mapToObj(i -> render(report, requests.get(i).format())).toList();
        for (int i = 0; i < requests.size(); i++) {
            OutputRequest request = requests.get(i);
            if (request.toStandardOutput()) {
                out.print(rendered.get(i).text());
            } else {
                write(Path.of(request.file()), rendered.get(i));
            }
        }
    }

    String summary(Report report, List<String> written) {
        return TextOutput.render(report, color, width, written);
    }

    private RenderedText render(Report report, OutputRequest.Format format) {
        RenderedText rendered = new RenderedText();
        try (Writer out = new Utf8Writer(rendered)) {
            switch (format) {
                case TEXT -> out.write(summary(report, List.of()));
                case JSON -> JsonOutput.write(report, out);
                case SARIF -> SarifOutput.write(report, out);
                case MARKDOWN, HTML, PLAN -> templates().join().render(format.template().orElseThrow(), ReportView.of(report), out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rendered;
    }

    static void write(Path file, String text) throws IOException {
        write(file, WholeFile.content(text));
    }

    private static void write(Path file, WholeFile.Content content) throws IOException {
        try {
            WholeFile.write(file, content);
        } catch (IOException e) {
            throw new ConfigException(file + ": the report cannot be written: " + e.getClass().getSimpleName() + "\n    Name another place with --out or --format FORMAT=FILE.");
        }
    }
}
