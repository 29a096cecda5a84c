package dev.tenet.extract.reports;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;

/** coverage.py, {@code coverage json}. */
final class CoveragePy implements Format {
    @Override
    public boolean matches(JsonShape shape, String name) {
        return shape.has("totals.percent_covered", "meta.version", "files");
    }

    @Override
    public void read(JsonReport report, Sink out) throws IOException {
        JsonShape shape = report.shape();
        out.run("coverage.py", "coverage", shape.text("meta.version"), shape.text("meta.timestamp"));
        report.each("totals", (totals, at) -> out.coverage(at.line(), "", lines(totals), branches(totals)));
        report.each("files.*", (file, at) ->
                out.coverage(at.line(), String.valueOf(at.key(1)), lines(file.path("summary")), branches(file.path("summary"))));
    }

    /** Statements alone: with branches, {@code percent_covered} counts both. */
    private static double lines(JsonNode summary) {
        return share(summary.path("covered_lines").asDouble(Double.NaN), summary.path("num_statements").asDouble(Double.NaN));
    }

    private static double branches(JsonNode summary) {
        return summary.path("num_branches").asInt(0) == 0 ? Double.NaN
                : share(summary.path("covered_branches").asDouble(Double.NaN), summary.path("num_branches").asDouble(Double.NaN));
    }

    /** An empty file is covered. */
    private static double share(double covered, double all) {
        return all == 0 ? 1 : covered / all;
    }
}
