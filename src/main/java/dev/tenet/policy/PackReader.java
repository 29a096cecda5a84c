package dev.tenet.policy;

import dev.tenet.fact.Location;
import dev.tenet.finding.Confidence;
import dev.tenet.finding.Severity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads one pack: {@code pack.yaml}, {@code concepts.drl}, and a rule file with its page for each policy. */
final class PackReader {
    private static final int VOCABULARY = 1;

    private final PackContent files;
    private final String id;
    /** How it is called in messages: as the person named it. */
    private final String shown;

    PackReader(PackContent files) {
        this.files = files;
        this.id = files.id();
        this.shown = files.shown();
    }

    Pack read() {
        YamlNode yaml = YamlNode.kept(shown + "/pack.yaml", () -> text("pack.yaml"), files.sha256("pack.yaml"))
                .orElseThrow(() -> new PolicyException(shown + "/pack.yaml", 1, 1, "the file is empty", "Give at least: title, category, version, controls."));
        yaml.allow("title", "category", "version", "facts", "controls", "remediations");
        yaml.get("facts").filter(facts -> facts.number() != VOCABULARY).ifPresent(facts -> {
            throw facts.error("this pack is written for version %s of the facts; this Tenet has version %d".formatted(facts.text(), VOCABULARY), "Take the pack that belongs to this Tenet.");
        });
        Map<String, Control> controls = controls(id, yaml);
        List<Policy> policies = new ArrayList<>();
        checkTables();
        for (String name : files.named(".drl")) {
            if (!name.equals("concepts")) {
                policies.add(policy(id, name, controls));
            }
        }
        Optional<RuleFile> concepts = files.has("concepts.drl")
                ? Optional.of(new RuleFile(id + "/concepts", id, shown + "/concepts.drl", () -> text("concepts.drl"), tables(id, "concepts"), files.sha256("concepts.drl")))
                : Optional.empty();
        return new Pack(id, yaml.required("title").text(), yaml.required("version").text(), List.copyOf(controls.values()), concepts, policies, files.provenance());
    }

    private Map<String, Control> controls(String pack, YamlNode yaml) {
        Map<String, String> shared = new HashMap<>();
        yaml.get("remediations").ifPresent(all -> all.entries().forEach((key, title) -> shared.put(key, title.text())));
        Map<String, Control> controls = new java.util.LinkedHashMap<>();
        String category = yaml.required("category").text();
        yaml.required("controls").entries().forEach((id, control) -> controls.put(id, control(id, pack, category, control, shared)));
        return controls;
    }

    private static Control control(String id, String pack, String category, YamlNode yaml, Map<String, String> shared) {
        yaml.allow("title", "category", "severity", "weight", "sources", "hours", "range", "fix", "action", "after", "skill", "remediation", "changes", "breaks");
        double hours = yaml.required("hours").number();
        List<YamlNode> range = yaml.get("range").map(YamlNode::items).orElse(List.of());
        double low = range.isEmpty() ? hours : range.get(0).number();
        double high = range.size() < 2 ? hours : range.get(1).number();
        String key = yaml.get("remediation").map(YamlNode::text).orElse(id);
        yaml.get("remediation").filter(node -> !shared.containsKey(node.text())).ifPresent(node -> {
            throw node.error("no remediation \"" + node.text() + "\" is declared", Nearest.hint(node.text(), shared.keySet(), "Declare it under remediations: in this file."));
        });
        String action = shared.getOrDefault(key, yaml.get("action").map(YamlNode::text).orElse(yaml.required("title").text()));
        List<String> after = yaml.get("after").map(YamlNode::texts).orElse(List.of());
        String skill = yaml.get("skill").map(YamlNode::text).orElse("python");
        try {
            Remediation remediation = new Remediation(key, action, yaml.required("fix").text().strip(), hours, low, high, after, skill,
                    yaml.get("changes").map(YamlNode::texts).orElse(List.of()), yaml.get("breaks").map(YamlNode::texts).orElse(List.of()));
            String own = yaml.get("category").map(YamlNode::text).orElse(category);
            return new Control(id, pack, own, yaml.required("title").text(), yaml.required("severity").oneOf(Severity.class),
                    yaml.get("weight").map(YamlNode::number).orElse(1.0), yaml.get("sources").map(YamlNode::texts).orElse(List.of()), remediation);
        } catch (IllegalArgumentException e) {
            throw yaml.error(e.getMessage(), "Write hours between the two numbers of range, all above 0.");
        }
    }

