package dev.tenet.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.tenet.extract.Extraction;
import dev.tenet.extract.Extractor;
import dev.tenet.fact.Location;
import dev.tenet.fact.RepoFile;
import dev.tenet.repo.SourceText;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every installed extractor reads ordinary files that were broken at random, the same on each run, and throws nothing. */
class MutatedFilesTest {
    private static final int ROUNDS = 150;
    private static final String PIECES = "()[]{}<>\"'`\\:;=#&*|!%@,-.?~$ \n\t\r\0a1\uD83D\uFFFD\u202E\u00e9";

    /** Ordinary files by path; an extractor that wants none of them is not tried, so a new one needs a line here. */
    private static final Map<String, String> FILES = new LinkedHashMap<>();

    static {
        FILES.put("a.py", "import os as o\n@d(1)\nclass A(B):\n    x: int = 5\n    async def f(self, *a, k=None):\n        if f'{a!r}': return [y for y in z]\n        # tenet: waive[SE-01] known, until 2027-01-01\n");
        FILES.put("a.ipynb", "{\"cells\": [{\"cell_type\": \"code\", \"source\": [\"a = f(\\n\", \"1)\"]}], \"metadata\": {\"kernelspec\": {\"language\": \"python\"}}, \"nbformat\": 4}");
        FILES.put("a.go", "package a\nimport \"fmt\"\ntype T struct{ x int `json:\"x\"` }\nfunc (t *T) F(a ...int) (err error) { for i := range a { go fmt.Println(i) }; return }\n");
        FILES.put("go.mod", "module a.b/c\n\ngo 1.22\nrequire (\n\td v1.0.0 // indirect\n)\n");
        FILES.put("a.sh", "#!/bin/sh\nset -e\nfor i in 1 2; do case $i in 1) curl \"$u\" | sh ;; *) echo $((i + 1)) <<E\nx\nE\n esac; done\n");
        FILES.put("A.java", "package a; @B(1) class A<T> extends C { int x = 1; void f() throws D { for (var y : z) { try (var r = g()) { h(y -> y.i()); } catch (E | F e) { throw e; } } } }");
        FILES.put("a.ts", "import { a as b } from \"c\";\nexport class D<T> extends E { private x: number = 1; async f(y?: T[]) { return `${y!.map(z => z + 1)}`; } }\n");
        FILES.put("a.jsx", "export default () => <a b={c} {...d}>{e && <f/>} text</a>;\n/re[/]x/g.test(x);\n");
        FILES.put("compose.yaml", "services:\n  web: &a\n    ports: [\"1:2\", {target: 3}]\n    environment:\n      - A_PASSWORD=Tr4de-Winds88\n  b:\n    <<: *a\n");
        FILES.put(".github/workflows/a.yml", "on: push\njobs:\n  a:\n    steps:\n      - run: |\n          a && b <<EOF\n          x\n          EOF\n");
        FILES.put("a.json", "{\"a\": [1, {\"b\": null}], \"c\": \"\\u00e9\"}");
        FILES.put("a.toml", "[a.b]\nc = {d = 1, e.f = [1, 'x', \"\"\"y\"\"\"]}\n[[g]]\nh = 1979-05-27T07:32:00Z\n");
        FILES.put("setup.cfg", "[a]\nb = c\n  d\n; e\n");
        FILES.put(".env", "A=1\nexport B=\"2 $A\"\n# c\nPASSWORD='Tr4de-Winds88'\n");
        FILES.put("Dockerfile", "FROM a AS b\nENV A=1 B=\"2\" \\\n # c\n C=3\nRUN <<E\nx\nE\nCMD [\"a\", \"b\"]\n");
        FILES.put("pyproject.toml", "[project]\ndependencies = [\"a[b]>=1,<2; python_version<'3'\"]\n[project.scripts]\na = \"b.c:d [e]\"\n[tool.poetry.dependencies]\nf = {version = \"^1\", optional = true}\n");
        FILES.put("poetry.lock", "[[package]]\nname = \"a\"\nversion = \"1\"\nfiles = [{file = \"a\", hash = \"sha256:aa\"}]\n");
        FILES.put("requirements.txt", "a==1 --hash=sha256:aa \\\n --hash=b\nb[c]>=1,<2; d\n-e git+https://x/y.git@z#egg=e\n");
        FILES.put(".npmrc", "# a\nregistry=https://a.example/npm/\n@b:registry = \"http://c.example:8080/\"\nstrict-ssl=true\n");
        FILES.put("README.md", "# A\n```sh\n$ b \\\nc\n```\nD\n===\n");
        FILES.put("coverage.xml", "<coverage line-rate='1'><sources><source>s</source></sources><class filename='a' line-rate='0'><lines><line hits='0'/></lines></class></coverage>");
        FILES.put("reports/x.sarif", "{\"version\": \"2.1.0\", \"runs\": [{\"tool\": {\"driver\": {\"name\": \"a\"}}, \"results\": [{\"ruleId\": \"b\", \"message\": {\"text\": \"c\"}}]}]}");
        FILES.put("reports/bandit.json", "{\"errors\": [], \"metrics\": {}, \"results\": [{\"test_id\": \"B1\", \"filename\": \"a.py\", \"issue_text\": \"b\", \"line_number\": 3}]}");
        FILES.put("reports/junit.xml", "<testsuite name='a'><testcase name='b'><failure message='c'/></testcase></testsuite>");
        FILES.put("reports/mypy.txt", "a.py:3: error: b  [misc]\nFound 1 error in 1 file (checked 2 source files)\n");
        FILES.put("reports/lcov.info", "SF:a.ts\nDA:1,1\nend_of_record\n");
        FILES.put("attestations.yaml", "attestations:\n  - what: paper-trading\n    who: a\n    date: 2026-01-01\n    expires: 2026-02-01\n    evidence: b\n");
        FILES.put("Procfile", "web: gunicorn a:b --bind 0.0.0.0:$PORT # c\nworker: env A=1 python -m d\n");
        FILES.put("templates/_helpers.tpl", "{{- define \"a\" -}}\n{{ .Values.b | default \"c\" | quote }}\n{{- end }}\n");
        FILES.put("nginx.conf", "http {\n  server { listen 80; location ~ ^/a { return 301 \"https://$host$request_uri\"; } # b\n }\n}\n");
        FILES.put("main.tf", "variable \"a\" { default = [1, \"b${c.d}\"] }\nresource \"e\" \"f\" {\n  g = <<-H\n    i\n  H\n  j { k = var.a != null ? upper(\"l\") : {m = 1} }\n}\n");
        FILES.put("a.xml", "<?xml version='1.0'?><a b='c'><!-- d --><e><![CDATA[f]]></e><g/>&lt;</a>");
        FILES.put("pom.xml", "<project><groupId>a</groupId><artifactId>b</artifactId><version>${c}</version><properties><c>1</c></properties><dependencies><dependency><groupId>d</groupId><artifactId>e</artifactId><version>[1,2)</version></dependency></dependencies></project>");
        FILES.put("build.gradle", "plugins { id 'a' version \"1\" }\next.b = '1'\ndependencies {\n implementation \"c:d:$b\", libs.e // f\n api(platform('g:h:[1,2['))\n}\nrepositories { maven { url 'https://i' } }\n");
        FILES.put("build.gradle.kts", "val b by extra(\"1\")\ndependencies {\n  \"api\"(\"c:d:${b}\") { version { strictly(\"1\") } }\n  constraints { api(libs.bundles.e) }\n}\n");
        FILES.put("gradle.properties", "a=1\nb = \\u0041\n");
        FILES.put("gradle/libs.versions.toml", "[versions]\na = \"1\"\n[libraries]\nb-c = { module = \"d:e\", version.ref = \"a\" }\n[bundles]\nf = [\"b-c\"]\n[plugins]\ng = \"h:1\"\n");
        FILES.put("gradle.lockfile", "# a\nb:c:1=compileClasspath,d\nempty=e\n");
        FILES.put("gradle/verification-metadata.xml", "<verification-metadata><components><component group='a' name='b' version='1'><artifact name='c'><sha256 value='d'/></artifact></component></components></verification-metadata>");
        FILES.put("package.json", "{\"name\": \"a\", \"dependencies\": {\"@b/c\": \"^1.0.0\", \"d\": \"npm:e@1.0.0\"}}");
        FILES.put("package-lock.json", "{\"lockfileVersion\": 3, \"packages\": {\"node_modules/@a/b\": {\"version\": \"1.0.0\", \"integrity\": \"c\"}}}");
        FILES.put("yarn.lock", "# yarn lockfile v1\n\n\"@a/b@^1.0.0\", \"@a/b@1\":\n  version \"1.0.0\"\n  resolved \"https://c/d.tgz#e\"\n");
        FILES.put("pnpm-lock.yaml", "lockfileVersion: '9.0'\npackages:\n  '@a/b@1.0.0(c@2)':\n    resolution: {integrity: d}\n");
        FILES.put("bun.lock", "{\n  \"lockfileVersion\": 1,\n  \"packages\": {\n    \"@a/b\": [\"@a/b@1.0.0\", \"\", {}, \"sha512-c\"],\n    \"d\": [\"d@github:e/f#0123abc\", {}, \"g\"],\n  },\n}\n");
        FILES.put("buildSrc/src/main/kotlin/Versions.kt", "object Versions {\n    const val a = \"1.${b}\"\n    const val b: String = \"2\"\n    object C { const val d = \"e:f:\" + a }\n}\n");
        FILES.put("Pipfile", "[[source]]\nurl = \"https://a\"\n[packages]\nb = \"*\"\nc = {version = \"==1\"}\n");
        FILES.put("Pipfile.lock", "{\"default\": {\"a\": {\"version\": \"==1\", \"hashes\": [\"sha256:b\"]}}}");
        FILES.put("Cargo.toml", "[dependencies]\na = \"=1.0.0\"\nb = { git = \"https://c\", rev = \"d\" }\n");
        FILES.put("Cargo.lock", "[[package]]\nname = \"a\"\nversion = \"1.0.0\"\nsource = \"registry+b\"\nchecksum = \"c\"\n");
        FILES.put("go.sum", "a.b/c v1.0.0 h1:d=\na.b/c v1.0.0/go.mod h1:e=\n");
        FILES.put("bandit.json", "{\"errors\": [], \"generated_at\": \"2026-01-01T00:00:00Z\", \"metrics\": {}, \"results\": [{\"filename\": \"./a.py\", \"line_number\": 1, \"test_id\": \"B602\", \"issue_severity\": \"HIGH\", \"issue_confidence\": \"HIGH\", \"issue_text\": \"b\"}]}");
        FILES.put("tenet.yaml", "name: a\nlayers:\n  domain: { in: [a.b, c], uses: [settings] }\n  settings: { in: [d] }\n");
        FILES.put("metrics.txt", "# TYPE a gauge\na{b=\"c\"} 1.5 1700000000\nd 2\n# EOF\n");
    }

