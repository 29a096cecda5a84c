package dev.tenet.extract.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenet.extract.Extraction;
import dev.tenet.extract.reports.ToolReports.Trust;
import dev.tenet.fact.Advisory;
import dev.tenet.fact.Coverage;
import dev.tenet.fact.Fact;
import dev.tenet.fact.Location;
import dev.tenet.fact.TestCase;
import dev.tenet.fact.TestSuite;
import dev.tenet.fact.ToolFinding;
import dev.tenet.fact.ToolRun;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ToolReportsTest {
    @Test
    void reads_bandit_without_the_password_that_it_quotes() {
        assertThat(facts("bandit.json", """
                {"errors": [], "generated_at": "2026-01-02T03:04:05Z", "metrics": {"_totals": {"loc": 1}}, "results": [
                  {"filename": "./src/a.py", "line_number": 3, "col_offset": 4, "line_range": [3, 4], "test_id": "B105", "issue_severity": "LOW",
                   "issue_text": "Possible hardcoded password: 'correct horse'", "issue_cwe": {"id": 259}}]}
                """)).containsExactly(
                new ToolRun(Location.of("bandit.json"), "bandit", "code", "", "2026-01-02T03:04:05Z", true, 1),
                new ToolFinding(new Location("src/a.py", 3, 5, 4), "bandit", "code", "B105", "LOW", "Possible hardcoded password: '…'", List.of("CWE-259"), "",
                        false, "", line("bandit.json", 2)));
    }

    @Test
    void reads_sarif_with_rules_suppressions_and_paths_of_another_machine() {
        assertThat(facts("x.sarif", """
                {"version": "2.1.0", "runs": [{
                  "results": [
                    {"ruleId": "r1", "message": {"text": "bad"}, "locations": [{"physicalLocation": {"artifactLocation": {"uri": "file:///ci/p/src/a%20b.py"},
                     "region": {"startLine": 7, "startColumn": 2}}}], "suppressions": [{"kind": "inSource", "justification": "known"}]},
                    {"ruleIndex": 0, "kind": "pass", "message": {"text": "fine"}},
                    {"ruleId": "r1", "level": "note", "message": {"text": "odd"}, "suppressions": [{"kind": "external", "status": "rejected"}]}],
                  "tool": {"driver": {"name": "CodeQL", "semanticVersion": "2.1", "rules": [
                    {"id": "r1", "properties": {"tags": ["external/cwe/cwe-089"], "security-severity": "8.8"}}]}},
                  "invocations": [{"executionSuccessful": true, "endTimeUtc": "2026-01-02T00:00:00Z"}]}]}
                """)).containsExactly(
                new ToolRun(Location.of("x.sarif"), "codeql", "code", "2.1", "2026-01-02T00:00:00Z", true, 2),
                new ToolFinding(Location.of("./ci/p/src/a b.py", 7, 2), "codeql", "code", "r1", "HIGH", "bad", List.of("CWE-89"), "", true, "known",
                        line("x.sarif", 3)),
                new ToolFinding(line("x.sarif", 6), "codeql", "code", "r1", "HIGH", "odd", List.of("CWE-89"), "", false, "", line("x.sarif", 6)));
    }

    @Test
    void passes_over_its_own_sarif() {
        assertThat(facts("tenet.sarif", """
                {"version": "2.1.0", "runs": [{"tool": {"driver": {"name": "Tenet"}}, "results": [{"ruleId": "a", "message": {"text": "b"}}]}]}
                """)).isEmpty();
    }

    @Test
    void reads_what_scanners_of_dependencies_say() {
        assertThat(facts("a.json", """
                {"dependencies": [{"name": "jinja2", "version": "3.1.0", "vulns": [
                  {"id": "PYSEC-1", "aliases": ["CVE-2024-1"], "fix_versions": ["3.1.4"], "description": "Out of\\n the sandbox."}]}], "fixes": []}
                """)).containsExactly(
                new ToolRun(Location.of("a.json"), "pip-audit", "dependencies", "", "", true, 1),
                new Advisory(line("a.json", 1), "pip-audit", "jinja2", "3.1.0", "pypi", "pkg:pypi/jinja2@3.1.0", "PYSEC-1", List.of("CVE-2024-1"), "", List.of("3.1.4"), List.of(),
                        "Out of the sandbox.", false, ""));
        assertThat(advisories("safety.json", """
                {"report_meta": {"safety_version": "2.3.5", "timestamp": "2026-01-02 03:04:05"}, "ignored_vulnerabilities": [
                  {"vulnerability_id": "2", "package_name": "b", "analyzed_version": "1", "advisory": "x", "ignored_reason": "not reached"}],
                 "vulnerabilities": [{"vulnerability_id": "1", "package_name": "a", "analyzed_version": "1", "CVE": "CVE-1", "fixed_versions": ["2"]}]}
                """)).containsExactly("a 1 1 [CVE-1]  [2]", "b 2 1 []  [] settled: not reached");
        assertThat(advisories("scan.json", """
                {"meta": {"scan_type": "scan"}, "scan_results": {"projects": [{"files": [{"location": "req.txt", "results": {"dependencies": [
                  {"name": "a", "specifications": [{"raw": "a==1.0", "vulnerabilities": {"known_vulnerabilities": [{"id": "77", "ignored": {}}],
                   "remediation": {"recommended": "2.0"}}}]}]}}]}]}}
                """)).containsExactly("a 77 1.0 []  [2.0]");
        assertThat(advisories("safety.json", "[[\"a\", \"<2\", \"1.0\", \"Bad.\", \"99\"]]")).containsExactly("a 99 1.0 []  []");
        assertThat(advisories("t.json", """
                {"SchemaVersion": 2, "ArtifactName": ".", "CreatedAt": "2026-01-02T00:00:00Z", "Results": [{"Target": "poetry.lock", "Class": "lang-pkgs",
                 "Type": "poetry", "Vulnerabilities": [{"VulnerabilityID": "CVE-1", "PkgName": "a", "InstalledVersion": "1", "FixedVersion": "1.2, 2.1",
                  "Severity": "CRITICAL"}]}]}
                """)).containsExactly("a CVE-1 1 [] CRITICAL [1.2, 2.1]");
        assertThat(advisories("g.json", """
                {"descriptor": {"name": "grype", "version": "0.9"}, "matches": [{"vulnerability": {"id": "GHSA-1", "severity": "High", "fix": {"versions": ["2"]}},
                 "relatedVulnerabilities": [{"id": "CVE-1"}], "artifact": {"name": "a", "version": "1", "type": "python", "locations": [{"path": "/r.txt"}]}}],
                 "ignoredMatches": [{"vulnerability": {"id": "GHSA-2", "severity": "Low"}, "artifact": {"name": "b", "version": "1"},
                  "appliedIgnoreRules": [{"reason": "dev only"}]}]}
                """)).containsExactly("a GHSA-1 1 [CVE-1] HIGH [2]", "b GHSA-2 1 [] LOW [] settled: ignored by a rule of Grype: dev only");
        assertThat(advisories("n.json", """
                {"auditReportVersion": 2, "vulnerabilities": {"a": {"name": "a", "via": [{"source": 1, "title": "Bad", "url": "https://x/GHSA-9", "severity":
                 "moderate", "cwe": ["CWE-79"]}], "fixAvailable": {"name": "a", "version": "2.0.0"}}, "b": {"name": "b", "via": ["a"]}}}
                """)).containsExactly("a GHSA-9  [] MEDIUM [2.0.0]");
        assertThat(advisories("n6.json", """
                {"actions": [], "advisories": {"7": {"id": 7, "module_name": "a", "severity": "low", "title": "Bad", "cves": ["CVE-1"],
                 "patched_versions": ">=2", "findings": [{"version": "1"}]}}, "metadata": {"vulnerabilities": {"low": 1}}}
                """)).containsExactly("a 7 1 [CVE-1] LOW [>=2]");
    }

    @Test
    void reads_what_checkers_of_types_and_style_say() {
        assertThat(faults("mypy.txt", """
                src/a.py:3: error: Incompatible types  [assignment]
                src/a.py:3: note: See documentation
                src/b.py:7:5: error: Name "x" is not defined  [name-defined]
                Found 2 errors in 2 files (checked 9 source files)
                """)).containsExactly("src/a.py:3 mypy assignment MEDIUM Incompatible types", "src/b.py:7:5 mypy name-defined MEDIUM Name \"x\" is not defined");
        assertThat(faults("mypy.jsonl", """
                {"file": "a.py", "line": 3, "column": 4, "message": "Bad", "hint": null, "code": "arg-type", "severity": "error"}
                {"file": "b.py", "line": 1, "column": 0, "message": "Worse", "hint": null, "code": null, "severity": "error"}
                """)).containsExactly("a.py:3:5 mypy arg-type MEDIUM Bad", "b.py:1:1 mypy error MEDIUM Worse");
        assertThat(faults("p.json", """
                [{"type": "error", "line": 2, "column": 0, "path": "a.py", "symbol": "no-member", "message": "No", "message-id": "E1101"}]
                """)).containsExactly("a.py:2:1 pylint E1101 MEDIUM No (no-member)");
        assertThat(faults("p2.json", """
                {"messages": [{"type": "convention", "line": 2, "column": 1, "path": "a.py", "symbol": "s", "message": "No", "messageId": "C1"}], "statistics": {}}
                """)).containsExactly("a.py:2:2 pylint C1 INFO No (s)");
        assertThat(faults("r.json", """
                [{"code": "S105", "filename": "/ci/a.py", "location": {"row": 2, "column": 3}, "end_location": {"row": 2}, "message": "Password: \\"x y\\""}]
                """)).containsExactly("./ci/a.py:2:3 ruff S105 LOW Password: '…'");
    }

    @Test
    void knows_an_empty_list_by_its_name_alone() {
        assertThat(facts("gitleaks-report.json", "[]")).containsExactly(new ToolRun(Location.of("gitleaks-report.json"), "gitleaks", "secrets", "", "", true, 0));
        assertThat(issues("list.json", "[]", Trust.GIVEN)).hasSize(1);
        assertThat(issues("list.json", "[]", Trust.MAYBE)).isEmpty();
    }

    @Test
    void reads_coverage_and_tests() {
        assertThat(facts("c.json", """
                {"meta": {"version": "7.6", "timestamp": "2026-01-02T00:00:00"}, "files": {"src\\\\a.py": {"summary": {"covered_lines": 1, "num_statements": 4}}},
                 "totals": {"percent_covered": 30.0, "covered_lines": 1, "num_statements": 4, "num_branches": 2, "covered_branches": 1}}
                """)).containsExactly(
                new ToolRun(Location.of("c.json"), "coverage.py", "coverage", "7.6", "2026-01-02T00:00:00", true, 2),
                new Coverage(line("c.json", 2), "", 0.25, 0.5), new Coverage(line("c.json", 1), "src/a.py", 0.25, Double.NaN));
        assertThat(facts("lcov.info", "TN:\nSF:src/a.ts\nDA:1,1\nDA:2,0\nBRF:4\nBRH:1\nend_of_record\n")).containsExactly(
                new ToolRun(Location.of("lcov.info"), "lcov", "coverage", "", "", true, 2),
                new Coverage(line("lcov.info", 2), "src/a.ts", 0.5, 0.25), new Coverage(line("lcov.info", 1), "", 0.5, 0.25));
        assertThat(facts("jacoco.xml", """
                <!DOCTYPE report PUBLIC "-//JACOCO//DTD Report 1.1//EN" "report.dtd"><report name="p"><package name="com/x"><class name="A">
                <counter type="LINE" missed="9" covered="0"/></class><sourcefile name="A.java"><counter type="LINE" missed="1" covered="3"/></sourcefile>
                </package><counter type="LINE" missed="1" covered="3"/></report>
                """)).containsExactly(
                new ToolRun(Location.of("jacoco.xml"), "jacoco", "coverage", "", "", true, 2),
                new Coverage(line("jacoco.xml", 2), "com/x/A.java", 0.75, Double.NaN), new Coverage(line("jacoco.xml", 1), "", 0.75, Double.NaN));
        assertThat(facts("junit.xml", """
                <testsuites><testsuite name="pytest" timestamp="2026-01-02T00:00:00">
                <testcase classname="tests.a" name="one"/><testcase classname="tests.a" name="two"><failure message="1 != 2">long</failure></testcase>
                <testcase name="three"><skipped message="slow"/></testcase></testsuite></testsuites>
                """)).containsExactly(
                new ToolRun(Location.of("junit.xml"), "junit", "tests", "", "2026-01-02T00:00:00", true, 3),
                new TestCase(line("junit.xml", 2), "tests.a", "one", "passed", ""), new TestCase(line("junit.xml", 2), "tests.a", "two", "failed", "1 != 2"),
                new TestCase(line("junit.xml", 3), "pytest", "three", "skipped", "slow"), new TestSuite(line("junit.xml", 1), "pytest", 3, 1, 0, 1));
    }

    @Test
    void an_empty_torn_or_strange_report_is_never_clean() {
        assertThat(issues("bandit.json", "  \n", Trust.NAMED)).containsExactly("bandit.json is empty, and an empty report is no clean one; run the tool again");
        assertThat(issues("bandit.json", "{\"errors\": [], \"metrics\": {}, \"results\": [", Trust.NAMED))
                .containsExactly("bandit.json:1 is not complete JSON, and what follows was not read; run the tool again");
        assertThat(facts("bandit.json", "{\"errors\": [], \"metrics\": {}, \"results\": ["))
                .containsExactly(new ToolRun(Location.of("bandit.json"), "bandit", "code", "", "", false, 0));
        assertThat(issues("bandit.json", "{\"err", Trust.NAMED)).containsExactly("bandit.json is no complete JSON, so nothing is known of what it reports; run the tool again");
        assertThat(issues("junit.xml", "<testsuite name='a'><testcase name='b'/>", Trust.NAMED))
                .containsExactly("junit.xml:1 is not complete XML, and what follows was not read; run the tool again");
        assertThat(issues("mypy.txt", "a.py:1: error: x  [misc]\n", Trust.NAMED)).hasSize(1);
        assertThat(issues("lcov.info", "SF:a\nDA:1,1\n", Trust.NAMED)).hasSize(1);
        assertThat(issues("package.json", "{\"name\": \"x\", \"version\": \"1\", \"results\": []}", Trust.GIVEN)).hasSize(1);
    }

    @Test
    void other_files_are_no_reports() {
        for (String text : List.of("{\"results\": []}", "{\"vulnerabilities\": [], \"version\": \"1\"}", "[{\"code\": 1, \"message\": \"x\"}]", "[]", "{}", "<report/>x",
                "{\"issues\": [{\"rule\": \"a\"}], \"paging\": {}}", "{\"files\": {}, \"totals\": {}}", "just text", "<html><body/></html>")) {
            assertThat(facts("reports/data.json", text)).as(text).isEmpty();
            assertThat(issues("reports/data.json", text, Trust.MAYBE)).as(text).isEmpty();
        }
    }

    @Test
    void entities_of_xml_name_nothing() {
        assertThat(facts("junit.xml", "<!DOCTYPE t [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><testsuite name=\"a\"><testcase name=\"&x;\"/></testsuite>").toString())
                .doesNotContain("root:");
    }

    private static List<Fact> facts(String path, String text) {
        return read(path, text, Trust.MAYBE).facts();
    }

    private static List<String> advisories(String path, String text) {
        return facts(path, text).stream().filter(Advisory.class::isInstance).map(Advisory.class::cast)
                .map(a -> "%s %s %s %s %s %s%s".formatted(a.name(), a.id(), a.version(), a.aliases(), a.severity(), a.fixed(), a.suppressed() ? " settled: " + a.why() : ""))
                .toList();
    }

    private static List<String> faults(String path, String text) {
        return facts(path, text).stream().filter(ToolFinding.class::isInstance).map(ToolFinding.class::cast)
                .map(f -> "%s %s %s %s %s".formatted(f.location(), f.tool(), f.rule(), f.severity(), f.message())).toList();
    }

    private static List<String> issues(String path, String text, Trust trust) {
        return read(path, text, trust).issues().stream().map(issue -> issue.location() + " " + issue.message()).toList();
    }

    private static Extraction read(String path, String text, Trust trust) {
        Extraction out = new Extraction("reports");
        ToolReports.read(path, () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), trust, out);
        return out;
    }

    private static Location line(String path, int line) {
        return new Location(path, line, 0, line);
    }
}
