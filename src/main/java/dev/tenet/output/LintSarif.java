package dev.tenet.output;

import dev.tenet.policy.PolicyException.Problem;
import dev.tenet.policy.check.Check;
import dev.tenet.policy.check.Fault;
import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.List;

/** What is wrong with policies as SARIF 2.1.0, for code hosts and editors: each check is a rule, the fix stands behind the message. */
public final class LintSarif {
    private static final String SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    private LintSarif() {}

    /** Writes the log and leaves the writer open. {@code version} is that of Tenet. */
    public static void write(List<Fault> faults, String version, Writer out) throws IOException {
        JsonText.document(out, json -> {
            json.string("$schema", SCHEMA);
            json.string("version", "2.1.0");
            json.objects("runs", List.of(faults), run -> {
                json.object("tool", () -> json.object("driver", () -> {
                    json.string("name", "Tenet policy lint");
                    json.string("version", version);
                    json.objects("rules", Arrays.asList(Check.values()), check -> {
                        json.string("id", check.id());
                        json.object("shortDescription", () -> json.string("text", check.title() + "."));
                        json.object("defaultConfiguration", () -> json.string("level", level(check)));
                    });
                }));
                json.string("columnKind", "utf16CodeUnits");
                json.objects("results", faults, fault -> result(json, fault));
            });
        });
    }

    private static void result(JsonText json, Fault fault) throws IOException {
        Problem problem = fault.problem();
        json.string("ruleId", fault.check().id());
        json.count("ruleIndex", fault.check().ordinal());
        json.string("level", level(fault.check()));
        json.object("message", () -> json.string("text", problem.hint().isEmpty() ? problem.message() : problem.message() + ". " + problem.hint()));
        json.objects("locations", List.of(problem), at -> json.object("physicalLocation", () -> {
            json.object("artifactLocation", () -> json.string("uri", uri(at.path())));
            if (at.line() > 0) {
                json.object("region", () -> {
                    json.count("startLine", at.line());
                    if (at.column() > 0) {
                        json.count("startColumn", at.column());
                    }
                });
            }
        }));
    }

    /** A path as a relative reference; an absolute one as a file. */
    private static String uri(String path) {
        try {
            return new java.net.URI(path.startsWith("/") ? "file" : null, null, path, null).toASCIIString();
        } catch (java.net.URISyntaxException e) {
            return path;
        }
    }

    private static String level(Check check) {
        return switch (check.level()) {
            case ERROR -> "error";
            case WARNING -> "warning";
        };
    }
}
