package dev.tenet.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenet.policy.Library;
import dev.tenet.report.ControlResult;
import dev.tenet.report.PolicyResult;
import dev.tenet.report.Report;
import dev.tenet.report.ReportedFinding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a {@code tenet.yaml} changes of the installed policies, and how it says so. */
class OverridesTest {
    @TempDir
    Path folder;

    @BeforeEach
    void installOnePolicyAndWriteTwoFilesThatBreakIt() throws IOException {
        Files.createDirectories(folder.resolve("policies/own"));
        Files.copy(Path.of("policies/scoring.yaml"), folder.resolve("policies/scoring.yaml"));
        Files.writeString(folder.resolve("policies/own/pack.yaml"), """
                title: Own
                category: reliability
                version: 1.0.0
                controls:
                  OWN-1: { title: Nothing sleeps, severity: HIGH, hours: 1, fix: Wait for the event. }
                """);
        Files.writeString(folder.resolve("policies/own/sleep.drl"), """
                rule "sleep"
                when
                    Setting( policy == "own/sleep", name == "callee", $callee : text )
                    $call : Call( name == "sleep", callee == $callee )
                then
                    report( drools, $call, "sleeps" );
                end
                """);
        Files.writeString(folder.resolve("policies/own/sleep.md"), """
                ---
                title: Sleeps
                control: OWN-1
                parameters:
                  callee: { default: time.sleep, description: the call }
                ---
                """);
        write("src/a.py", "import time\ntime.sleep(1)\n");
        write("legacy/b.py", "import time\ntime.sleep(1)\n");
    }

    @Test
    void a_severity_is_changed_and_the_result_says_where() throws IOException {
        configure("policies:\n  own/sleep:\n    severity: low\n");

        Report report = audit();

        assertThat(report.findings()).extracting(ReportedFinding::severity).extracting(Enum::name).containsExactly("LOW", "LOW");
        assertThat(result(report).overridden()).isEqualTo("overridden in tenet.yaml:2");
    }

    @Test
    void a_control_s_severity_is_that_of_its_policies_and_a_policy_has_the_last_word() throws IOException {
        configure("controls:\n  OWN-1: { severity: critical, exclude: [legacy/] }\npolicies:\n  own/sleep: { severity: medium }\n");

        Report report = audit();

        assertThat(report.findings()).extracting(finding -> finding.location().path() + " " + finding.severity()).containsExactly("src/a.py MEDIUM");
        assertThat(report.controls()).extracting(control -> control.control().severity().name()).containsExactly("CRITICAL");
        assertThat(result(report).overridden()).isEqualTo("overridden in tenet.yaml:2, tenet.yaml:4");
    }

    @Test
    void a_policy_judges_only_where_it_is_told_to() throws IOException {
        configure("policies:\n  own/sleep: { include: ['legacy/**'] }\n");

        Report report = audit();

        assertThat(report.findings()).extracting(finding -> finding.location().path()).containsExactly("legacy/b.py");
        assertThat(result(report).looked()).isEqualTo(1);
    }

    @Test
    void a_scope_without_a_subject_is_no_pass() throws IOException {
        configure("policies:\n  own/sleep: { include: [docs/] }\n");

        assertThat(result(audit())).isEqualTo(new PolicyResult("own/sleep", "OWN-1", dev.tenet.finding.Outcome.NOT_APPLICABLE, "", 0, 0,
                "no Call lies where own/sleep judges", null, "", "overridden in tenet.yaml:2"));
    }

    @Test
    void what_is_switched_off_does_not_apply_and_says_so() throws IOException {
        configure("controls:\n  OWN-1:\n    enabled: false\n");

        Report report = audit();

        assertThat(report.findings()).isEmpty();
        assertThat(report.controls()).extracting(ControlResult::reason).containsExactly("own/sleep is switched off in tenet.yaml:2");
    }

    @Test
    void a_parameter_is_changed() throws IOException {
        configure("policies:\n  own/sleep: { parameters: { callee: trio.sleep } }\n");

        assertThat(audit().findings()).isEmpty();
    }

    @Test
    void a_configuration_from_elsewhere_is_called_by_its_name() throws IOException {
        Path elsewhere = Files.writeString(folder.resolve("strict.yaml"), "policies:\n  own/sleep: { severity: low, parameters: { callee: time.sleep } }\n");

        Report report = audit(Optional.of(elsewhere));

        assertThat(result(report).overridden()).isEqualTo("overridden in strict.yaml:2");
    }

    @Test
    void names_that_do_not_exist_are_errors_at_their_place() throws IOException {
        assertThatThrownBy(() -> audit("policies:\n  own/slep: { severity: low }\n"))
                .hasMessage("tenet.yaml:2:3: there is no policy \"own/slep\"\n    Maybe \"own/sleep\" is meant.");
        assertThatThrownBy(() -> audit("controls:\n  OWN-2:\n    enabled: false\n"))
                .hasMessage("tenet.yaml:2:3: there is no control \"OWN-2\"\n    Maybe \"OWN-1\" is meant.");
        assertThatThrownBy(() -> audit("policies:\n  own/sleep:\n    severty: low\n"))
                .hasMessage("tenet.yaml:3:5: \"severty\" is not known here\n    Maybe \"severity\" is meant.");
        assertThatThrownBy(() -> audit("policies:\n  own/sleep:\n    severity: lwo\n"))
                .hasMessage("tenet.yaml:3:15: \"lwo\" is not one of CRITICAL, HIGH, MEDIUM, LOW, INFO\n    Maybe \"LOW\" is meant.");
        assertThatThrownBy(() -> audit("policies:\n  own/sleep:\n    parameters:\n      calle: x\n"))
                .hasMessage("tenet.yaml:4:7: policy own/sleep has no parameter \"calle\"\n    Maybe \"callee\" is meant.");
        assertThatThrownBy(() -> audit("policies:\n  own/sleep: { include: ['[a'] }\n"))
                .isInstanceOf(ConfigException.class).hasMessageStartingWith("tenet.yaml:2:26: \"[a\" is not an ignore rule that git understands");
    }

    private void configure(String yaml) throws IOException {
        write("tenet.yaml", yaml);
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve("tree").resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private Report audit(String yaml) throws IOException {
        configure(yaml);
        return audit();
    }

    private Report audit() throws IOException {
        return audit(Optional.empty());
    }

    private Report audit(Optional<Path> config) throws IOException {
        return new Audit(new AuditRequest(folder.resolve("tree"), () -> Library.read(List.of(new Library.Source(folder.resolve("policies"), "policies"))),
                List.of(), config, Optional.empty(), LocalDate.of(2026, 1, 2), Duration.ofMinutes(1), Path.of("target/tenet/rules"), "1"), step -> { }).run();
    }

    private static PolicyResult result(Report report) {
        return report.controls().get(0).policies().get(0);
    }
}
