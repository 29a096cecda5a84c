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
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
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
        Map<OutputRequest.Format, RenderedText> rendered = rendered(report, requests);
        for (OutputRequest request : requests) {
            RenderedText text = Objects.requireNonNull(rendered.get(request.format()));
            if (request.toStandardOutput()) {
                out.print(text.text());
            } else {
                write(Path.of(request.file()), text);
            }
        }
    }

    /** Half of the templates come first and half last, so that two processors do not both wait for what templates show. */
    private Map<OutputRequest.Format, RenderedText> rendered(Report report, List<OutputRequest> requests) {
        List<OutputRequest.Format> shown = new ArrayList<>();
        List<OutputRequest.Format> others = new ArrayList<>();
        requests.stream().map(OutputRequest::format).distinct().forEach(format -> (format.template().isPresent() ? shown : others).add(format));
        List<OutputRequest.Format> inTurn = new ArrayList<>(shown);
        inTurn.addAll((shown.size() + 1) / 2, others);
        Shown view = new Shown(report);
        List<RenderedText> rendered = inTurn.parallelStream().map(format -> render(report, view, format)).toList();
        Map<OutputRequest.Format, RenderedText> byFormat = new EnumMap<>(OutputRequest.Format.class);
        for (int i = 0; i < inTurn.size(); i++) {
            byFormat.put(inTurn.get(i), rendered.get(i));
        }
        return byFormat;
    }

    /** What templates show of a report, put together when the first of them asks. */
    private static final class Shown {
        private final Report report;
        private @Nullable ReportView view;

        Shown(Report report) {
            this.report = report;
        }

        synchronized ReportView view() {
            if (view == null) {
                view = ReportView.of(report);
            }
            return view;
        }
    }

    String summary(Report report, List<String> written) {
        return TextOutput.render(report, color, width, written);
    }

    private RenderedText render(Report report, Shown shown, OutputRequest.Format format) {
        RenderedText rendered = new RenderedText();
        try (Writer out = new Utf8Writer(rendered)) {
            switch (format) {
                case TEXT -> out.write(summary(report, List.of()));
                case JSON -> JsonOutput.write(report, out);
                case SARIF -> SarifOutput.write(report, out);
                case MARKDOWN, HTML, PLAN -> templates().join().render(format.template().orElseThrow(), shown.view(), out);
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
