package dev.tenet.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenet.extract.code.golang.GoModExtractor;
import dev.tenet.extract.code.python.NotebookExtractor;
import dev.tenet.extract.config.CommandListExtractor;
import dev.tenet.extract.config.EnvExtractor;
import dev.tenet.extract.config.IniExtractor;
import dev.tenet.extract.config.JsonExtractor;
import dev.tenet.extract.config.NginxExtractor;
import dev.tenet.extract.config.TomlExtractor;
import dev.tenet.extract.config.XmlExtractor;
import dev.tenet.extract.config.YamlExtractor;
import dev.tenet.extract.container.ComposeLinker;
import dev.tenet.extract.container.ComposeView;
import dev.tenet.extract.container.DockerfileExtractor;
import dev.tenet.extract.deps.PipfileExtractor;
import dev.tenet.extract.deps.PipfileLockExtractor;
import dev.tenet.extract.deps.PyprojectExtractor;
import dev.tenet.extract.deps.PythonLockExtractor;
import dev.tenet.extract.deps.RequirementsExtractor;
import dev.tenet.extract.deps.cargo.CargoExtractor;
import dev.tenet.extract.deps.cargo.CargoLinker;
import dev.tenet.extract.deps.cargo.CargoLockExtractor;
import dev.tenet.extract.deps.golang.GoRequirementsExtractor;
import dev.tenet.extract.deps.golang.GoSumExtractor;
import dev.tenet.extract.deps.gradle.CatalogExtractor;
import dev.tenet.extract.deps.gradle.GradleExtractor;
import dev.tenet.extract.deps.gradle.GradleLinker;
import dev.tenet.extract.deps.gradle.GradleLockExtractor;
import dev.tenet.extract.deps.gradle.VerificationExtractor;
import dev.tenet.extract.deps.maven.MavenLinker;
import dev.tenet.extract.deps.maven.PomView;
import dev.tenet.extract.deps.npm.BunLockExtractor;
import dev.tenet.extract.deps.npm.NpmLinker;
import dev.tenet.extract.deps.npm.PackageJsonView;
import dev.tenet.extract.deps.npm.PackageLockExtractor;
import dev.tenet.extract.deps.npm.PnpmLockExtractor;
import dev.tenet.extract.deps.npm.YarnLockExtractor;
import dev.tenet.extract.docs.DocumentExtractor;
import dev.tenet.extract.kubernetes.KubernetesLinker;
import dev.tenet.extract.kubernetes.KubernetesView;
import dev.tenet.extract.pipeline.GithubView;
import dev.tenet.extract.pipeline.GitlabView;
import dev.tenet.extract.terraform.TerraformExtractor;
import dev.tenet.extract.terraform.TerraformLinker;
import dev.tenet.extract.tools.CoverageExtractor;
import dev.tenet.repo.SourceText;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What is meant to make a reader hang, overflow or fill the memory ends soon, with facts and issues within bounds. */
final class HostileInputTest {
    private static final int SIZE = Integer.getInteger("hostile.size", 100_000);

    /** Extractors, each with the path of a file that makes it do most. */
    private static final Map<Extractor, String> EXTRACTORS = new LinkedHashMap<>();

