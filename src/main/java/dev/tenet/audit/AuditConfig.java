package dev.tenet.audit;

import dev.tenet.policy.Library;
import dev.tenet.policy.Nearest;
import dev.tenet.policy.PolicyException;
import dev.tenet.policy.YamlNode;
import dev.tenet.report.Staff;
import dev.tenet.waiver.Terms;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What {@code tenet.yaml} chooses: name, packs, paths, severities, scopes, parameters, weights and capacity. It cannot load policies or templates: those come
 * from the installation or the command line, because the audited tree may belong to somebody else. Tools that it names run only where a person says so.
 */
final class AuditConfig {
    private static final double CAPACITY = 40;
    static final String[] KEYS = {"name", "capacity", "start", "team", "exclude", "packs", "categories", "controls", "policies", "gates", "cadence", "waivers", "reports", "tools", "layers", "secret-patterns"};
    private static final List<String> NOT_HERE = List.of("templates", "commands");

    private final @Nullable YamlNode yaml;
    private final String path;
    private final boolean trusted;

    private AuditConfig(@Nullable YamlNode yaml, String path, boolean trusted) {
        this.yaml = yaml;
        this.path = path;
        this.trusted = trusted;
    }

    /** Reads the file's text; an empty file chooses nothing. */
    static AuditConfig read(String path, String text) {
        try {
            Optional<YamlNode> yaml = YamlNode.read(path, text);
            yaml.ifPresent(AuditConfig::check);
            return new AuditConfig(yaml.orElse(null), path, false);
        } catch (PolicyException e) {
            throw new ConfigException(e.getMessage());
        }
    }

    static AuditConfig none() {
        return new AuditConfig(null, "tenet.yaml", false);
    }

    private static void check(YamlNode yaml) {
        for (String forbidden : NOT_HERE) {
            yaml.get(forbidden).ifPresent(node -> {
                throw node.error("\"" + forbidden + "\" cannot be chosen by a file of the audited tree", "Name it on the command line instead.");
            });
        }
        yaml.allow(KEYS);
        // What layers hold is read with the tree, as facts.
        yaml.get("layers").ifPresent(node -> node.entries().forEach((name, layer) -> layer.allow("in", "uses")));
    }

    /** What the report calls the tree. */
    Optional<String> name() {
        return get("name").map(YamlNode::text);
    }

    /** Who repairs what fails. */
    Staff staff() {
        return reading(() -> yaml == null ? Staff.pool(CAPACITY) : StaffConfig.read(yaml, CAPACITY));
    }

    /** How long waivers hold. */
    Terms terms() {
        return reading(() -> Terms.read(get("waivers")));
    }

    /** Glob patterns of paths that are not looked at. */
    List<String> exclude() {
        return reading(() -> get("exclude").map(YamlNode::texts).orElse(List.of()));
    }

    /**
     * The library with the packs that are chosen and everything as it is overridden. Packs that the command line names are judged whatever the tree
     * chooses.
     *
     * @param asked ids of packs that the command line asks for
     */
    Library choose(Library library, List<String> asked) {
        return reading(() -> {
            List<String> known = library.packs().stream().map(pack -> pack.id()).toList();
            List<String> chosen = new ArrayList<>(known);
            get("packs").ifPresent(node -> {
                for (YamlNode pack : node.items()) {
                    if (!known.contains(pack.text())) {
                        throw pack.error("there is no pack \"" + pack.text() + "\"", Nearest.hint(pack.text(), known, "Installed are: " + String.join(", ", known) + "."));
                    }
                }
                chosen.retainAll(node.texts());
                Governance.of(library).forEach(pack -> chosen.add(pack.id()));
                library.packs().stream().filter(pack -> pack.added() || asked.contains(pack.id())).forEach(pack -> chosen.add(pack.id()));
            });
            Overrides overrides = new Overrides(get("controls"), get("policies"), library);
            return new Library(overrides.apply(library).judgingOnly(chosen).packs(), yaml == null ? library.scoring() : ScoringOverrides.apply(yaml, library.scoring()));
        });
    }

    /** The same configuration, as one that the person who audits has named and the audited tree does not hold. */
    AuditConfig trusted() {
        return new AuditConfig(yaml, path, true);
    }

    /** Whether what it says may be run. */
    boolean isTrusted() {
        return trusted;
    }

    /** What the file is called; where it lies is no business of a report when that is outside of the tree. */
    String path() {
        return nameOf(path);
    }

    static String nameOf(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }

    /** Patterns of reports of other tools. */
    List<String> reports() {
        return reading(() -> get("reports").map(YamlNode::texts).orElse(List.of()));
    }

    /** Files of patterns of credentials, from where the configuration lies. A tree cannot name any: patterns cost time, and what they leave out is not seen. */
    List<Path> secretPatterns() {
        return reading(() -> get("secret-patterns").map(node -> {
            if (!trusted) {
                throw node.error("\"secret-patterns\" cannot be chosen by a file of the audited tree", "Name the file with --secret-patterns instead.");
            }
            Path folder = Path.of(path).toAbsolutePath().getParent();
            return node.texts().stream().map(file -> folder.resolve(file)).toList();
        }).orElse(List.of()));
    }

    /** Tools that run before the audit. */
    List<ToolCommand> tools() {
        return reading(() -> {
            List<ToolCommand> commands = new ArrayList<>();
            get("tools").ifPresent(node -> node.entries().forEach((name, command) -> commands.add(ToolCommand.read(name, command))));
            return commands;
        });
    }

    private Optional<YamlNode> get(String key) {
        return yaml == null ? Optional.empty() : yaml.get(key);
    }

    private static <T> T reading(java.util.function.Supplier<T> what) {
        try {
            return what.get();
        } catch (PolicyException e) {
            throw new ConfigException(e.getMessage());
        }
    }
}
