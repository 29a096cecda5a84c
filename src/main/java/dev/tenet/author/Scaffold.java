package dev.tenet.author;

import dev.tenet.policy.Library;
import dev.tenet.policy.Nearest;
import dev.tenet.policy.Pack;
import dev.tenet.policy.YamlNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The first version of a policy: a rule that joins a call with a configuration value, and a page whose examples pass. */
public final class Scaffold {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Set<String> TAKEN = Set.of("concepts", "pack");
    private static final String REMEDY = "(no|avoid|check|forbid|require)-.*";

    private final String pack;
    private final String policy;
    private final Path folder;

    private Scaffold(String pack, String policy, Path folder) {
        this.pack = pack;
        this.policy = policy;
        this.folder = folder;
    }

    /**
     * A policy {@code id} in the pack of that name below {@code folder}. Throws {@link IllegalArgumentException}, with what to do, for a name that
     * cannot be one.
     */
    public static Scaffold of(String id, Path folder) {
        String[] parts = id.split("/", -1);
        if (parts.length != 2) {
            throw new IllegalArgumentException("\"" + id + "\" is not PACK/NAME: write tenet policy new own/debug-in-production");
        }
        for (String part : parts) {
            if (!NAME.matcher(part).matches()) {
                throw new IllegalArgumentException("\"" + part + "\" is no name: names are lower-case words of letters and digits, joined by hyphens: debug-in-production");
            }
        }
        if (TAKEN.contains(parts[1])) {
            throw new IllegalArgumentException("a policy cannot be called \"" + parts[1] + "\": " + parts[1] + " is a file of every pack");
        }
        if (parts[1].matches(REMEDY)) {
            throw new IllegalArgumentException("\"" + parts[1] + "\" names a remedy: name the fault, as in \"" + parts[1].replaceFirst("^[a-z]+-", "") + "\"");
        }
        return new Scaffold(parts[0], parts[1], folder);
    }

    /**
     * Writes the files and gives their paths. Nothing that is there is overwritten. Throws {@link IllegalArgumentException} when the policy is there,
     * the pack is installed elsewhere, or {@code control} is none of the pack's.
     */
    public List<Path> write(Library installed, Optional<String> control) throws IOException {
        Path home = folder.resolve(pack);
        boolean fresh = !Files.exists(home.resolve("pack.yaml"));
        Optional<Pack> known = installed.packs().stream().filter(candidate -> candidate.id().equals(pack)).findFirst();
        if (fresh && known.isPresent()) {
            throw new IllegalArgumentException("pack \"" + pack + "\" is installed already: choose another name, or the folder that holds it with --in");
        }
        Map<String, String> texts = new LinkedHashMap<>();
        String id = fresh ? control.orElseGet(() -> freshControl(installed)) : controlOf(home, control);
        if (fresh) {
            texts.put("pack.yaml", "pack.yaml");
            texts.put("concepts.drl", "concepts.drl");
        }
        texts.put(policy + ".drl", fresh ? "policy-of-concept.drl" : "policy.drl");
        texts.put(policy + ".md", fresh ? "policy-of-concept.md" : "policy.md");
        List<Path> written = new ArrayList<>();
        for (String name : texts.keySet()) {
            if (Files.exists(home.resolve(name))) {
                throw new IllegalArgumentException(home.resolve(name) + " is there already, and nothing is overwritten: choose another name");
            }
        }
        Files.createDirectories(home);
        for (Map.Entry<String, String> file : texts.entrySet()) {
            Path path = home.resolve(file.getKey());
            try {
                Files.writeString(path, filled(file.getValue(), id), StandardOpenOption.CREATE_NEW);
            } catch (FileAlreadyExistsException meanwhile) {
                throw new IllegalArgumentException(path + " is there already, and nothing is overwritten: choose another name", meanwhile);
            }
            written.add(path);
        }
        return written;
    }

    /** The control that is named, or the pack's first. */
    private String controlOf(Path home, Optional<String> control) throws IOException {
        Path file = home.resolve("pack.yaml");
        List<String> known = YamlNode.read(file.toString(), Files.readString(file)).map(yaml -> List.copyOf(yaml.required("controls").entries().keySet())).orElse(List.of());
        if (known.isEmpty()) {
            throw new IllegalArgumentException(file + " declares no control: add one under controls:");
        }
        if (control.isPresent() && !known.contains(control.get())) {
            throw new IllegalArgumentException("pack \"" + pack + "\" has no control \"" + control.get() + "\". " + Nearest.hint(control.get(), known, "It has: " + String.join(", ", known) + "."));
        }
        return control.orElseGet(() -> known.get(0));
    }

    /** {@code OWN-1}, with the first number that no installed control has. */
    private String freshControl(Library installed) {
        Set<String> taken = installed.controls().stream().map(candidate -> candidate.id()).collect(Collectors.toSet());
        String letters = pack.replaceAll("[^a-z0-9]", "").toUpperCase(Locale.ROOT);
        String stem = letters.substring(0, Math.min(3, letters.length()));
        int number = 1;
        while (taken.contains(stem + "-" + number)) {
            number++;
        }
        return stem + "-" + number;
    }

    private String filled(String template, String control) throws IOException {
        try (InputStream in = Scaffold.class.getResourceAsStream("scaffold/" + template)) {
            if (in == null) {
                throw new IllegalStateException("scaffold/" + template + " is not on the class path");
            }
            String title = policy.replace('-', ' ');
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("{{pack}}", pack)
                    .replace("{{Pack}}", sentence(pack.replace('-', ' ')))
                    .replace("{{policy}}", policy)
                    .replace("{{Title}}", sentence(title))
                    .replace("{{control}}", control);
        }
    }

    private static String sentence(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
