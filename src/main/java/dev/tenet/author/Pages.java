package dev.tenet.author;

import dev.tenet.policy.Library;
import dev.tenet.policy.Pack;
import dev.tenet.policy.Policy;
import dev.tenet.policy.PolicyCase;
import dev.tenet.policy.PolicyParameter;
import dev.tenet.policy.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The pages that describe what is installed: a catalogue, a page for each policy, and one for each fact type. */
public final class Pages {
    private final List<PolicyEntry> entries;
    private final Library library;
    private final List<FactDoc> facts;
    private final PageFormat format;
    private final String css;

    /** Describes {@code library} and the given fact types; {@code css} is the style of HTML pages. */
    public Pages(Library library, List<FactDoc> facts, PageFormat format, String css) {
        this.entries = PolicyEntry.of(library, library);
        this.library = library;
        this.facts = facts;
        this.format = format;
        this.css = css;
    }

    /** All pages by their path below the folder that they are written to, {@code /} between names. */
    public Map<String, String> all() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put(format.index(), format.write(catalogue(), css));
        entries.forEach(entry -> pages.put(format.file(entry.id()), format.write(policy(entry), css)));
        facts.forEach(fact -> pages.put(format.file("facts/" + fact.name()), format.write(fact(fact), css)));
        return pages;
    }

    /** The catalogue alone. */
    public String index() {
        return format.write(catalogue(), css);
    }

    private Document catalogue() {
        Document page = new Document().heading(1, "Catalogue of policies");
        page.text("%d policies judge %d controls in %d packs. A control is what an audit passes or fails; a policy is one fault that breaks it."
                .formatted(entries.size(), library.controls().size(), library.packs().size()));
        for (Pack pack : library.packs()) {
            page.heading(2, pack.title());
            page.table(List.of("Control", "Objective", "Severity", "Hours"), pack.controls().stream()
                    .map(control -> List.of(control.id(), control.title(), control.severity().name(), PolicyText.value(control.remediation().hours()))).toList());
            page.table(List.of("Policy", "Fault", "Control", "Severity", "Looks at"), entries.stream().filter(entry -> entry.installed().pack().equals(pack.id()))
                    .map(entry -> List.of(link(entry.installed().name(), format.file(entry.id())), entry.installed().title(), entry.installed().control(),
                            entry.installed().severity().name(), subject(entry, "")))
                    .toList());
        }
        if (!facts.isEmpty()) {
            page.heading(2, "Facts");
            page.text("What rules match. A type that is not a fact is a part of one.");
            page.table(List.of("Type", "What it is"), facts.stream().map(fact -> List.of(link(fact.name(), format.file("facts/" + fact.name())), fact.text())).toList());
        }
        return page;
    }

    private Document policy(PolicyEntry entry) {
        Policy policy = entry.installed();
        Document page = new Document().heading(1, policy.title());
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("Severity", policy.severity().name()));
        rows.add(List.of("Confidence", policy.confidence().name()));
        rows.add(List.of("Looks at", subject(entry, "../")));
        rows.add(List.of("Lifecycle", policy.lifecycle()));
        rows.add(List.of("Sources", String.join("; ", entry.sources())));
        page.text("`" + entry.id() + "` breaks " + entry.control().id() + ": " + entry.control().title() + ".");
        page.table(List.of("Property", "Value"), rows);
        page.heading(2, "Why").text(policy.why());
        page.heading(2, "Fix").text(policy.fix().isEmpty() ? entry.control().remediation().fix() : policy.fix());
        if (!policy.parameters().isEmpty()) {
            page.heading(2, "Parameters");
            page.table(List.of("Name", "Default", "Unit", "What it decides"), policy.parameters().stream().map(Pages::parameter).toList());
        }
        for (Table table : policy.rules().tables()) {
            page.heading(2, "Table " + table.id());
            page.table(table.columns().stream().map(column -> (column.name() + " " + column.condition()).strip()).toList(),
                    table.rows().stream().map(row -> row.cells().stream().map(cell -> cell.text()).toList()).toList());
        }
        cases(page, "Fails", policy.fails());
        cases(page, "Passes", policy.passes());
        page.heading(2, "Rule").code("drl", policy.rules().text());
        return page;
    }

    private static List<String> parameter(PolicyParameter parameter) {
        return List.of("`" + parameter.name() + "`", PolicyText.value(parameter.value()), parameter.unit(), parameter.description());
    }

    private static void cases(Document page, String title, List<PolicyCase> cases) {
        if (!cases.isEmpty()) {
            page.heading(2, title);
        }
        for (PolicyCase example : cases) {
            if (!example.title().equalsIgnoreCase(title)) {
                page.heading(3, example.title());
            }
            example.files().forEach(file -> page.code(language(file.path()) + " " + file.path(), file.content()));
            if (!example.expected().isEmpty()) {
                page.text("Reported: " + String.join(", ", example.expected().stream().map(place -> "`" + place + "`").toList()));
            }
        }
    }

    private Document fact(FactDoc fact) {
        Document page = new Document().heading(1, fact.name()).text(fact.text());
        page.text(fact.fact() ? "" : "A part of facts: rules read it through them.");
        if (!fact.components().isEmpty()) {
            page.heading(2, "Components");
            page.table(List.of("Component", "Type", "What it says", "Example"), fact.components().stream()
                    .map(component -> List.of("`" + component.name() + "`", "`" + component.type() + "`", component.text(), code(component.example()))).toList());
        }
        if (!fact.methods().isEmpty()) {
            page.heading(2, "Methods");
            page.table(List.of("Method", "What it gives"), fact.methods().stream().map(method -> List.of("`" + method.signature() + "`", method.text())).toList());
        }
        if (!fact.example().isEmpty()) {
            page.heading(2, "Example").code("json", fact.example());
        }
        return page;
    }

    private String subject(PolicyEntry entry, String up) {
        boolean described = facts.stream().anyMatch(fact -> fact.name().equals(entry.subject()));
        return described ? link(entry.subject(), up + format.file("facts/" + entry.subject())) : entry.subject();
    }

    private static String code(String text) {
        return text.isEmpty() ? "" : "`" + text.replace('`', '\'') + "`";
    }

    private static String link(String text, String file) {
        return "[" + text + "](" + file + ")";
    }

    private static String language(String path) {
        String ending = path.substring(path.lastIndexOf('.') + 1);
        return switch (ending) {
            case "py" -> "python";
            case "js" -> "javascript";
            case "ts" -> "typescript";
            case "sh" -> "shell";
            case "yml" -> "yaml";
            case "go", "java", "yaml", "json", "toml", "ini" -> ending;
            default -> "text";
        };
    }
}
