package dev.tenet.audit;

import dev.tenet.fact.Location;
import dev.tenet.fact.RepoFile;
import dev.tenet.finding.Finding;
import dev.tenet.repo.SourceText;
import dev.tenet.repo.Tree;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Names a finding so that it is known again after lines above it were added or removed: the policy, the path, the text of its line without white
 * space, and its number among equals.
 */
final class Fingerprints {
    private final Map<String, RepoFile> files = new HashMap<>();
    private final Map<String, List<String>> lines = new HashMap<>();
    private final Map<String, Integer> equals = new HashMap<>();
    private final Tree tree;

    Fingerprints(Tree tree) {
        this.tree = tree;
        tree.files().forEach(file -> files.put(file.path(), file));
    }

    /** Findings must come in their final order. */
    String of(Finding finding) {
        String same = finding.policy() + '\n' + finding.location().path() + '\n' + lineOf(finding.location());
        int number = equals.merge(same, 1, Integer::sum);
        return HexFormat.of().formatHex(sha256(same + '\n' + number), 0, 8);
    }

    /** The text of the finding's line alone, which survives a renamed file; empty when it has none. */
    String content(Finding finding) {
        String line = lineOf(finding.location());
        return line.isEmpty() ? "" : HexFormat.of().formatHex(sha256(line), 0, 8);
    }

    private String lineOf(Location location) {
        if (location.line() == 0) {
            return "";
        }
        List<String> text = lines.computeIfAbsent(location.path(), this::read);
        return location.line() <= text.size() ? text.get(location.line() - 1).replaceAll("\\s+", "") : "";
    }

    private List<String> read(String path) {
        RepoFile file = files.get(path);
        Optional<SourceText> text = file == null ? Optional.empty() : tree.read(file);
        return text.map(source -> source.text().lines().toList()).orElse(List.of());
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
