package dev.tenet.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Packs as folders, archives and artifacts: the same pack is the same wherever it lies, and what is built to harm is refused. */
class PackPlacesTest {
    private static final String PACK = "title: Desk\ncategory: reliability\nversion: 0.1.0\nfacts: 1\ncontrols:\n"
            + "  D-1: { title: T, severity: LOW, sources: [s], hours: 1, fix: F. }\n";
    private static final String RULE = "rule \"slow\"\nwhen\n    $c : Call( callee == \"time.sleep\" )\nthen\n    report( drools, $c, \"slow\" );\nend\n";
    private static final String PAGE = "---\ntitle: Slow\ncontrol: D-1\n---\n## Why\nw\n\n## Fix\nf\n\n## Fails\n## Passes\n";
    private static final Map<String, String> FILES = Map.of("pack.yaml", PACK, "slow.drl", RULE, "slow.md", PAGE);

    private final String repository = System.getProperty("maven.repo.local");

    @TempDir
    Path folder;

    @AfterEach
    void the_repository_is_again_what_it_was() {
        if (repository == null) {
            System.clearProperty("maven.repo.local");
        } else {
            System.setProperty("maven.repo.local", repository);
        }
    }

    @Test
    void a_pack_is_the_same_in_a_folder_in_a_zip_and_in_a_jar_of_the_local_repository() throws IOException {
        write("desk");
        zip("desk.zip", under("desk/"));
        zip("desk-0.1.0.zip", under(""));
        Path repo = folder.resolve("repo");
        zip("repo/org/example/desk/0.1.0/desk-0.1.0.jar", under(""));
        System.setProperty("maven.repo.local", repo.toString());

        PackContent one = only(at("desk"));
        for (String place : List.of(at("desk.zip"), at("desk-0.1.0.zip"), "org.example:desk:0.1.0")) {
            PackContent other = only(place);
            assertThat(List.of(other.id(), other.names(), other.sha256())).as(place).isEqualTo(List.of("desk", one.names(), one.sha256()));
            assertThat(Library.pack(other).policies()).extracting(Policy::id).containsExactly("desk/slow");
        }
        assertThat(Library.pack(only("org.example:desk:0.1.0")).provenance())
                .isEqualTo(new Provenance(Provenance.Kind.MAVEN, "org.example:desk:0.1.0", one.sha256()));
    }

    @Test
    void a_folder_above_the_packs_leads_to_theirs() throws IOException {
        write("own/policies/desk");
        Files.createDirectories(folder.resolve("empty"));

        assertThatThrownBy(() -> only(at("own"))).hasMessage(at("own") + ": no pack lies in this folder\n    Maybe \"" + at("own") + "/policies\" is meant.");
        assertThatThrownBy(() -> only(at("empty"))).hasMessage(at("empty") + ": no pack lies in this folder\n    Name a folder with a pack.yaml, or one that holds such folders.");
    }

    @Test
    void the_checksum_is_of_names_and_texts_alone() throws IOException {
        write("desk");
        String sum = only(at("desk")).sha256();

        // sha256sum of each file in the order of names, and of the list of these.
        assertThat(sum).isEqualTo("a4aa75e1f0acfde2cb4a72ad3ee049ff3b815ed6418bda7adb7588311e9da34a");
        for (String name : FILES.keySet()) {
            Files.writeString(folder.resolve("desk").resolve(name), FILES.get(name).replace("\n", "\r\n"));
        }
        Files.writeString(folder.resolve("desk/README.md"), "for people");
        Files.writeString(folder.resolve("desk/slow.drl~"), "an editor's copy");
        assertThat(only(at("desk")).sha256()).isEqualTo(sum);
        Files.writeString(folder.resolve("desk/slow.md"), PAGE.replace("Slow", "Slower"));
        assertThat(only(at("desk")).sha256()).isNotEqualTo(sum);
    }

