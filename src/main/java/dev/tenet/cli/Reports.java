package dev.tenet.cli;

import dev.tenet.audit.ConfigException;
import dev.tenet.output.JsonOutput;
import dev.tenet.output.ReportView;
import dev.tenet.output.SarifOutput;
import dev.tenet.output.TextOutput;
import dev.tenet.output.template.Templates;
import dev.tenet.report.Report;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** Renders reports, several at a time, and puts them where they belong. A file is written whole or not at all. */
final class Reports {
    private final List<Path> templates;
    private final boolean color;
    private final int width;

    Reports(List<Path> templates, boolean color, int width) {
        this.templates = templates;
        this.color = color;
        this.width = width;
    }

    void write(Report report, List<OutputRequest> requests, PrintWriter out) throws IOException {
        List<String> rendered = IntStream.range(0, requests.size()).parallel().mapToObj(i -> render(report, requests.get(i).format())).toList();
        for (int i = 0; i < requests.size(); i++) {
            OutputRequest request = requests.get(i);
            if (request.toStandardOutput()) {
                out.print(rendered.get(i));
            } else {
                write(Path.of(request.file()), rendered.get(i));
            }
        }
    }

    String summary(Report report, List<String> written) {
        return TextOutput.render(report, color, width, written);
    }

    private String render(Report report, OutputRequest.Format format) {
        StringWriter out = new StringWriter();
        try {
            switch (format) {
                case TEXT -> out.write(summary(report, List.of()));
                case JSON -> JsonOutput.write(report, out);
                case SARIF -> SarifOutput.write(report, out);
                case MARKDOWN -> template(report, "report.md.vm", out);
                case HTML -> template(report, "report.html.vm", out);
                case PLAN -> template(report, "plan.md.vm", out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    private void template(Report report, String name, Writer out) throws IOException {
        new Templates(templates).render(name, ReportView.of(report), out);
    }

    private static void write(Path file, String text) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        try {
            Files.createDirectories(folder);
            Path draft = Files.createTempFile(folder, ".tenet", ".tmp");
            Files.write(draft, text.getBytes(StandardCharsets.UTF_8));
            Files.setPosixFilePermissions(draft, java.nio.file.attribute.PosixFilePermissions.fromString("rw-r--r--"));
            Files.move(draft, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new ConfigException(file + ": the report cannot be written: " + e.getClass().getSimpleName() + "\n    Name another place with --out or --format FORMAT=FILE.");
        }
    }
}
