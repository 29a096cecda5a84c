package dev.tenet.extract.secrets;

import dev.tenet.extract.config.ConfigNode;
import dev.tenet.extract.config.Reading;
import dev.tenet.extract.config.TomlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Rules in the format of Gitleaks' configuration (its README, "Configuration"): identifiers, expressions, entropy, keywords, paths and allow lists.
 *
 * @param rules that can be used
 * @param problems what cannot, as {@code line:column: what is wrong}
 */
public record GitleaksFile(List<AddedRule> rules, List<String> problems) {
    private static final Set<String> TARGETS = Set.of("secret", "match", "line");

    public GitleaksFile {
        rules = List.copyOf(rules);
        problems = List.copyOf(problems);
    }

    public static GitleaksFile read(String text) {
        return new Pass().read(text);
    }

    /** The reading of one file. */
    private static final class Pass {
        private final List<AddedRule> rules = new ArrayList<>();
        private final List<String> problems = new ArrayList<>();

        GitleaksFile read(String text) {
            Reading reading = new TomlReader().read(text);
            reading.problems().forEach(problem -> problems.add(problem.line() + ":" + problem.column() + ": " + problem.message()));
            if (reading.documents().isEmpty()) {
                return new GitleaksFile(rules, problems);
            }
            ConfigNode root = reading.documents().get(0);
            for (String key : new String[] {"path", "url"}) {
                ConfigNode node = root.at("extend", key);
                if (node != null) {
                    say(node, "extend." + key + " is not followed; name that file with --secret-patterns, too");
                }
            }
            List<String> disabled = texts(root.at("extend", "disabledRules"));
            ConfigNode list = root.get("rules");
            if (list == null || !list.isList()) {
                problems.add("1:1: there are no [[rules]]");
                return new GitleaksFile(rules, problems);
            }
            for (ConfigNode.Member member : list.members()) {
                AddedRule rule = rule(member.value(), root);
                if (rule != null && !disabled.contains(rule.id())) {
                    rules.add(rule);
                }
            }
            return new GitleaksFile(rules, problems);
        }

        private @Nullable AddedRule rule(ConfigNode node, ConfigNode root) {
            String id = node.text("id");
            if (id.isEmpty()) {
                say(node, "a rule without an id is not used");
                return null;
            }
            ConfigNode required = node.get("required");
            if (required != null) {
                say(required, "rule " + id + " asks for other rules beside it (required), which is not known here; it is not used");
                return null;
            }
            int before = problems.size();
            Pattern pattern = pattern(node.get("regex"));
            Pattern path = pattern(node.get("path"));
            if (problems.size() > before || pattern == null && path == null) {
                say(node, "rule " + id + " is not used" + (problems.size() > before ? "" : ": it has neither regex nor path"));
                return null;
            }
            List<String> keywords = texts(node.get("keywords")).stream().map(word -> word.toLowerCase(Locale.ROOT)).filter(word -> !word.isEmpty()).toList();
            if (keywords.stream().anyMatch(word -> word.chars().anyMatch(c -> c > '~'))) {
                say(node, "rule " + id + " has a keyword that is not ASCII; it runs without keywords");
                keywords = List.of();
            }
            String title = node.text("description").isEmpty() ? "Match of the pattern " + id : node.text("description");
            return new AddedRule(id, title, pattern, (int) number(node.get("secretGroup")), number(node.get("entropy")), keywords, path, allowed(id, node, root));
        }

        private List<AddedRule.Allowed> allowed(String id, ConfigNode rule, ConfigNode root) {
            List<AddedRule.Allowed> all = new ArrayList<>();
            for (ConfigNode owner : List.of(rule, root)) {
                for (String key : new String[] {"allowlist", "allowlists"}) {
                    ConfigNode given = owner.get(key);
                    if (given == null) {
                        continue;
                    }
                    List<ConfigNode> lists = given.isList() ? given.members().stream().map(ConfigNode.Member::value).toList() : List.of(given);
                    for (ConfigNode list : lists) {
                        List<String> targets = texts(list.get("targetRules"));
                        if (targets.isEmpty() || targets.contains(id)) {
                            all.add(allowed(list));
                        }
                    }
                }
            }
            return all;
        }

        private AddedRule.Allowed allowed(ConfigNode list) {
            ConfigNode commits = list.get("commits");
            if (commits != null) {
                say(commits, "commits of an allow list are not looked at; waive the finding instead");
            }
            String target = list.text("regexTarget").isEmpty() ? "secret" : list.text("regexTarget");
            if (!TARGETS.contains(target)) {
                say(list, "regexTarget is \"secret\", \"match\" or \"line\", not \"" + target + "\"");
            }
            return new AddedRule.Allowed(target, list.text("condition").equalsIgnoreCase("and"), patterns(list.get("regexes")), patterns(list.get("paths")), texts(list.get("stopwords")));
        }

        private List<Pattern> patterns(@Nullable ConfigNode list) {
            List<Pattern> patterns = new ArrayList<>();
            if (list != null && list.isList()) {
                for (ConfigNode.Member member : list.members()) {
                    Pattern pattern = pattern(member.value());
                    if (pattern != null) {
                        patterns.add(pattern);
                    }
                }
            }
            return patterns;
        }

        private @Nullable Pattern pattern(@Nullable ConfigNode node) {
            if (node == null || node.text().isEmpty()) {
                return null;
            }
            try {
                return GoPattern.compile(node.text());
            } catch (IllegalArgumentException unreadable) {
                say(node, "the expression cannot be used: " + unreadable.getMessage());
                return null;
            }
        }

        private double number(@Nullable ConfigNode node) {
            if (node == null) {
                return 0;
            }
            try {
                return Double.parseDouble(node.text());
            } catch (NumberFormatException e) {
                say(node, "\"" + node.text() + "\" is not a number");
                return 0;
            }
        }

        private static List<String> texts(@Nullable ConfigNode node) {
            return node == null ? List.of() : node.texts();
        }

        private void say(ConfigNode node, String what) {
            String said = node.line() + ":" + node.column() + ": " + what;
            if (!problems.contains(said)) {
                problems.add(said);
            }
        }
    }
}
