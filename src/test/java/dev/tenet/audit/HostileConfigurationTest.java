package dev.tenet.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.tenet.finding.Issue;
import dev.tenet.repo.Tree;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** What a hostile configuration may hold, in every format that is read: bounded time and memory, an issue with its place, and the rest read. */
class HostileConfigurationTest {
    private static final Duration GENEROUS = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    /** A format with a value before and one behind what may stand between them. */
    private enum Format {
        YAML("a.yaml", "a: firstmark\n%s\nz: lastmark\n", "# ", "k%d: 1", "deep: [", "v: 1"),
        COMPOSE("compose.yaml", "services:\n  a: {image: firstmark}\n%s\n  z: {image: lastmark}\n", "# ", "  k%d: {image: x}", "  deep: {image: [", "  b: {image: y}"),
        KUBERNETES("k8s.yaml", "apiVersion: v1\nkind: Pod\nmetadata: {name: firstmark}\n%s\nspec: {containers: [{name: lastmark, image: x}]}\n", "# ", "k%d: 1", "deep: {a: [", "v: 1"),
        GITHUB(".github/workflows/a.yml", "on: push\nname: firstmark\n%s\njobs: {a: {steps: [{run: echo lastmark}]}}\n", "# ", "k%d: 1", "deep: [", "v: 1"),
        GITLAB(".gitlab-ci.yml", "image: firstmark\n%s\nz: {script: [echo lastmark]}\n", "# ", "k%d: {script: x}", "deep: [", "v: {script: y}"),
        JSON("package.json", "{\"a\": \"firstmark\",\n%s\n\"z\": \"lastmark\"}\n", "", "\"k%d\": 1,", "\"deep\": [", "\"v\": 1,"),
        COMMENTED_JSON("tsconfig.json", "{\"a\": \"firstmark\",\n%s\n\"z\": \"lastmark\"}\n", "// ", "\"k%d\": 1,", "\"deep\": [", "\"v\": 1,"),
        TOML("a.toml", "a = \"firstmark\"\n%s\nz = \"lastmark\"\n", "# ", "k%d = 1", "deep = [", "v = 1"),
        INI("setup.cfg", "[a]\na = firstmark\n%s\nz = lastmark\n", "# ", "k%d = 1", "", "v = 1"),
        PROPERTIES("a.properties", "a=firstmark\n%s\nz=lastmark\n", "# ", "k%d=1", "", "v=1"),
        ENV(".env", "A=firstmark\n%s\nZ=lastmark\n", "# ", "K%d=1", "", "V=1"),
        XML("pom.xml", "<a>\n<b>firstmark</b>\n%s\n<b>lastmark</b>\n</a>\n", "", "<k%d>1</k%d>", "<d>", ""),
        DOCKERFILE("Dockerfile", "FROM firstmark\n%s\nCMD lastmark\n", "# ", "ENV K%d=1", "", ""),
        TERRAFORM("main.tf", "a = \"firstmark\"\n%s\nz = \"lastmark\"\n", "# ", "k%d = 1", "deep = [", ""),
        SYSTEMD("a.service", "[Service]\nExecStart=/bin/firstmark\n%s\nExecStop=/bin/lastmark\n", "# ", "K%d=1", "", ""),
        CRONTAB("crontab", "* * * * * firstmark\n%s\n* * * * * lastmark\n", "# ", "* * * * * k%d", "", ""),
        PROCFILE("Procfile", "a: firstmark\n%s\nz: lastmark\n", "# ", "k%d: x", "", ""),
        NGINX("nginx.conf", "a firstmark;\n%s\nz lastmark;\n", "# ", "k%d 1;", "d {", "");

        private final String path;
        private final String file;
        private final String comment;
        private final String entry;
        private final String opening;
        private final String repeated;

        Format(String path, String file, String comment, String entry, String opening, String repeated) {
            this.path = path;
            this.file = file;
            this.comment = comment;
            this.entry = entry;
            this.opening = opening;
            this.repeated = repeated;
        }

        private String around(String text) {
            return file.formatted(text);
        }