    @Test
    void a_rule_in_an_archive_has_its_place_in_messages() throws IOException {
        Map<String, String> files = under("desk/");
        files.put("desk/slow.md", PAGE.replace("control: D-1", "control: D-2"));
        zip("desk.zip", files);

        assertThatThrownBy(() -> Library.pack(only(at("desk.zip")))).hasMessageStartingWith(at("desk.zip") + "/slow.md:3:10: no control \"D-2\" in this pack\n");
    }

    @Test
    void an_archive_that_is_built_to_harm_is_refused() throws IOException {
        refuses(Map.of("../desk/pack.yaml", PACK), "the archive has an entry \"../desk/pack.yaml\", which leads out of it");
        refuses(Map.of("/etc/pack.yaml", PACK), "the archive has an entry \"/etc/pack.yaml\", which leads out of it");
        refuses(Map.of("desk\\pack.yaml", PACK), "the archive has an entry \"desk\\pack.yaml\", which leads out of it");
        refuses(Map.of("C:/desk/pack.yaml", PACK), "the archive has an entry \"C:/desk/pack.yaml\", which leads out of it");
        refuses(Map.of("desk/\u001b[31mpack.yaml", PACK), "the archive has an entry \"desk/?[31mpack.yaml\", which leads out of it");
        refuses(Map.of("desk/pack.yaml", PACK, "desk/big.drl", "/".repeat(5 << 20)), "\"desk/big.drl\" unpacks to more than 4 MB");
        Map<String, String> many = new LinkedHashMap<>(Map.of("pack.yaml", PACK));
        for (int i = 0; i < 9; i++) {
            many.put("m" + i + ".drl", "/".repeat(4 << 20));
        }
        refuses(many, "\"m7.drl\" unpacks to more than is left of 32 MB for the whole pack");
        refuses(Map.of("desk/pack.yaml", PACK, "risk/pack.yaml", PACK), "the archive holds 2 packs: desk/pack.yaml, risk/pack.yaml");
        refuses(Map.of("desk/slow.drl", RULE), "there is no pack.yaml in the archive");
        refuses(Map.of("desk/pack.yaml", PACK, "slow.drl", RULE), "the rules \"slow.drl\" lie outside of the pack's folder \"desk/\"");
    }

    @Test
    void an_archive_that_two_readers_would_understand_differently_is_refused() throws IOException {
        zip("evil.zip", Map.of("pack.yaml", PACK, "a.drl", RULE, "b.drl", RULE));
        replace("b.drl", "a.drl");
        refuses("\"a.drl\" is in the archive twice, and readers differ in which they take");

        zip("evil.zip", Map.of("pack.yaml", PACK));
        byte[] bytes = Files.readAllBytes(folder.resolve("evil.zip"));
        int header = indexOf(bytes, new byte[] {'P', 'K', 1, 2});
        bytes[header + 41] = (byte) 0xA1;
        Files.write(folder.resolve("evil.zip"), bytes);
        refuses("\"pack.yaml\" is a symbolic link");
    }

    @Test
    void what_is_no_archive_or_a_damaged_one_is_said() throws IOException {
        Files.writeString(folder.resolve("evil.zip"), "title: no archive");
        refuses("this is not a zip archive that can be read: zip END header not found");
        Files.write(folder.resolve("evil.zip"), new byte[0]);
        refuses("this is not a zip archive that can be read: zip file is empty");

        stored("evil.zip", "pack.yaml", PACK);
        replace("title: Desk", "title: Risk");
        refuses("\"pack.yaml\" is damaged, or has a password");
    }

    @Test
    void an_artifact_that_is_not_there_says_which_versions_are_and_how_to_fetch_it() throws IOException {
        zip("repo/org/example/desk/0.1.0/desk-0.1.0.zip", under("desk/"));
        System.setProperty("maven.repo.local", at("repo"));

        assertThat(only("org.example:desk:0.1.0").id()).isEqualTo("desk");
        assertThatThrownBy(() -> only("org.example:desk:0.2.0")).isInstanceOf(PlaceException.class).hasMessage("""
                org.example:desk:0.2.0: there is no such artifact in the local Maven repository, and nothing is downloaded
                    Versions that are here: 0.1.0. Fetch it: mvn dependency:get -Dtransitive=false -Dartifact=org.example:desk:0.2.0""");
    }