    static {
        EXTRACTORS.put(new YamlExtractor(), "a.yaml");
        EXTRACTORS.put(new YamlExtractor(new ComposeView()), "compose.yaml");
        EXTRACTORS.put(new YamlExtractor(new GithubView()), ".github/workflows/a.yml");
        EXTRACTORS.put(new YamlExtractor(new KubernetesView()), "kustomization.yaml");
        EXTRACTORS.put(new YamlExtractor(new GitlabView()), ".gitlab-ci.yml");
        EXTRACTORS.put(new TerraformExtractor(), "main.tf");
        EXTRACTORS.put(new TerraformExtractor(), "main.tf.json");
        EXTRACTORS.put(new XmlExtractor(), "a.xml");
        EXTRACTORS.put(new NginxExtractor(), "nginx.conf");
        EXTRACTORS.put(new CommandListExtractor(), "crontab");
        EXTRACTORS.put(new JsonExtractor(), "a.json");
        EXTRACTORS.put(new TomlExtractor(), "a.toml");
        EXTRACTORS.put(new EnvExtractor(), ".env");
        EXTRACTORS.put(new IniExtractor(), "setup.cfg");
        EXTRACTORS.put(new IniExtractor(), "a.service");
        EXTRACTORS.put(new IniExtractor(), "a.properties");
        EXTRACTORS.put(new DockerfileExtractor(), "Dockerfile");
        EXTRACTORS.put(new RequirementsExtractor(), "requirements.txt");
        EXTRACTORS.put(new PyprojectExtractor(), "pyproject.toml");
        EXTRACTORS.put(new PythonLockExtractor(), "poetry.lock");
        EXTRACTORS.put(new XmlExtractor(new PomView()), "pom.xml");
        EXTRACTORS.put(new GradleExtractor(), "build.gradle");
        EXTRACTORS.put(new CatalogExtractor(), "gradle/libs.versions.toml");
        EXTRACTORS.put(new GradleLockExtractor(), "gradle.lockfile");
        EXTRACTORS.put(new VerificationExtractor(), "gradle/verification-metadata.xml");
        EXTRACTORS.put(new JsonExtractor(new PackageJsonView()), "package.json");
        EXTRACTORS.put(new PackageLockExtractor(), "package-lock.json");
        EXTRACTORS.put(new YarnLockExtractor(), "yarn.lock");
        EXTRACTORS.put(new BunLockExtractor(), "bun.lock");
        EXTRACTORS.put(new PnpmLockExtractor(), "pnpm-lock.yaml");
        EXTRACTORS.put(new PipfileExtractor(), "Pipfile");
        EXTRACTORS.put(new PipfileLockExtractor(), "Pipfile.lock");
        EXTRACTORS.put(new CargoExtractor(), "Cargo.toml");
        EXTRACTORS.put(new CargoLockExtractor(), "Cargo.lock");
        EXTRACTORS.put(new GoRequirementsExtractor(), "go.mod");
        EXTRACTORS.put(new GoSumExtractor(), "go.sum");
        EXTRACTORS.put(new DocumentExtractor(), "a.md");
        EXTRACTORS.put(new DocumentExtractor(), "a.rst");
        EXTRACTORS.put(new CoverageExtractor(), "coverage.xml");
        EXTRACTORS.put(new GoModExtractor(), "go.mod");
        EXTRACTORS.put(new NotebookExtractor(), "a.ipynb");
    }

    /** What makes facts of what those keep. */
    private static final List<Linker> LINKERS = List.of(new ComposeLinker(), new KubernetesLinker(), new TerraformLinker(), new MavenLinker(), new GradleLinker(), new NpmLinker(), new CargoLinker());

    @TestFactory
    Stream<DynamicTest> ends_soon_and_within_bounds() {
        return EXTRACTORS.entrySet().stream()
                .flatMap(extractor -> texts().entrySet().stream().map(text -> DynamicTest.dynamicTest(
                        extractor.getValue() + ": " + text.getKey(), () -> extract(extractor.getKey(), extractor.getValue(), text.getValue()))));
    }

    @TestFactory
    Stream<DynamicTest> survives_mutations_of_ordinary_files() {
        return EXTRACTORS.entrySet().stream().map(extractor -> DynamicTest.dynamicTest(extractor.getValue(), () -> {
            Random random = new Random(42);
            for (int i = 0; i < 300; i++) {
                extract(extractor.getKey(), extractor.getValue(), mutated(ORDINARY.get(i % ORDINARY.size()), random));
            }
        }));
    }