    private Policy policy(String pack, String name, Map<String, Control> controls) {
        RuleFile rules = new RuleFile(pack + "/" + name, pack, shown + "/" + name + ".drl", () -> text(name + ".drl"), tables(pack, name), files.sha256(name + ".drl"));
        String pagePath = shown + "/" + name + ".md";
        if (!files.has(name + ".md")) {
            throw new PolicyException(rules.path(), 0, 0, "this policy has no page", "Write " + pagePath + " with title, control, Why, Fix, Fails and Passes.");
        }
        Page page = Page.read(pagePath, () -> text(name + ".md"), files.sha256(name + ".md"));
        YamlNode front = page.frontMatter();
        front.allow("title", "control", "severity", "confidence", "cwe", "references", "lifecycle", "subject", "effort", "parameters", "states", "severities", "declares", "inapplicable", "confirms");
        YamlNode controlId = front.required("control");
        Control control = controls.get(controlId.text());
        if (control == null) {
            throw controlId.error("no control \"" + controlId.text() + "\" in this pack", Nearest.hint(controlId.text(), controls.keySet(), "The controls stand in " + shown + "/pack.yaml."));
        }
        return new Policy(rules.owner(), pack, control.id(), front.required("title").text(),
                front.get("severity").map(node -> node.oneOf(Severity.class)).orElse(control.severity()),
                front.get("confidence").map(node -> node.oneOf(Confidence.class)).orElse(Confidence.HIGH),
                front.get("cwe").map(YamlNode::texts).orElse(List.of()),
                front.get("references").map(YamlNode::texts).orElse(List.of()),
                front.get("lifecycle").map(YamlNode::text).orElse("stable"),
                front.get("subject").map(YamlNode::text).orElse(""),
                front.get("effort").map(YamlNode::number).orElse(0.0),
                front.get("parameters").map(PackReader::parameters).orElse(List.of()),
                page, rules, Adjustment.NONE, new Signs(front.get("states").map(PackReader::states).orElse(Map.of()), front.get("declares").map(YamlNode::texts).orElse(List.of()),
                        front.get("inapplicable").map(YamlNode::text).orElse("")),
                front.get("severities").map(PackReader::severities).orElse(Map.of()),
                front.get("confirms").map(YamlNode::texts).orElse(List.of()));
    }

    private static Map<String, Presence> states(YamlNode yaml) {
        Map<String, Presence> states = new TreeMap<>();
        yaml.entries().forEach((rule, state) -> {
            Presence presence = state.oneOf(Presence.class);
            if (presence == Presence.EFFECTIVE) {
                throw state.error("a control is not effective where a rule fires", "Write absent, declared or wired.");
            }
            states.put(rule, presence);
        });
        return states;
    }

    private static Map<String, Severity> severities(YamlNode yaml) {
        Map<String, Severity> severities = new TreeMap<>();
        yaml.entries().forEach((rule, severity) -> severities.put(rule, severity.oneOf(Severity.class)));
        return severities;
    }

    private static List<PolicyParameter> parameters(YamlNode yaml) {
        List<PolicyParameter> parameters = new ArrayList<>();
        yaml.entries().forEach((name, parameter) -> {
            parameter.allow("default", "unit", "description");
            YamlNode value = parameter.required("default");
            parameters.add(new PolicyParameter(name, value.value(), parameter.get("unit").map(YamlNode::text).orElse(""),
                    parameter.required("description").text(), Location.of("", value.line(), value.column())));
        });
        return parameters;
    }

    /** The tables beside a rule file. */
    private List<Table> tables(String pack, String name) {
        List<Table> tables = new ArrayList<>();
        if (files.has(name + ".csv")) {
            tables.add(TableReader.csv(pack + "/" + name, shown + "/" + name + ".csv", text(name + ".csv")));
        }
        if (files.has(name + ".yaml") && !name.equals("pack")) {
            tables.addAll(TableReader.yaml(pack + "/" + name, shown + "/" + name + ".yaml", YamlNode.kept(shown + "/" + name + ".yaml", () -> text(name + ".yaml"), files.sha256(name + ".yaml"))));
        }
        return tables;
    }

    /** A table that no rule file can match is a misspelt name. */
    private void checkTables() {
        for (String file : files.names()) {
            int dot = file.lastIndexOf('.');
            boolean table = file.endsWith(".csv") || file.endsWith(".yaml") && !file.equals("pack.yaml");
            if (table && !files.has(file.substring(0, dot) + ".drl")) {
                throw new PolicyException(shown + "/" + file, 0, 0, "no policy has the name of this table", Nearest.hint(file.substring(0, dot), files.named(".drl"), "Name it like the rule file beside it."));
            }
        }
    }

    private String text(String name) {
        return files.text(name);
    }
}
