package dev.tenet.extract.config;

import dev.tenet.extract.Extraction;
import dev.tenet.extract.Extractor;
import dev.tenet.fact.ConfigFile;
import dev.tenet.fact.Location;
import dev.tenet.fact.RepoFile;
import dev.tenet.repo.SourceText;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Reads INI files: those of Python's tools, systemd units, and Java properties. */
public final class IniExtractor implements Extractor {
    private static final Set<String> EXTENSIONS =
            Set.of("ini", "cfg", "properties", "service", "timer", "socket", "target", "mount", "slice");
    private static final Set<String> NAMES =
            Set.of(".coveragerc", ".flake8", ".pylintrc", "pylintrc", ".editorconfig", ".bandit", ".pypirc", ".isort.cfg", ".bumpversion.cfg", ".npmrc");
    private static final Set<String> SHARED = Set.of("setup.cfg", "tox.ini");

    @Override
    public String id() {
        return "ini";
    }

    @Override
    public boolean wants(RepoFile given) {
        RepoFile file = Jinja.plain(given);
        return EXTENSIONS.contains(file.extension()) || NAMES.contains(file.name());
    }

    @Override
    public void extract(SourceText source, Extraction out) {
        ConfigDocument document = ConfigDocument.read(source, "ini", new IniReader(dialectOf(Jinja.plain(source.name()))), out);
        if (!SHARED.contains(source.name())) {
            document.addEntries(out);
            if (document.file().kind().equals("systemd")) {
                addCommands(document, out);
            }
            return;
        }
        // Several tools share the file: each section is a configuration of its own.
        ConfigFacts facts = new ConfigFacts(out, document.reading().comments());
        Map<String, ConfigFile> kinds = new LinkedHashMap<>(Map.of("other", document.file()));
        ConfigNode root = document.reading().documents().get(0);
        for (ConfigNode.Member section : root.members()) {
            ConfigFile file = kinds.computeIfAbsent(ConfigKinds.ofSection(section.key()), kind -> {
                ConfigFile tool = ConfigDocument.fileOf(source.path(), "ini", kind);
                out.add(tool);
                return tool;
            });
            facts.add(root, section, section.key(), section.key(), file);
        }
    }

    /** What a unit starts and stops with; letters before the path say how it runs, not what. */
    private static void addCommands(ConfigDocument unit, Extraction out) {
        String path = unit.file().location().path();
        for (ConfigNode.Member section : unit.reading().documents().get(0).members()) {
            for (ConfigNode.Member entry : section.value().members()) {
                if (entry.key().startsWith("Exec") && !entry.value().text().isEmpty()) {
                    Location at = entry.value().location(path);
                    String command = Clearance.of("", entry.value().text().replaceFirst("^[-@:+!|]+", "")).text();
                    new ShellText("systemd", Location.of(path, entry.line(), entry.column())).commands(command, offset -> at).forEach(out::add);
                }
            }
        }
    }

    private static IniReader.Dialect dialectOf(String name) {
        String extension = name.substring(name.lastIndexOf('.') + 1);
        return switch (extension) {
            case "properties" -> IniReader.Dialect.PROPERTIES;
            case "service", "timer", "socket", "target", "mount", "slice" -> IniReader.Dialect.SYSTEMD;
            default -> IniReader.Dialect.PYTHON;
        };
    }
}