    @Test
    void the_repository_lies_where_maven_s_settings_say() throws IOException {
        String home = System.getProperty("user.home");
        System.clearProperty("maven.repo.local");
        System.setProperty("user.home", folder.toString());
        try {
            assertThat(MavenRepository.local().folder()).isEqualTo(folder.resolve(".m2/repository"));
            Files.createDirectories(folder.resolve(".m2"));
            Files.writeString(folder.resolve(".m2/settings.xml"), """
                    <settings xmlns="http://maven.apache.org/SETTINGS/1.0.0">
                      <profiles><profile><localRepository>elsewhere</localRepository></profile></profiles>
                      <localRepository>${user.home}/artifacts</localRepository>
                    </settings>
                    """);
            assertThat(MavenRepository.local().folder()).isEqualTo(folder.resolve("artifacts"));
            Files.writeString(folder.resolve(".m2/settings.xml"), "<settings><localRepository>");
            assertThatThrownBy(MavenRepository::local).hasMessageStartingWith(folder.resolve(".m2/settings.xml") + ": Maven's settings cannot be read: ");
        } finally {
            System.setProperty("user.home", home);
        }
    }

    private void refuses(Map<String, String> files, String message) throws IOException {
        zip("evil.zip", files);
        refuses(message);
    }

    private void refuses(String message) {
        assertThatThrownBy(() -> only(at("evil.zip"))).isInstanceOf(PlaceException.class).hasMessageStartingWith(at("evil.zip") + ": " + message);
    }

    private static PackContent only(String place) {
        List<PackContent> packs = Library.Source.named(place).packs();
        assertThat(packs).hasSize(1);
        return packs.get(0);
    }

    private static Map<String, String> under(String path) {
        Map<String, String> files = new LinkedHashMap<>();
        List.of("slow.md", "pack.yaml", "slow.drl").forEach(name -> files.put(path + name, FILES.get(name)));
        return files;
    }

    private void write(String name) throws IOException {
        Files.createDirectories(folder.resolve(name));
        for (Map.Entry<String, String> file : FILES.entrySet()) {
            Files.writeString(folder.resolve(name).resolve(file.getKey()), file.getValue());
        }
    }

    private void zip(String name, Map<String, String> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        Files.createDirectories(folder.resolve(name).getParent());
        Files.write(folder.resolve(name), bytes.toByteArray());
    }

    /** Without compression, so that a test can damage the text. */
    private void stored(String name, String entry, String text) throws IOException {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        CRC32 sum = new CRC32();
        sum.update(content);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            ZipEntry stored = new ZipEntry(entry);
            stored.setMethod(ZipEntry.STORED);
            stored.setSize(content.length);
            stored.setCrc(sum.getValue());
            zip.putNextEntry(stored);
            zip.write(content);
        }
        Files.write(folder.resolve(name), bytes.toByteArray());
    }

    private void replace(String text, String other) throws IOException {
        String bytes = new String(Files.readAllBytes(folder.resolve("evil.zip")), StandardCharsets.ISO_8859_1);
        Files.write(folder.resolve("evil.zip"), bytes.replace(text, other).getBytes(StandardCharsets.ISO_8859_1));
    }

    private static int indexOf(byte[] bytes, byte[] part) {
        for (int i = 0; i + part.length <= bytes.length; i++) {
            if (Arrays.equals(bytes, i, i + part.length, part, 0, part.length)) {
                return i;
            }
        }
        throw new AssertionError("not there");
    }

    private String at(String name) {
        return folder.resolve(name).toString();
    }
}
