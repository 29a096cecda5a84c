package dev.tenet.audit;

import dev.tenet.repo.Tree;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A folder that is read now. */
record FolderGround(Path root) implements Ground {
    /** What audits leave behind says nothing of the tree. */
    private static final List<String> OURS = List.of("/tenet-report/", "/.tenet/baseline.json");

    @Override
    public String name() {
        Path name = root.toAbsolutePath().normalize().getFileName();
        return name == null ? "root" : name.toString();
    }

    @Override
    public Optional<String> own(String path) {
        Path file = root.resolve(path);
        return Files.isRegularFile(file) ? Optional.of(text(file)) : Optional.empty();
    }

    @Override
    public boolean holds(Path file) {
        return file.toAbsolutePath().normalize().startsWith(root.toAbsolutePath().normalize());
    }

    @Override
    public Optional<Path> folder() {
        return Optional.of(root);
    }

    @Override
    public Seen see(List<String> exclude, SecretSearch search) throws IOException {
        Tree tree = walk(exclude);
        Collector.Collected collected = new Collector(Installed.extractors(search), Installed.linkers()).collect(tree);
        return new Seen(collected.facts(), collected.issues(), tree.files().size(), tree.skipped(), tree.versioned(), Lines.of(tree));
    }

    Tree walk(List<String> exclude) throws IOException {
        return Tree.walk(root, Stream.concat(exclude.stream(), OURS.stream()).toList());
    }

    /** Text of a file that a person wrote for the audit. */
    static String text(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new ConfigException(file + ": there is no such file");
        }
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            throw new ConfigException(file + ": the file is not UTF-8\n    Save it as UTF-8.");
        } catch (IOException e) {
            throw new ConfigException(file + ": the file cannot be read: " + e.getClass().getSimpleName());
        }
    }
}
