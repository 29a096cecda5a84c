package dev.tenet.extract.deps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tenet.fact.Dependency;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Files of lockfiles-open.zip in the folder that {@code -Dcorpora} names, with the packages that another reader of them expects. */
@Tag("slow")
final class LockFileCorpusTest {
    private static final Map<String, String> NAMES = Map.of(
            "golang/gomod", "go.mod", "java/gradlelockfile", "gradle.lockfile", "javascript/packagelockjson", "package-lock.json", "javascript/pnpmlock", "pnpm-lock.yaml",
            "javascript/yarnlock", "yarn.lock", "python/pipfilelock", "Pipfile.lock", "python/poetrylock", "poetry.lock", "python/pdmlock", "pdm.lock");

    /** Folders of the projects themselves, which are no dependencies here. */
    private static final Set<String> OWN = Set.of(
            "./fork/net", "other_package", "other_package 0.0.2", "etag 1.8.0", "filedep 1.2.0", "sprintf-js 0.0.0", "@ws/ansi-regex 0.0.0-use.local",
            "a-local-package 1.0.0", "a-nested-local-package 1.0.0", "my-file-package 0.0.0", "one-up 1.0.0", "one-up-with-peer 1.0.0");

    @Test
    void reads_the_packages_that_are_expected() throws IOException {
        String folder = System.getProperty("corpora", "");
        assumeTrue(!folder.isEmpty(), "no -Dcorpora=DIR, so the lock files are not read");
        Map<String, TreeSet<String>> expected = new TreeMap<>();
        Map<String, TreeSet<String>> read = new TreeMap<>();
        try (ZipFile zip = new ZipFile(Path.of(folder, "lockfiles-open.zip").toFile())) {
            for (String line : text(zip, "labels.jsonl").lines().toList()) {
                JsonNode label = new ObjectMapper().readTree(line);
                String name = NAMES.get(label.path("format").asText());
                String file = label.path("file").asText();
                // That reader takes what is only in go.sum from there, and of locks of uv nothing is written down.
                boolean comparable = !file.endsWith("indirect-1.16.mod") && !label.path("format").asText().equals("python/uvlock");
                if (name != null && comparable) {
                    // A file is expected more than once, where that reader has options.
                    TreeSet<String> packages = expected.computeIfAbsent(file, any -> new TreeSet<>());
                    label.path("packages").forEach(each -> packages.add((each.path("name").asText() + " " + each.path("version").asText("")).strip()));
                    packages.removeIf(one -> OWN.contains(one) || one.startsWith("stdlib "));
                    List<Dependency> found = new Tree().with(name, text(zip, "files/" + file)).facts().stream()
                            .filter(Dependency.class::isInstance).map(Dependency.class::cast).toList();
                    TreeSet<String> shown = new TreeSet<>();
                    found.forEach(each -> shown.add((each.name() + " " + each.version().replaceFirst("^v(?=\\d)", "")).strip()));
                    read.put(file, shown);
                }
            }
        }
        assertThat(read).isEqualTo(expected);
    }

    private static String text(ZipFile zip, String entry) throws IOException {
        return new String(zip.getInputStream(zip.getEntry(entry)).readAllBytes(), StandardCharsets.UTF_8);
    }
}