        /** The line that a text between both values begins on. */
        private int line() {
            return (int) file.substring(0, file.indexOf('%')).lines().count() + 1;
        }
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = {"INI", "PROPERTIES", "ENV", "DOCKERFILE", "SYSTEMD", "CRONTAB", "PROCFILE"})
    void deep_nesting_is_an_issue_at_its_place_and_costs_only_what_is_deep(Format format) throws IOException {
        String closing = format == Format.XML ? "</d>" : format == Format.NGINX ? "}" : "]";
        String again = format == Format.XML || format == Format.NGINX ? format.opening : "[";
        String end = format.opening.contains("{") && closing.equals("]") ? "}" : format.name().endsWith("JSON") ? "," : "";
        Collector.Collected read = read(format, format.around(format.opening + again.repeat(2_000) + closing.repeat(2_001) + end));

        assertThat(issues(read)).isNotEmpty();
        assertThat(issues(read).get(0)).startsWith(format.path + ":" + format.line() + ":").contains("levels deep");
        assertThat(marks(read)).containsExactly("firstmark", "lastmark");
    }

    @ParameterizedTest
    @EnumSource
    @Tag("slow")
    void what_never_ends_its_nesting_ends_soon(Format format) throws IOException {
        String opening = format.opening.isEmpty() ? "[" : format.opening;
        Collector.Collected read = read(format, format.around(opening + opening.substring(opening.length() - 1).repeat(4_000_000)));

        assertThat(marks(read)).contains("firstmark");
    }

    @ParameterizedTest
    @EnumSource
    @Tag("slow")
    void as_many_keys_as_fit_are_read_up_to_a_bound(Format format) throws IOException {
        int many = 4_800_000 / (format.entry.replace("%d", "123456").length() + 1);
        String keys = IntStream.range(0, many).mapToObj(i -> format.entry.replace("%d", String.valueOf(i))).collect(Collectors.joining("\n"));
        Collector.Collected read = read(format, format.around(keys));

        assertThat(issues(read)).isNotEmpty().allMatch(issue -> issue.startsWith(format.path + ":"));
        assertThat(marks(read)).contains("firstmark");
        assertThat(read.facts()).hasSizeLessThan(400_000);
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = {"JSON", "XML"})
    void bytes_that_are_no_text_are_an_issue_at_their_line(Format format) throws IOException {
        Collector.Collected read = read(format, format.around(format.comment + "h\u00e9").getBytes(StandardCharsets.ISO_8859_1));

        assertThat(issues(read)).containsExactly(
                format.path + ":" + format.line() + " is not UTF-8: unreadable bytes were replaced; save the file as UTF-8");
        assertThat(marks(read)).containsExactly("firstmark", "lastmark");
    }