    private static void extract(Extractor extractor, String path, String text) {
        Extraction out = new Extraction(extractor.id());
        org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            extractor.extract(SourceText.of(path, text), out);
            for (Linker linker : LINKERS) {
                linker.link(out.units(), out);
            }
        });
        assertThat(out.facts().size()).isLessThan(60_000);
        assertThat(out.issues().size()).isLessThan(100);
    }

    private static Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String part : new String[] {
            "[", "{", "{a: ", "{\"a\":", "a = [", "a.", "- ", "? ", "\"", "'", "\"\"\"", "\\", "\t", "\0", "\n", ",", "=", "&a [*a, ", "{{", "{{}}", "{% ",
            "${", "--password ", "password=", "a://b:", "$(", "<<A ", "<<A\n", "<", "<a>", "&lt;", "#", "```\n", "[[a]]\n", "[a.b]\n", "a=1 \\\n", "\\\n",
            "FROM a AS ", "ENV a=b c=d ", " \n", "%", "!", "!!a ", "|", ">", "~", "\uD83D\uDE00", "\uFEFF", "é", "\u0085", "\u2028", "*a ", "a: &a *a\n"
        }) {
            texts.put("many " + part.strip(), part.repeat(SIZE / part.length()));
        }
        texts.put("5 MB of quotes", "\"".repeat(5_000_000));
        texts.put("many keys", lines("key%d: 1"));
        texts.put("many assignments", lines("key%d = 1"));
        texts.put("many JSON keys", "{" + lines("\"key%d\": 1,") + "\"a\": 1}");
        texts.put("equal keys", "a: 1\n".repeat(SIZE / 5));
        texts.put("equal assignments", "a = 1\n".repeat(SIZE / 6));
        texts.put("merges of merges", IntStream.range(1, 20_000).mapToObj(i -> "a" + i + ": &a" + i + " {<<: *a" + (i - 1) + ", k: 1}\n")
                .collect(Collectors.joining("", "a0: &a0 {k: 0}\n", "")));
        texts.put("billion laughs", IntStream.range(1, 30).mapToObj(i -> "a" + i + ": &a" + i + " [" + ("*a" + (i - 1) + ",").repeat(9) + "]\n")
                .collect(Collectors.joining("", "a0: &a0 lol\n", "services: {web: {ports: *a29, environment: *a29}}\njobs: *a29\n")));
        texts.put("laughing pods", IntStream.range(1, 30).mapToObj(i -> "a" + i + ": &a" + i + " [" + ("*a" + (i - 1) + ",").repeat(9) + "]\n")
                .collect(Collectors.joining("", "a0: &a0 {name: x, env: *a0}\nkind: Deployment\napiVersion: apps/v1\n",
                        "spec: {template: {spec: {containers: *a29, volumes: *a29}}}\nresources: *a29\npatches: *a29\n")));
        texts.put("laughing locals", IntStream.range(1, 40).mapToObj(i -> "l" + i + " = [" + ("local.l" + (i - 1) + ",").repeat(9) + "]\ns" + i + " = \"${local.s"
                + (i - 1) + "}${local.s" + (i - 1) + "}\"\n").collect(Collectors.joining("", "locals {\nl0 = 1\ns0 = \"ha\"\n", "}\n")));
        texts.put("extends of extends", IntStream.range(1, 5_000).mapToObj(i -> ".a" + i + ": {extends: [.a" + (i - 1) + ", .a" + (i / 2) + "]}\n").collect(Collectors.joining()));
        texts.put("long text many times", "a: &a \"" + "password=x ".repeat(SIZE / 11) + "\"\nservices: {s: {command: [" + "*a,".repeat(50_000) + "]}}\n");
        texts.put("long key with many values", "\"" + "k".repeat(SIZE) + "\":\n" + "  - 1\n".repeat(50_000));
        texts.put("long steps", "on: push\na: &a {run: \"" + "a && ".repeat(SIZE / 5) + "\"}\njobs: {j: {steps: [" + "*a,".repeat(50_000) + "]}}\n");
        texts.put("properties of properties", "<project><properties>" + IntStream.range(1, 60).mapToObj(i -> "<p" + i + ">" + ("${p" + (i - 1) + "}").repeat(9) + "</p" + i + ">")
                .collect(Collectors.joining()) + "<p0>ha</p0></properties><dependencies><dependency><groupId>a</groupId><artifactId>b</artifactId><version>${p59}</version></dependency></dependencies></project>");
        texts.put("names of names", IntStream.range(1, 60).mapToObj(i -> "def n" + i + " = \"" + ("${n" + (i - 1) + "}").repeat(9) + "\"\n").collect(Collectors.joining()) + "def n0 = 'ha'\ndependencies { implementation \"a:b:$n59\" }\n");
        texts.put("deep blocks", "dependencies {".repeat(SIZE / 14));
        texts.put("deep XML", "<coverage line-rate='1'>" + "<a>".repeat(SIZE / 3));
        texts.put("many classes", "<coverage line-rate='1'>" + lines("<class filename='a%d' line-rate='1'/>"));
        return texts;
    }

    private static final List<String> ORDINARY = List.of(
            "services:\n  web: &a\n    ports: [\"1:2\", {target: 3}]\n    environment:\n      - A_PASSWORD=Tr4de-Winds88\n  b:\n    <<: *a\n",
            "on: push\njobs:\n  a:\n    steps:\n      - run: |\n          a && b <<EOF\n          x\n          EOF\n",
            "{\"resource\": {\"a\": {\"b\": {\"c\": \"${var.d}-x\", \"e\": [{\"f\": 1}], \"dynamic\": {\"g\": {\"content\": {}}}}}}}",
            "resource \"a\" \"b\" {\n  c = \"${var.d}-x\"\n  e = [1, { f = <<E\nx\nE\n }]\n  g { h = i(j...) ? 1 : -2 }\n}\n",
            "default: {image: a}\n.b: {script: [c]}\nd:\n  extends: .b\n  script:\n    - |\n      e && f\n",
            "apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec:\n  containers:\n    - {name: b, image: c, ports: [{containerPort: 1}], env: [{name: d, value: e}]}\n",
            "resources: [a.yaml, ../b]\npatches:\n  - target: {kind: Pod}\n    patch: |-\n      - {op: add, path: /a/0, value: 1}\nimages: [{name: a, newTag: b}]\n",
            "[a.b]\nc = {d = 1, e.f = [1, 'x', \"\"\"y\"\"\"]}\n[[g]]\nh = 1979-05-27T07:32:00Z\n",
            "FROM a AS b\nENV A=1 B=\"2\" \\\n # c\n C=3\nRUN <<E\nx\nE\n", "{\"a\": [1, {\"b\": null}], \"c\": \"\\u00e9\"}",
            "a==1 --hash=sha256:aa \\\n --hash=b\nb[c]>=1,<2; d\n-e git+https://x/y.git@z#egg=e\n", "module a.b/c\n\ngo 1.22\nrequire (\n\td v1.0.0 // indirect\n)\nreplace d => ../d\n",
            "{\"cells\": [{\"cell_type\": \"code\", \"source\": [\"a = f(\\n\", \"1)\"]}], \"metadata\": {\"kernelspec\": {\"language\": \"python\"}}, \"nbformat\": 4}",
            "# A\n```sh\n$ b \\\n c\n```\nD\n===\n", "[a]\nb = c\n  d\n; e\n",
            "<coverage line-rate='1'><sources><source>s</source></sources><class filename='a' line-rate='0'><lines><line hits='0'/></lines></class></coverage>");

    private static String mutated(String text, Random random) {
        StringBuilder out = new StringBuilder(text);
        String alphabet = "[]{}<>\"'`\\:=#&*|!%@,-.?~ \n\t\r\0a1\uD83D\uFFFD${}é";
        for (int changes = 1 + random.nextInt(6); changes > 0; changes--) {
            int at = random.nextInt(out.length());
            switch (random.nextInt(3)) {
                case 0 -> out.deleteCharAt(at);
                case 1 -> out.insert(at, alphabet.charAt(random.nextInt(alphabet.length())));
                default -> out.insert(at, out.substring(random.nextInt(at + 1), at));
            }
        }
        return out.toString();
    }

    private static String lines(String format) {
        return IntStream.range(0, SIZE / format.length()).mapToObj(i -> format.replace("%d", String.valueOf(i))).collect(Collectors.joining("\n"));
    }
}
