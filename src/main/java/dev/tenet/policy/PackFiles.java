package dev.tenet.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A pack's folder, each of whose files can be read while others are broken. Every reading throws {@link PolicyException} for its own file only. */
public final class PackFiles {
    private final Path folder;
    private final String shown;
    private final List<String> files;

    /** {@code shown} is how the folder is called in messages. */
    public PackFiles(Path folder, String shown) {
        this.folder = folder;
        this.shown = shown;
        try (Stream<Path> all = Files.list(folder)) {
            this.files = all.filter(Files::isRegularFile).map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A page taken apart; a section that is missing is empty. */
    public record Page(String path, YamlNode frontMatter, String why, String fix, List<PolicyCase> fails, List<PolicyCase> passes) {}

    public String id() {
        return folder.getFileName().toString();
    }

    /** The folders of packs in {@code source}, sorted by name; the folder itself when it is a pack. */
    public static List<PackFiles> of(Library.Source source) {
        if (Files.isRegularFile(source.folder().resolve("pack.yaml"))) {
            return List.of(new PackFiles(source.folder().toAbsolutePath().normalize(), source.shown()));
        }
        try (Stream<Path> folders = Files.list(source.folder())) {
            return folders.filter(folder -> Files.isRegularFile(folder.resolve("pack.yaml")))
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .map(name -> new PackFiles(source.folder().resolve(name), source.shown() + "/" + name))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Path of a file of this folder, as messages call it. */
    public String shown(String file) {
        return shown + "/" + file;
    }

    /** Names of the policies: of every rule file but the concepts. */
    public List<String> policies() {
        return named(".drl").stream().filter(name -> !name.equals("concepts")).toList();
    }

    /** Names of the pages. */
    public List<String> pages() {
        return named(".md").stream().filter(name -> !name.equals("README")).toList();
    }

    public boolean hasConcepts() {
        return files.contains("concepts.drl");
    }

    public YamlNode pack() {
        return YamlNode.read(shown("pack.yaml"), text("pack.yaml"))
                .orElseThrow(() -> new PolicyException(shown("pack.yaml"), 1, 1, "the file is empty", "Give at least: title, category, version, controls."));
    }

    /** The rule file of a policy, or the {@code concepts}, with the tables beside it. */
    public RuleFile rules(String name) {
        return new RuleFile(id() + "/" + name, id(), shown(name + ".drl"), text(name + ".drl"), tables(name));
    }

    public Page page(String name) {
        PolicyPage page = new PolicyPage(shown(name + ".md"), text(name + ".md"));
        return new Page(shown(name + ".md"), page.frontMatter(), page.section("Why"), page.section("Fix"), page.cases("Fails"), page.cases("Passes"));
    }

    private List<Table> tables(String name) {
        List<Table> tables = new ArrayList<>();
        if (files.contains(name + ".csv")) {
            tables.add(TableReader.csv(id() + "/" + name, shown(name + ".csv"), text(name + ".csv")));
        }
        if (files.contains(name + ".yaml") && !name.equals("pack")) {
            tables.addAll(TableReader.yaml(id() + "/" + name, shown(name + ".yaml"), text(name + ".yaml")));
        }
        return tables;
    }

    private List<String> named(String ending) {
        return files.stream().filter(name -> name.endsWith(ending)).map(name -> name.substring(0, name.length() - ending.length())).toList();
    }

    private String text(String name) {
        try {
            return Files.readString(folder.resolve(name), StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            throw new PolicyException(shown(name), 1, 1, "the file is not UTF-8", "Save it as UTF-8.");
        } catch (IOException e) {
            throw new PolicyException(shown(name), 0, 0, "the file cannot be read: " + e.getClass().getSimpleName(), "");
        }
    }
}