    @ParameterizedTest
    @EnumSource
    void byte_order_marks_and_other_line_ends_change_nothing(Format format) throws IOException {
        List<String> plain = marks(read(format, format.around("")));
        List<String> marked = marks(read(format, "\uFEFF" + format.around("")));
        Collector.Collected wide = read(format, ("\uFEFF" + format.around("").replace("\n", "\r\n")).getBytes(StandardCharsets.UTF_16LE));

        assertThat(plain).containsExactly("firstmark", "lastmark");
        assertThat(marked).isEqualTo(plain);
        assertThat(marks(wide)).isEqualTo(plain);
        assertThat(issues(wide)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_nul_is_binary_at_the_start_and_survived_far_behind(Format format) throws IOException {
        Collector.Collected refused = read(format, format.around("\0"));
        Collector.Collected read = read(format, format.around("\n".repeat(9_000) + format.comment + "\0"));

        assertThat(issues(refused)).containsExactly(format.path + ": holds binary data in spite of its name and was not read; rename or exclude it");
        assertThat(marks(refused)).isEmpty();
        assertThat(marks(read)).contains("firstmark");
    }

    @ParameterizedTest
    @EnumSource
    void tabs_cost_no_more_than_their_line(Format format) throws IOException {
        String entry = format.entry.replace("%d", "1");
        Collector.Collected read = read(format, format.around("\t" + entry.strip() + "\t"));

        assertThat(marks(read)).containsExactly("firstmark", "lastmark");
        if (format.path.endsWith(".yaml") || format.path.endsWith(".yml")) {
            assertThat(issues(read)).containsExactly(format.path + ":" + format.line() + ":2"
                    + " is not valid YAML, and the rest of this entry was not read: a tab cannot indent a map or list; use spaces");
        } else {
            assertThat(issues(read)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = {"XML", "DOCKERFILE", "TERRAFORM", "SYSTEMD", "CRONTAB", "PROCFILE", "NGINX"})
    void a_repeated_key_is_an_issue_where_it_is_repeated(Format format) throws IOException {
        Collector.Collected read = read(format, format.around(format.repeated + "\n" + format.repeated));

        assertThat(issues(read)).hasSize(1).allMatch(issue -> issue.startsWith(format.path + ":" + (format.line() + 1) + ":") && (issue.contains("repeats") || issue.contains("a second time")));
        assertThat(marks(read)).containsExactly("firstmark", "lastmark");
    }

    @ParameterizedTest
    @EnumSource
    void fifty_megabytes_are_refused_unread(Format format) throws IOException {
        Path file = folder.resolve(format.path);
        Files.createDirectories(file.getParent());
        try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
            large.write(format.around("").getBytes(StandardCharsets.UTF_8));
            large.setLength(50L << 20);
        }
        Collector.Collected read = collect();

        assertThat(marks(read)).isEmpty();
        assertThat(issues(read)).hasSize(1).allMatch(issue -> issue.startsWith(format.path + ": is larger than 5 MB and was not read"));
    }

    @ParameterizedTest
    @EnumSource(names = {"YAML", "COMPOSE", "KUBERNETES", "GITHUB", "GITLAB"})
    void a_billion_laughs_are_cut_at_their_place_and_the_rest_is_read(Format format) throws IOException {
        String indent = format == Format.COMPOSE ? "  " : "";
        String laughs = IntStream.range(1, 30).mapToObj(i -> "%sk%d: &k%d [%s]\n".formatted(indent, i, i, ("*k" + (i - 1) + ",").repeat(9)))
                .collect(Collectors.joining("", indent + "k0: &k0 [lol]\n", ""));
        Collector.Collected read = read(format, format.around(laughs));

        assertThat(issues(read)).anyMatch(issue -> issue.startsWith(format.path + ":") && issue.contains("unfold"));
        assertThat(marks(read)).containsExactly("firstmark", "lastmark");
        assertThat(read.facts()).hasSizeLessThan(60_000);
    }

    @Test
    void entities_that_laugh_are_not_unfolded() throws IOException {
        String entities = IntStream.range(1, 20).mapToObj(i -> "<!ENTITY k" + i + " \"" + ("&k" + (i - 1) + ";").repeat(9) + "\">").collect(Collectors.joining());
        Collector.Collected read = read(Format.XML, "<!DOCTYPE a [<!ENTITY k0 \"lol\">" + entities + "]>\n<a><b>firstmark</b><c>&k19;</c><d>lastmark</d></a>\n");

        assertThat(issues(read)).isNotEmpty().allMatch(issue -> issue.startsWith("pom.xml:"));
        assertThat(marks(read)).contains("firstmark");
    }

    private Collector.Collected read(Format format, String text) throws IOException {
        return read(format, text.getBytes(StandardCharsets.UTF_8));
    }

    private Collector.Collected read(Format format, byte[] content) throws IOException {
        Path file = folder.resolve(format.path);
        Files.createDirectories(file.getParent());
        Files.write(file, content);
        return collect();
    }

    private Collector.Collected collect() {
        return assertTimeoutPreemptively(GENEROUS, () -> new Collector(Installed.extractors(), Installed.linkers()).collect(Tree.walk(folder, List.of())));
    }

    private static List<String> issues(Collector.Collected read) {
        return read.issues().stream().map(issue -> issue.location() + said(issue)).toList();
    }

    private static String said(Issue issue) {
        return (issue.location().line() > 0 ? " " : ": ") + issue.message();
    }

    /** Which of both values are in some fact. */
    private static List<String> marks(Collector.Collected read) {
        return List.of("firstmark", "lastmark").stream().filter(mark -> read.facts().stream().anyMatch(fact -> fact.toString().contains(mark))).toList();
    }
}
