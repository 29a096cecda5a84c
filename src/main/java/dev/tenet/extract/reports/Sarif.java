package dev.tenet.extract.reports;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** SARIF 2.1.0, of whatever tool; ours are passed over. */
final class Sarif implements Format {
    /** What {@code runs[].tool} and its neighbours say, which may stand behind the results. */
    private static final class Run {
        private String tool = "";
        private String version = "";
        private String date = "";
        private boolean failed;
        private int line;
        private final Map<String, SarifRule> rules = new HashMap<>();
        private final List<SarifRule> indexed = new ArrayList<>();
        private final List<String> artifacts = new ArrayList<>();
        private final Map<String, String> bases = new HashMap<>();
    }

    @Override
    public boolean matches(JsonShape shape, String name) {
        return shape.list("runs", "tool.driver.name") && (shape.text("version").startsWith("2.") || shape.text("$schema").contains("sarif"));
    }

    @Override
    public void read(JsonReport report, Sink out) throws IOException {
        List<Run> runs = new ArrayList<>();
        IOException[] broken = {null};
        read(report, runs);
        int[] current = {-1};
        try {
            report.each("runs[].results[]", (result, at) -> {
                int index = (int) at.key(1);
                advance(runs, current, index, out);
                if (!ours(runs.get(index))) {
                    result(result, runs.get(index), out, at.line());
                }
            });
        } catch (IOException truncated) {
            broken[0] = truncated;
        }
        advance(runs, current, runs.size() - 1, out);
        if (broken[0] != null) {
            throw broken[0];
        }
    }

    private static void advance(List<Run> runs, int[] current, int to, Sink out) {
        while (current[0] < to) {
            Run run = runs.get(++current[0]);
            if (ours(run)) {
                out.close();
                continue;
            }
            out.run(run.tool, kind(run.tool), run.version, run.date);
            if (run.failed) {
                out.incomplete(run.line, "says that %s did not come to its end; run it again".formatted(run.tool));
            }
        }
    }

    private static boolean ours(Run run) {
        return run.tool.equals("tenet");
    }

    private static void read(JsonReport report, List<Run> runs) throws IOException {
        report.each("runs[].tool", (tool, at) -> {
            Run run = run(runs, (int) at.key(1));
            JsonNode driver = tool.path("driver");
            run.line = at.line();
            run.tool = Json.text(driver, "name").toLowerCase(Locale.ROOT).strip();
            run.version = Json.first(driver, "semanticVersion", "version");
            driver.path("rules").forEach(rule -> add(run, rule));
            tool.path("extensions").forEach(extension -> extension.path("rules").forEach(rule -> run.rules.putIfAbsent(Json.text(rule, "id"), SarifRule.of(rule))));
        });
        report.each("runs[].invocations[]", (invocation, at) -> {
            Run run = run(runs, (int) at.key(1));
            run.date = Json.first(invocation, "endTimeUtc", "startTimeUtc");
            run.failed |= !invocation.path("executionSuccessful").asBoolean(true);
        });
        report.each("runs[].artifacts[]", (artifact, at) -> run(runs, (int) at.key(1)).artifacts.add(Json.text(artifact, "location", "uri")));
        report.each("runs[].originalUriBaseIds.*", (base, at) -> run(runs, (int) at.key(1)).bases.put(String.valueOf(at.key(3)), Json.text(base, "uri")));
    }

    private static void add(Run run, JsonNode rule) {
        SarifRule read = SarifRule.of(rule);
        run.indexed.add(read);
        run.rules.putIfAbsent(Json.text(rule, "id"), read);
    }

    private static Run run(List<Run> runs, int index) {
        while (runs.size() <= index) {
            runs.add(new Run());
        }
        return runs.get(index);
    }

