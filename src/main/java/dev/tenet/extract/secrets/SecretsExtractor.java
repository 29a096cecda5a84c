package dev.tenet.extract.secrets;

import dev.tenet.extract.Credentials;
import dev.tenet.extract.Extraction;
import dev.tenet.extract.Extractor;
import dev.tenet.extract.config.ConfigPaths;
import dev.tenet.fact.ExposedCredential;
import dev.tenet.fact.Location;
import dev.tenet.fact.RepoFile;
import dev.tenet.fact.Words;
import dev.tenet.repo.SourceText;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Finds credentials in every text, whatever it is written in. */
public final class SecretsExtractor implements Extractor {
    private static final Set<String> TEST_FOLDERS = Set.of("mock", "mocks", "__mocks__", "stubs", "cassettes", "__snapshots__", "snapshots", "testutil", "test-data", "test_data");

    private final Scanner scanner;

    public SecretsExtractor(Scanner scanner) {
        this.scanner = scanner;
    }

    @Override
    public String id() {
        return "secrets";
    }

    @Override
    public boolean wants(RepoFile file) {
        return file.size() > 0 && !Context.isBinary(file.extension());
    }

    @Override
    public boolean needsText() {
        return false;
    }

    @Override
    public void extract(SourceText file, Extraction out) {
        Lines lines = new Lines(file.bytes());
        for (Match match : scanner.scan(file.path(), file.bytes(), problem -> out.issue(Location.of(file.path()), problem))) {
            out.add(credential(file.path(), lines, match, ""));
        }
    }

    /** The fact; matches come in the order of the text. */
    static ExposedCredential credential(String path, Lines lines, Match match, String commit) {
        ByteText text = new ByteText(lines.text(), match.from(), match.to());
        String value = new String(lines.text(), match.from(), match.length(), StandardCharsets.UTF_8);
        return new ExposedCredential(
                lines.location(path, match.from(), match.to()), match.kind(), match.format(), match.title(), match.name(), Credentials.redact(value),
                Credentials.fingerprint(value), Entropy.rounded(text), Context.of(path).word(), isTest(path), ConfigPaths.isTemplate(path), match.verified(),
                RepoFile.State.UNKNOWN, commit);
    }

    private static boolean isTest(String path) {
        for (String part : path.split("/")) {
            if (TEST_FOLDERS.contains(part)) {
                return true;
            }
        }
        return ConfigPaths.isTest(path) || Words.mentions(ConfigPaths.nameOf(path), "spec", "mock", "fixture", "fixtures", "conftest");
    }
}
