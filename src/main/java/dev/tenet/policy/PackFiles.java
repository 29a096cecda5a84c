package dev.tenet.policy;

import java.util.ArrayList;
import java.util.List;

/** A pack, each of whose files can be read while others are broken. Every reading throws {@link PolicyException} for its own file only. */
public final class PackFiles {
    private final PackContent files;

    public PackFiles(PackContent files) {
        this.files = files;
    }

    /** A page taken apart; a section that is missing is empty. */
    public record Page(String path, YamlNode frontMatter, String why, String fix, List<PolicyCase> fails, List<PolicyCase> passes) {}

    public String id() {
        return files.id();
    }

    /** Path of a file of the pack, as messages call it. */
    public String shown(String file) {
        return files.shown(file);
    }

    /** Names of the policies: of every rule file but the concepts. */
    public List<String> policies() {
        return files.named(".drl").stream().filter(name -> !name.equals("concepts")).toList();
    }

    /** Names of the pages. */
    public List<String> pages() {
        return files.named(".md").stream().filter(name -> !name.equals("README")).toList();
    }

    public boolean hasConcepts() {
        return files.has("concepts.drl");
    }

    public YamlNode pack() {
        return YamlNode.read(shown("pack.yaml"), text("pack.yaml"))
                .orElseThrow(() -> new PolicyException(shown("pack.yaml"), 1, 1, "the file is empty", "Give at least: title, category, version, controls."));
    }

    /** The rule file of a policy, or the {@code concepts}, with the tables beside it. */
    public RuleFile rules(String name) {
        return new RuleFile(id() + "/" + name, id(), shown(name + ".drl"), () -> text(name + ".drl"), tables(name), files.sha256(name + ".drl"));
    }

    public Page page(String name) {
        PolicyPage page = new PolicyPage(shown(name + ".md"), text(name + ".md"));
        return new Page(shown(name + ".md"), page.frontMatter(), page.section("Why"), page.section("Fix"), page.cases("Fails"), page.cases("Passes"));
    }

    private List<Table> tables(String name) {
        List<Table> tables = new ArrayList<>();
        if (files.has(name + ".csv")) {
            tables.add(TableReader.csv(id() + "/" + name, shown(name + ".csv"), text(name + ".csv")));
        }
        if (files.has(name + ".yaml") && !name.equals("pack")) {
            tables.addAll(TableReader.yaml(id() + "/" + name, shown(name + ".yaml"), text(name + ".yaml")));
        }
        return tables;
    }

    private String text(String name) {
        return files.text(name);
    }
}