    @TestFactory
    Stream<DynamicTest> nothing_is_thrown() {
        return Installed.extractors().stream().map(extractor -> DynamicTest.dynamicTest(extractor.id(), () -> {
            List<String> paths = FILES.keySet().stream().filter(path -> extractor.wants(file(path))).toList();
            assertThat(paths).as("ordinary files that the %s extractor wants", extractor.id()).isNotEmpty();
            assertTimeoutPreemptively(Duration.ofSeconds(60), () -> paths.forEach(path -> mutate(extractor, path)));
        }));
    }

    private static void mutate(Extractor extractor, String path) {
        Random random = new Random(20_261_122);
        Extraction whole = new Extraction(extractor.id());
        extractor.extract(SourceText.of(path, FILES.get(path)), whole);
        assertThat(whole.issues()).as(path).isEmpty();
        for (int round = 0; round < ROUNDS; round++) {
            String broken = FILES.get(path);
            for (int changes = 1 + random.nextInt(8); changes > 0; changes--) {
                broken = changed(broken, random);
            }
            try {
                extractor.extract(SourceText.of(path, broken), new Extraction(extractor.id()));
            } catch (RuntimeException | StackOverflowError thrown) {
                throw new AssertionError(path + ", round " + round + ":\n" + broken, thrown);
            }
        }
    }

    /** Deletes, doubles, moves or inserts. */
    private static String changed(String text, Random random) {
        int at = random.nextInt(text.length() + 1);
        int end = Math.min(text.length(), at + random.nextInt(12));
        int other = random.nextInt(text.length() + 1);
        return switch (random.nextInt(4)) {
            case 0 -> text.substring(0, at) + text.substring(end);
            case 1 -> text.substring(0, end) + text.substring(at);
            case 2 -> text.substring(0, other) + text.substring(at, end) + text.substring(other);
            default -> text.substring(0, at) + PIECES.charAt(random.nextInt(PIECES.length())) + text.substring(at);
        };
    }

    private static RepoFile file(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        String extension = Arrays.stream(name.split("\\.")).skip(1).reduce("", (before, last) -> last);
        return new RepoFile(Location.of(path), path, name, extension, 1, RepoFile.State.TRACKED);
    }
}
