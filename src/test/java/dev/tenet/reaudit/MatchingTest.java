package dev.tenet.reaudit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenet.finding.Severity;
import dev.tenet.report.PastFinding;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MatchingTest {
    private static final PastFinding OLD = finding("a.py", 5, "f1", "c1", "a.run", "x is unsafe");

    @Test
    void a_finding_is_known_when_its_line_moved() {
        assertThat(known(OLD, finding("a.py", 50, "f1", "c1", "a.run", "x is unsafe"))).isTrue();
    }

    @Test
    void a_finding_is_known_when_its_line_was_edited() {
        assertThat(known(OLD, finding("a.py", 5, "f2", "c2", "a.run", "x is unsafe"))).isTrue();
        assertThat(known(OLD, finding("a.py", 9, "f2", "c2", "a.run", "y is unsafe"))).isTrue();
        assertThat(known(OLD, finding("a.py", 9, "f2", "c2", "a.go", "x is unsafe"))).isTrue();
        assertThat(known(OLD, finding("a.py", 9, "f2", "c2", "a.go", "y is unsafe"))).isFalse();
    }

    @Test
    void a_copied_line_is_new_once() {
        PastFinding copy = finding("a.py", 6, "f2", "c1", "a.run", "x is unsafe");
        Matching matching = Matching.of(List.of(OLD), List.of(finding("a.py", 5, "f1", "c1", "a.run", "x is unsafe"), copy));

        assertThat(matching.added()).containsExactly(copy);
        assertThat(matching.gone()).isEmpty();
    }

    @Test
    void one_of_two_equal_lines_that_goes_is_gone_once() {
        PastFinding second = finding("a.py", 6, "f2", "c1", "a.run", "x is unsafe");
        Matching matching = Matching.of(List.of(OLD, second), List.of(finding("a.py", 6, "f1", "c1", "a.run", "x is unsafe")));

        assertThat(matching.gone()).hasSize(1);
        assertThat(matching.added()).isEmpty();
    }

    @Test
    void a_finding_is_known_in_a_renamed_file_but_not_in_a_copied_one() {
        PastFinding moved = finding("b.py", 5, "f2", "c1", "b.run", "x is unsafe");
        PastFinding edited = finding("b.py", 5, "f2", "c2", "b.run", "x is unsafe");

        assertThat(known(OLD, moved)).isTrue();
        assertThat(known(OLD, edited)).isTrue();
        assertThat(Matching.of(List.of(OLD), List.of(OLD, moved)).added()).containsExactly(moved);
    }

    @Test
    void another_policy_s_finding_is_never_the_same() {
        PastFinding other = new PastFinding("p/other", "C-1", "T", Severity.HIGH, "a.py", 5, "x is unsafe", "f1", "a.run", "c1", "open");

        assertThat(known(OLD, other)).isFalse();
    }

    @Test
    void only_what_judged_again_is_stale() {
        assertThat(Baseline.of(List.of(OLD), List.of(), Set.of("p/shell")).stale()).containsExactly(OLD);
        Baseline notJudged = Baseline.of(List.of(OLD), List.of(), Set.of());
        assertThat(notJudged.stale()).isEmpty();
        assertThat(notJudged.left()).containsExactly(OLD);
    }

    private static boolean known(PastFinding before, PastFinding after) {
        return Matching.of(List.of(before), List.of(after)).known(0);
    }

    private static PastFinding finding(String path, int line, String fingerprint, String content, String symbol, String message) {
        return new PastFinding("p/shell", "C-1", "T", Severity.HIGH, path, line, message, fingerprint, symbol, content, "open");
    }
}
