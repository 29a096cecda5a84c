package dev.tenet.extract.config;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells what a configuration file configures: by its path where tools fix it, else by its content. */
final class ConfigKinds {
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("pyproject.toml", "pyproject"),
            Map.entry(".pre-commit-config.yaml", "pre-commit"),
            Map.entry(".pre-commit-config.yml", "pre-commit"),
            Map.entry(".gitlab-ci.yml", "gitlab-ci"),
            Map.entry(".gitlab-ci.yaml", "gitlab-ci"),
            Map.entry("kustomization.yaml", "kustomization"),
            Map.entry("kustomization.yml", "kustomization"),
            Map.entry("kustomization", "kustomization"),
            Map.entry("chart.yaml", "helm-chart"),
            Map.entry("mypy.ini", "mypy"),
            Map.entry(".mypy.ini", "mypy"),
            Map.entry("pytest.ini", "pytest"),
            Map.entry(".coveragerc", "coverage"),
            Map.entry("dependabot.yml", "dependabot"),
            Map.entry("dependabot.yaml", "dependabot"));

    private static final Pattern COMPOSE = Pattern.compile("(docker-)?compose([._-].*)?\\.ya?ml");
    private static final Pattern WORKFLOW = Pattern.compile("(.*/)?\\.github/workflows/[^/]+\\.ya?ml");
    private static final Set<String> SYSTEMD = Set.of("service", "timer", "socket", "target", "mount", "path", "slice");

    private static final List<String> PLAYED = List.of("tasks", "roles", "pre_tasks", "post_tasks", "handlers");
    private static final Pattern ROLE = Pattern.compile("(.*/)?roles/[^/]+/(tasks|handlers|defaults|vars|meta)/.+\\.ya?ml");

    private ConfigKinds() {}

    static String of(String path, List<ConfigNode> documents) {
        String name = ConfigPaths.nameOf(path).toLowerCase(Locale.ROOT);
        String known = NAMES.get(name);
        if (known != null) {
            return known;
        }
        if (name.endsWith(".gitlab-ci.yml") || name.endsWith(".gitlab-ci.yaml")) {
            return "gitlab-ci";
        }
        if (COMPOSE.matcher(name).matches()) {
            return "compose";
        }
        if (WORKFLOW.matcher(path).matches()) {
            return "github-workflow";
        }
        if ((name.equals("action.yml") || name.equals("action.yaml")) && documents.stream().anyMatch(document -> document.get("runs") != null)) {
            return "github-action";
        }
        if (name.endsWith(".tf.json")) {
            return "terraform";
        }
        if (ROLE.matcher(path).matches()) {
            return "ansible";
        }
        if (SYSTEMD.contains(name.substring(name.lastIndexOf('.') + 1))) {
            return "systemd";
        }
        return documents.stream().map(ConfigKinds::ofContent).filter(kind -> !kind.equals("other")).findFirst().orElse("other");
    }

    /** The tool that a section of {@code setup.cfg} or {@code tox.ini} belongs to. */
    static String ofSection(String section) {
        if (section.equals("mypy") || section.startsWith("mypy-")) {
            return "mypy";
        }
        if (section.equals("tool:pytest") || section.equals("pytest")) {
            return "pytest";
        }
        return section.startsWith("coverage:") ? "coverage" : "other";
    }

    private static String ofContent(ConfigNode document) {
        if (!document.isMap()) {
            return isPlaybook(document) ? "ansible" : "other";
        }
        if (!document.text("apiVersion").isEmpty() && !document.text("kind").isEmpty()) {
            return document.text("kind").equals("DataContract") ? "odcs" : "kubernetes";
        }
        ConfigNode services = document.get("services");
        return services != null && services.isMap() && isCompose(services) ? "compose" : "other";
    }

    /** A list of plays: each runs roles or tasks on hosts, or takes over another playbook. */
    private static boolean isPlaybook(ConfigNode document) {
        return document.isList() && !document.members().isEmpty() && document.members().stream().map(ConfigNode.Member::value).allMatch(play ->
                play.isMap() && (play.get("hosts") != null && PLAYED.stream().anyMatch(key -> play.get(key) != null)
                        || play.get("import_playbook") != null || play.get("ansible.builtin.import_playbook") != null));
    }

    private static boolean isCompose(ConfigNode services) {
        return !services.members().isEmpty()
                && services.members().stream()
                        .map(ConfigNode.Member::value)
                        .allMatch(service -> service.isMap() && (service.get("image") != null || service.get("build") != null));
    }
}
