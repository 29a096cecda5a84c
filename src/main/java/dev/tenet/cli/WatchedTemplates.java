package dev.tenet.cli;

import dev.tenet.output.ReportView;
import dev.tenet.output.template.TemplateException;
import dev.tenet.output.template.Templates;
import dev.tenet.report.Report;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** The templates of reports while somebody edits them: a saved one is rendered with the last audit, and what that changes is shown. */
final class WatchedTemplates {
    private static final List<OutputRequest.Format> RENDERED = List.of(OutputRequest.Format.MARKDOWN, OutputRequest.Format.HTML, OutputRequest.Format.PLAN);

    private final List<Path> folders;
    private final Optional<Path> out;
    private Templates good;
    private CompletableFuture<?> warm = CompletableFuture.completedFuture(null);
    private boolean used;

    /** Reports are written to {@code out} where it is given. */
    WatchedTemplates(List<Path> folders, Optional<Path> out) {
        this.folders = folders.stream().map(folder -> folder.toAbsolutePath().normalize()).toList();
        this.out = out;
        this.good = new Templates(folders);
    }

    /** Whether a file that was saved is one of them. */
    boolean hold(String saved) {
        Path file = Path.of(saved).toAbsolutePath().normalize();
        return folders.stream().anyMatch(file::startsWith);
    }

    /** After an audit. Templates are read before they are edited, so that it can be said what an edit changes. */
    void audited(Report report) throws IOException {
        if (out.isPresent()) {
            warm.join();
            write(report, good);
        } else if (!used) {
            Templates templates = good;
            warm = CompletableFuture.runAsync(() -> RENDERED.forEach(format -> attempt(templates, format, report)));
        }
        used = true;
    }

    /** After templates were saved: what they change, or where they are wrong; then those stay in use that were right. */
    List<String> saved(List<String> names, Report report) throws IOException {
        warm.join();
        Templates now = new Templates(folders);
        List<String> lines = new ArrayList<>();
        lines.add(String.join(", ", names) + ":");
        try {
            for (String name : names) {
                String file = String.valueOf(Path.of(name).getFileName());
                if (file.endsWith(".vm") && Files.exists(Path.of(name))) {
                    now.check(file);
                }
            }
            boolean any = false;
            for (OutputRequest.Format format : RENDERED) {
                Optional<String> before = attempt(good, format, report);
                String after = rendered(now, format, report);
                if (!before.equals(Optional.of(after))) {
                    lines.addAll(LineChanges.of(format.fileName, before.orElse(""), after));
                    any = true;
                }
            }
            if (!any) {
                lines.add("  reports are the same");
            }
        } catch (TemplateException e) {
            return List.of(String.valueOf(e.getMessage()), "tenet: the last templates stand.");
        }
        good = now;
        if (out.isPresent()) {
            write(report, good);
        }
        return lines;
    }

    private void write(Report report, Templates templates) throws IOException {
        for (OutputRequest.Format format : RENDERED) {
            Path file = out.orElseThrow().resolve(format.fileName);
            String text = rendered(templates, format, report);
            if (!Files.isRegularFile(file) || !Files.readString(file).equals(text)) {
                Reports.write(file, text);
            }
        }
    }

    /** Empty when the template is wrong. */
    private static Optional<String> attempt(Templates templates, OutputRequest.Format format, Report report) {
        try {
            return Optional.of(rendered(templates, format, report));
        } catch (TemplateException saidWhenItIsSaved) {
            return Optional.empty();
        }
    }

    private static String rendered(Templates templates, OutputRequest.Format format, Report report) {
        StringWriter text = new StringWriter();
        try {
            templates.render(format.template().orElseThrow(), ReportView.of(report), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
