package dev.tenet.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenet.fact.Advisory;
import dev.tenet.fact.Fact;
import dev.tenet.fact.Location;
import dev.tenet.fact.ToolFinding;
import dev.tenet.finding.Finding;
import dev.tenet.policy.Library;
import dev.tenet.report.Witness;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One fault that several saw is one finding. */
class WitnessesTest {
    private static final Finding OURS = finding("security/shell-command-built-from-strings", 10, 12);
    private static Library library;

    @BeforeAll
    static void the_bundled_policies() {
        library = Library.read(List.of(new Library.Source(Path.of("policies"), "policies")));
    }

    @Test
    void a_tool_that_saw_the_same_weakness_at_the_place_is_a_witness() {
        Witnesses witnesses = Witnesses.of(List.of(OURS), library, List.of(seen("bandit", "B602", 11, "CWE-78")));

        assertThat(witnesses.kept()).containsExactly(OURS);
        assertThat(witnesses.of(OURS)).containsExactly(new Witness("bandit", "B602", "HIGH", "said", Location.of("reports/bandit.json", 11, 1), false, ""));
    }

    @Test
    void so_is_one_that_names_a_close_weakness() {
        assertThat(names(List.of(OURS), OURS, seen("semgrep", "argument", 10, "CWE-88"))).containsExactly("semgrep argument");
    }

    @Test
    void another_line_another_file_or_another_weakness_is_something_else() {
        ToolFinding elsewhere = new ToolFinding(Location.of("src/b.py", 10, 1), "bandit", "code", "B602", "HIGH", "said", List.of("CWE-78"), "", false, "",
                Location.of("reports/bandit.json", 1, 1));
        ToolFinding whole = new ToolFinding(Location.of("src/a.py"), "bandit", "code", "B602", "HIGH", "said", List.of("CWE-78"), "", false, "",
                Location.of("reports/bandit.json", 1, 1));

        assertThat(names(List.of(OURS), OURS, seen("bandit", "B602", 9, "CWE-78"), seen("bandit", "B602", 13, "CWE-78"), seen("bandit", "B101", 11, "CWE-703"), elsewhere, whole))
                .isEmpty();
    }

    @Test
    void what_a_policy_says_of_a_result_that_is_a_witness_is_no_second_finding() {
        ToolFinding seen = seen("bandit", "B602", 11, "CWE-78");
        Finding reported = new Finding("security/scanner-result-open", "scanner-result-open", seen.location(), "bandit says so", List.of(seen));

        Witnesses witnesses = Witnesses.of(List.of(reported, OURS), library, List.of(seen));

        assertThat(witnesses.kept()).containsExactly(OURS);
        assertThat(witnesses.of(OURS)).extracting(Witness::name).containsExactly("bandit B602");
    }

    @Test
    void two_tools_at_one_place_are_one_finding_with_two_witnesses_where_no_policy_saw_it() {
        ToolFinding first = seen("bandit", "B602", 11, "CWE-78");
        ToolFinding second = seen("semgrep", "shell", 11, "CWE-78");
        Finding one = new Finding("security/scanner-result-open", "scanner-result-open", first.location(), "bandit says so", List.of(first));
        Finding other = new Finding("security/scanner-result-open", "scanner-result-open", second.location(), "semgrep says so", List.of(second));

        Witnesses witnesses = Witnesses.of(List.of(one, other), library, List.of(first, second));

        assertThat(witnesses.kept()).containsExactly(one);
        assertThat(witnesses.of(one)).extracting(Witness::name).containsExactly("semgrep shell");
    }

    @Test
    void one_vulnerability_by_two_names_is_one_finding() {
        Advisory one = advisory("pip-audit", "PYSEC-2024-1", List.of("CVE-2024-1"));
        Advisory same = advisory("grype", "CVE-2024-1", List.of());
        Advisory another = advisory("grype", "CVE-2024-2", List.of());
        List<Finding> findings = List.of(of(one), of(same), of(another));

        Witnesses witnesses = Witnesses.of(findings, library, List.of(one, same, another));

        assertThat(witnesses.kept()).containsExactlyInAnyOrder(findings.get(0), findings.get(2));
        assertThat(witnesses.of(findings.get(0))).extracting(Witness::name).containsExactly("grype CVE-2024-1");
    }

    @Test
    void what_somebody_settled_in_a_tool_is_said() {
        ToolFinding settled = new ToolFinding(Location.of("src/a.py", 11, 1), "bandit", "code", "B602", "HIGH", "said", List.of("CWE-78"), "", true, "trusted input",
                Location.of("reports/bandit.json", 1, 1));

        assertThat(Witnesses.of(List.of(OURS), library, List.of(settled)).of(OURS)).extracting(Witness::words).containsExactly("bandit B602 (settled there: trusted input)");
    }

    private static List<String> names(List<Finding> findings, Finding of, Fact... facts) {
        return Witnesses.of(findings, library, List.of(facts)).of(of).stream().map(Witness::name).toList();
    }

    private static Finding finding(String policy, int line, int end) {
        return new Finding(policy, policy.substring(policy.indexOf('/') + 1), new Location("src/a.py", line, 1, end), "a shell reads it", List.of());
    }

    private static ToolFinding seen(String tool, String rule, int line, String cwe) {
        return new ToolFinding(Location.of("src/a.py", line, 1), tool, "code", rule, "HIGH", "said", List.of(cwe), "", false, "",
                Location.of("reports/" + tool + ".json", line, 1));
    }

    private static Advisory advisory(String tool, String id, List<String> aliases) {
        return new Advisory(Location.of("requirements.lock", 5, 1), tool, "requests", "2.0", "pypi", "pkg:pypi/requests@2.0", id, aliases, "HIGH", List.of("2.1"), List.of(), "leak", false, "");
    }

    private static Finding of(Advisory advisory) {
        return new Finding("security/vulnerable-dependency", "vulnerable-dependency", advisory.location(), advisory.tool() + " " + advisory.id(), List.of(advisory));
    }
}
