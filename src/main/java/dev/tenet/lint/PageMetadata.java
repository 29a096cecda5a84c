package dev.tenet.lint;

import dev.tenet.engine.Vocabulary;
import dev.tenet.finding.Confidence;
import dev.tenet.finding.Severity;
import dev.tenet.policy.Nearest;
import dev.tenet.policy.PackFiles;
import dev.tenet.policy.PolicyCase;
import dev.tenet.policy.Presence;
import dev.tenet.policy.YamlNode;
import dev.tenet.policy.check.Check;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Checks a page: its front matter, its sections, and whether its examples can be a test. */
final class PageMetadata {
    private static final List<String> KEYS = List.of("title", "control", "severity", "confidence", "cwe", "references", "lifecycle", "subject", "effort", "parameters", "states", "severities", "declares", "inapplicable", "confirms");
    private static final List<String> LIFECYCLES = List.of("experimental", "stable", "deprecated");
    /** Hours that one repair takes: a quarter of an hour to two weeks. */
    private static final double LEAST = 0.25;
    private static final double MOST = 80;
    private static final String CWE = "CWE-[1-9][0-9]{0,4}";

    private final PackFiles.Page page;
    private final Found found;

    PageMetadata(PackFiles.Page page, Found found) {
        this.page = page;
        this.found = found;
    }

    void check(Collection<String> controls, String packYaml, Collection<String> declared) {
        YamlNode front = page.frontMatter();
        Keys keys = new Keys(Check.METADATA, front, found).only(KEYS);
        keys.text("title", "the fault in a few words").filter(String::isBlank).ifPresent(blank ->
                found.add(Check.METADATA, front, "the title is empty", "Say the fault in a few words."));
        keys.text("control", "the id of a control in pack.yaml").filter(id -> !controls.contains(id)).ifPresent(id ->
                found.add(Check.METADATA, front.required("control"), "no control \"" + id + "\" in this pack", Nearest.hint(id, controls, "The controls stand in " + packYaml + ".")));
        keys.oneOf("severity", Severity.class);
        keys.oneOf("confidence", Confidence.class);
        keys.number("effort", LEAST, MOST, "hours");
        for (YamlNode cwe : keys.optional("cwe").map(YamlNode::items).orElse(List.of())) {
            found.attempt(Check.METADATA, cwe::text).filter(id -> !id.matches(CWE)).ifPresent(id ->
                    found.add(Check.METADATA, cwe, "\"" + id + "\" is not the number of a weakness", "Write it as CWE-89."));
        }
        keys.optional("lifecycle").filter(node -> !LIFECYCLES.contains(node.text())).ifPresent(node ->
                found.add(Check.METADATA, node, "\"" + node.text() + "\" is not one of " + String.join(", ", LIFECYCLES), Nearest.hint(node.text(), LIFECYCLES, "")));
        for (YamlNode word : keys.optional("declares").map(YamlNode::items).orElse(List.of())) {
            found.attempt(Check.METADATA, word::text).filter(text -> !text.matches("[a-z0-9]+(_[a-z0-9]+)*")).ifPresent(text ->
                    found.add(Check.METADATA, word, "\"" + text + "\" is never a word of a name", "Write words in lower case, joined by underscores: kill_switch."));
        }
        keys.optional("inapplicable").flatMap(node -> found.attempt(Check.METADATA, node::text)).filter(String::isBlank).ifPresent(blank ->
                found.add(Check.METADATA, front.required("inapplicable"), "the reason is empty", "Say why the policy does not apply, or leave the key out."));
        Set<String> subjects = new TreeSet<>(Vocabulary.types());
        subjects.addAll(declared);
        keys.optional("subject").filter(node -> !subjects.contains(node.text())).ifPresent(node ->
                found.add(Check.METADATA, node, "subject \"" + node.text() + "\" is no fact type", Nearest.hint(node.text(), subjects, "The fact types are listed by: tenet facts --types")));
        sections();
    }

    /** Checks what is said of single rules; {@code rules} are the names of all rules, of the policy {@code name} among them. */
    void cases(String name, Collection<String> rules) {
        List<String> cases = rules.stream()
                .filter(rule -> rule.equals(name) || rule.startsWith(name + "/"))
                .map(rule -> rule.substring(rule.lastIndexOf('/') + 1))
                .sorted()
                .toList();
        eachCase("states", cases, state ->
                found.attempt(Check.METADATA, () -> state.oneOf(Presence.class), "Write absent, declared or wired.").filter(Presence.EFFECTIVE::equals).ifPresent(effective ->
                        found.add(Check.METADATA, state, "a control is not effective where a rule fires", "Write absent, declared or wired.")));
        eachCase("severities", cases, severity -> found.attempt(Check.METADATA, () -> severity.oneOf(Severity.class)));
    }

    private void eachCase(String key, List<String> cases, Consumer<YamlNode> check) {
        Optional<YamlNode> said = new Keys(Check.METADATA, page.frontMatter(), found).optional(key);
        said.flatMap(node -> found.attempt(Check.METADATA, node::entries)).ifPresent(entries -> entries.forEach((rule, value) -> {
            if (!cases.isEmpty() && !cases.contains(rule)) {
                found.add(Check.METADATA, said.get().key(rule), "no rule of this policy is called \"" + rule + "\"",
                        Nearest.hint(rule, cases, "Write what stands behind the slash in a rule's name, or the policy's name for a rule without one."));
            }
            check.accept(value);
        }));
    }

    private void sections() {
        if (page.why().isBlank()) {
            whole("the page does not say why", "Add a section: ## Why");
        }
        if (page.fix().isBlank()) {
            whole("the page does not say what to do", "Add a section: ## Fix");
        }
        if (page.fails().isEmpty()) {
            whole("no example fails", "Add under ## Fails a fenced block: its language, its path, and the lines where the policy must report.");
        }
        if (page.passes().isEmpty()) {
            whole("no example passes", "Add under ## Passes what looks like the fault and is right.");
        }
        Set<String> titles = new HashSet<>();
        for (PolicyCase example : page.fails()) {
            if (example.expected().isEmpty()) {
                example(example, "\"%s\" stands under Fails and expects nothing".formatted(example.title()), "Write the lines that must be reported behind the path: ```python src/bot.py 3");
            }
        }
        for (PolicyCase example : page.passes()) {
            if (!example.expected().isEmpty()) {
                example(example, "\"%s\" stands under Passes and expects findings".formatted(example.title()), "Move it to ## Fails, or take the line numbers out.");
            }
        }
        for (PolicyCase example : page.fails()) {
            same(example, titles);
        }
        titles.clear();
        page.passes().forEach(example -> same(example, titles));
    }

    private void same(PolicyCase example, Set<String> titles) {
        if (!titles.add(example.title())) {
            example(example, "there is another example \"%s\" in this section".formatted(example.title()), "Say in the heading what is different here.");
        }
    }

    private void example(PolicyCase example, String message, String hint) {
        found.add(new dev.tenet.policy.check.Fault(Check.EXAMPLES, page.path(), example.line(), 1, message, hint));
    }

    private void whole(String message, String hint) {
        found.add(new dev.tenet.policy.check.Fault(Check.EXAMPLES, page.path(), 1, 1, message, hint));
    }
}
