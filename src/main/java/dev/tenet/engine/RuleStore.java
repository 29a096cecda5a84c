package dev.tenet.engine;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Compiled rule files by their key: those that came with the distribution, on the class path, and those that were compiled since, on disk.
 * A file on disk is written whole and then renamed, so that a reader never sees half of it; one that cannot be read is compiled again.
 */
final class RuleStore {
    /** Index of the rules that are on the class path. */
    static final String INDEX = "META-INF/tenet/rules";

    private final Path folder;
    private final Map<String, CompiledRules> bundled;
    private final String vocabulary;

    private RuleStore(Path folder, Map<String, CompiledRules> bundled, String vocabulary) {
        this.folder = folder;
        this.bundled = bundled;
        this.vocabulary = vocabulary;
    }

    static RuleStore open(Path folder) {
        try (InputStream index = RuleStore.class.getClassLoader().getResourceAsStream(INDEX)) {
            if (index == null) {
                return new RuleStore(folder, Map.of(), RuleKey.vocabulary());
            }
            DataInputStream in = new DataInputStream(new BufferedInputStream(index));
            String vocabulary = in.readUTF();
            Map<String, CompiledRules> bundled = new HashMap<>();
            for (int n = in.readInt(); n > 0; n--) {
                CompiledRules rules = CompiledRulesFormat.readHeader(in);
                bundled.put(rules.key(), rules);
            }
            return new RuleStore(folder, bundled, vocabulary);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("the index of the bundled policies cannot be read", e);
        }
    }

    /** A store that knows nothing of what came with the distribution: for making it. */
    static RuleStore unbundled(Path folder) {
        return new RuleStore(folder, Map.of(), RuleKey.vocabulary());
    }

    /** Hash of the words that rules may use; part of every key. */
    String vocabulary() {
        return vocabulary;
    }

    Optional<CompiledRules> find(String key) {
        CompiledRules shipped = bundled.get(key);
        if (shipped != null) {
            return Optional.of(shipped);
        }
        Path file = folder.resolve(key + ".rules");
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            CompiledRules rules = CompiledRulesFormat.read(in);
            return rules.key().equals(key) ? Optional.of(rules) : Optional.empty();
        } catch (IOException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    /** Keeps compiled rules; a folder that cannot be written costs time on the next run and nothing else. */
    void keep(CompiledRules rules) {
        try {
            Files.createDirectories(folder);
            Path draft = Files.createTempFile(folder, rules.key(), ".tmp");
            try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(draft)))) {
                CompiledRulesFormat.write(rules, out);
            }
            Files.move(draft, folder.resolve(rules.key() + ".rules"), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException notWritable) {
            org.slf4j.LoggerFactory.getLogger(RuleStore.class).info("compiled policies are not kept: {}", notWritable.toString());
        }
    }
}
