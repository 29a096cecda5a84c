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
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinTask;
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

    /** Puts all together that was asked for, then writes it. Gives what is said of it on the terminal; nothing where that is not {@code summarised}. */
    String write(Report report, boolean summarised, PrintWriter out) throws IOException {
        Map<OutputRequest.Format, ForkJoinTask<RenderedText>> texts = new EnumMap<>(OutputRequest.Format.class);
        Deque<ForkJoinTask<?>> begun = new ArrayDeque<>();
        ForkJoinTask<String> summary = begun(begun, () -> summarised ? summary(report, requests.stream().map(OutputRequest::file).toList()) : "");
        // What needs no template comes first: others begin with it while this thread puts together what templates show.
        formats(false).forEach(format -> texts.put(format, begun(begun, () -> rendered(into -> write(report, format, into)))));
        List<OutputRequest.Format> shown = formats(true);
        if (!shown.isEmpty()) {
            ReportView view = ReportView.of(report);
            shown.forEach(format -> texts.put(format, begun(begun, () -> rendered(into -> templates().join().render(format.template().orElseThrow(), view, into)))));
        }
        // The last that was begun is what this thread can take up itself.
        begun.forEach(ForkJoinTask::join);
        for (OutputRequest request : requests) {
            RenderedText text = Objects.requireNonNull(texts.get(request.format())).join();
            if (request.toStandardOutput()) {
                out.print(text.text());
            } else {
                write(Path.of(request.file()), text);
            }
        }
        return summary.join();
    }

    private static <T> ForkJoinTask<T> begun(Deque<ForkJoinTask<?>> all, Callable<T> work) {
        ForkJoinTask<T> task = ForkJoinTask.adapt(work).fork();
        all.push(task);
        return task;
    }

    /** The formats that were asked for, those of templates or the others. */
    private List<OutputRequest.Format> formats(boolean ofTemplates) {
        return requests.stream().map(OutputRequest::format).distinct().filter(format -> format.template().isPresent() == ofTemplates).toList();
    }

    private String summary(Report report, List<String> written) {
        return TextOutput.render(report, color, width, written);
    }

    private void write(Report report, OutputRequest.Format format, Writer into) throws IOException {
        switch (format) {
            case TEXT -> into.write(summary(report, List.of()));
            case JSON -> JsonOutput.write(report, into);
            case SARIF -> SarifOutput.write(report, into);
            case MARKDOWN, HTML, PLAN -> throw new IllegalArgumentException(format + " has a template");
        }
    }

    /** Writes a report. */
    private interface Rendering {
        void into(Writer out) throws IOException;
    }

    private static RenderedText rendered(Rendering rendering) throws IOException {
        RenderedText rendered = new RenderedText();
        try (Writer out = new Utf8Writer(rendered)) {
            rendering.into(out);
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