    private static void result(JsonNode result, Run run, Sink out, int line) {
        String kind = Json.text(result, "kind");
        if (!kind.isEmpty() && !kind.equals("fail") || Json.text(result, "baselineState").equals("absent")) {
            return;
        }
        SarifRule rule = rule(result, run);
        String id = Json.first(result, "ruleId").isEmpty() ? Json.text(result, "rule", "id") : Json.text(result, "ruleId");
        JsonNode place = result.path("locations").path(0).path("physicalLocation");
        JsonNode region = place.path("region");
        String level = Json.text(result, "level").isEmpty() ? rule.level() : Json.text(result, "level");
        List<String> weaknesses = new ArrayList<>(rule.cwe());
        result.path("taxa").forEach(taxon -> {
            if (Json.text(taxon, "toolComponent", "name").equalsIgnoreCase("cwe")) {
                weaknesses.add(Json.text(taxon, "id"));
            }
        });
        weaknesses.addAll(Json.texts(result.path("properties").path("cwe")));
        String text = Json.first(result.path("message"), "text", "markdown");
        Fault fault = new Fault(id.isEmpty() ? rule.id() : id, text.isEmpty() ? rule.title() : text)
                .at(file(place.path("artifactLocation"), run), Json.number(region, "startLine"), Json.number(region, "startColumn"), Json.number(region, "endLine"))
                .severity(rule.score().isEmpty() ? severity(level, kind(run.tool)) : rule.score())
                .cwe(weaknesses)
                .fingerprint(fingerprint(result));
        settle(fault, result.path("suppressions"));
        out.fault(fault, line);
    }

    private static SarifRule rule(JsonNode result, Run run) {
        int index = result.path("ruleIndex").asInt(result.path("rule").path("index").asInt(-1));
        SarifRule known = run.rules.get(Json.text(result, "ruleId").isEmpty() ? Json.text(result, "rule", "id") : Json.text(result, "ruleId"));
        if (known != null) {
            return known;
        }
        return index >= 0 && index < run.indexed.size() ? run.indexed.get(index) : SarifRule.NONE;
    }

    private static String file(JsonNode artifact, Run run) {
        String uri = Json.text(artifact, "uri");
        int index = artifact.path("index").asInt(-1);
        if (uri.isEmpty() && index >= 0 && index < run.artifacts.size()) {
            uri = run.artifacts.get(index);
        }
        String base = run.bases.getOrDefault(Json.text(artifact, "uriBaseId"), "");
        if (uri.contains(":") || uri.startsWith("/")) {
            return ReportPath.decoded(uri);
        }
        // An absolute base is where another machine had the tree; one below it says where the file lies in it.
        return base.isEmpty() || base.contains(":") || base.startsWith("/") ? ReportPath.decoded(uri) : base + (base.endsWith("/") ? "" : "/") + ReportPath.decoded(uri);
    }

    private static String fingerprint(JsonNode result) {
        for (String key : List.of("fingerprints", "partialFingerprints")) {
            for (JsonNode value : result.path(key)) {
                return value.asText("");
            }
        }
        return "";
    }

    /** One that is under review or was rejected settles nothing. */
    private static void settle(Fault fault, JsonNode suppressions) {
        for (JsonNode suppression : suppressions) {
            String status = Json.text(suppression, "status");
            if (status.isEmpty() || status.equals("accepted")) {
                String why = Json.text(suppression, "justification");
                fault.settled(true, why.isEmpty() && Json.text(suppression, "kind").equals("inSource") ? "a comment in the source" : why);
                return;
            }
        }
    }

    private static String kind(String tool) {
        return switch (tool) {
            case "gitleaks", "trufflehog", "detect-secrets" -> "secrets";
            case "trivy", "grype", "osv-scanner", "snyk open source", "npm", "pip-audit", "safety" -> "dependencies";
            case "hadolint", "kics", "checkov", "tfsec", "terrascan", "zizmor", "actionlint" -> "configuration";
            case "ruff", "pylint", "eslint", "flake8", "checkstyle", "pmd" -> "lint";
            case "mypy", "pyright" -> "types";
            default -> "code";
        };
    }

    private static String severity(String level, String kind) {
        boolean style = kind.equals("lint") || kind.equals("types");
        return switch (level) {
            case "error" -> style ? Severities.MEDIUM : Severities.HIGH;
            case "note" -> Severities.LOW;
            case "none" -> Severities.INFO;
            default -> style ? Severities.LOW : Severities.MEDIUM;
        };
    }
}
