package dev.tenet.plan;

import static dev.tenet.report.SampleResults.control;
import static dev.tenet.report.SampleResults.open;
import static dev.tenet.report.SampleResults.remediation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.tenet.fact.Location;
import dev.tenet.finding.Outcome;
import dev.tenet.finding.Severity;
import dev.tenet.policy.Control;
import dev.tenet.policy.Remediation;
import dev.tenet.report.ControlResult;
import dev.tenet.report.Plan;
import dev.tenet.report.Plan.Item;
import dev.tenet.report.Plan.Slice;
import dev.tenet.report.Plan.Week;
import dev.tenet.report.ReportedFinding;
import dev.tenet.report.SampleRules;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlannerTest {
    private static final Location PLACE = Location.of("app.py", 3, 1);
    /** Each repaired control adds ten points; the gate has one criterion for each point that is missing. */
    private static final Forecast TEN_EACH = repaired -> new Outlook(
            50.0 + 10 * repaired.size(), "G" + repaired.size(), "R" + repaired.size(), 5 - repaired.size());

    @Test
    void nothing_failed_means_nothing_to_do() {
        Control control = control("SE-01", "security", Severity.HIGH, "Login", 4);
        var errored = new ControlResult(control, Outcome.ERRORED, null, List.of(), 0, "too slow");
        assertThat(plan(List.of(), List.of(), 16)).isEqualTo(new Plan(0, 16, List.of(), List.of()));
        assertThat(plan(List.of(errored), List.of(), 16)).isEqualTo(new Plan(0, 16, List.of(), List.of()));
    }

    @Test
    void controls_with_one_remediation_are_one_item_that_takes_as_long_as_its_longest() {
        Control strike = control("TS-11", "trading-safety", Severity.HIGH, "Strikes", 1,
                new Remediation("bounds", "Check strikes", "Compare.", 2, 1, 8, List.of(), "options"));
        Control query = control("SE-09", "security", Severity.CRITICAL, "Queries", 1,
                new Remediation("bounds", "Bind parameters", "Bind.", 6, 3, 7, List.of("CQ-03"), "python"));
        var findings = List.of(
                open(query, Severity.HIGH, PLACE),
                open(strike, Severity.CRITICAL, Location.of("a.py", 9, 1)),
                open(strike, Severity.MEDIUM, PLACE),
                open(strike, Severity.INFO, Location.of("note.py")));
        assertThat(plan(List.of(failed(strike, Severity.CRITICAL), failed(query, Severity.HIGH)), findings, 16).items())
                .containsExactly(new Item(
                        "bounds",
                        "Bind parameters",
                        List.of("SE-09", "TS-11"),
                        Severity.CRITICAL,
                        6,
                        3,
                        8,
                        List.of(),
                        1,
                        "python",
                        20,
                        "Bind.",
                        List.of(Location.of("a.py", 9, 1), PLACE),
                        Plan.Turn.UNKNOWN,
                        List.of()));
    }

    @Test
    void of_equally_long_remediations_the_first_in_the_report_gives_the_title() {
        Control query = control("SE-09", "security", Severity.HIGH, "Queries", 1, remediation("one", "Bind parameters", 4));
        Control strike = control("TS-11", "trading-safety", Severity.HIGH, "Strikes", 1, remediation("one", "Check strikes", 4));
        assertThat(plan(List.of(failed(strike, Severity.HIGH), failed(query, Severity.HIGH)), List.of(), 16).items())
                .extracting(Item::title)
                .containsExactly("Bind parameters");
    }

    @Test
    void items_are_split_over_weeks_and_each_week_says_how_things_stand_afterwards() {
        var a = failed(control("A", "security", Severity.CRITICAL, "First", 5), Severity.CRITICAL);
        var b = failed(control("B", "security", Severity.HIGH, "Second", 6.5), Severity.HIGH);
        var c = failed(control("C", "security", Severity.MEDIUM, "Third", 0.25), Severity.MEDIUM);
        Plan plan = plan(List.of(c, b, a), List.of(), 4);
        assertThat(plan.weeks())
                .containsExactly(
                        new Week(1, 4, List.of(new Slice("A", 4)), 50.0, "G0", "R0", 5, 7.75, "", "Security", 17),
                        new Week(2, 4, List.of(new Slice("A", 1), new Slice("B", 3)), 60.0, "G1", "R1", 4, 3.75, "", "Security", 7),
                        new Week(3, 3.75, List.of(new Slice("B", 3.5), new Slice("C", 0.25)), 80.0, "G3", "R3", 2, 0, "", "Security", 0));
        assertThat(plan.items()).extracting(Item::week).containsExactly(2, 3, 3);
        assertThat(plan.totalHours()).isEqualTo(11.75);
    }

    @Test
    void an_item_that_ends_with_the_week_is_finished_in_it() {
        var a = failed(control("A", "security", Severity.HIGH, "First", 4), Severity.HIGH);
        var b = failed(control("B", "security", Severity.HIGH, "Second", 4), Severity.HIGH);
        assertThat(plan(List.of(a, b), List.of(), 4).items()).extracting(Item::week).containsExactly(1, 2);
    }

    @Test
    void what_comes_first_comes_first_though_it_is_less_severe() {
        var login = failed(control("SE-01", "security", Severity.CRITICAL, "Login", 4, "SE-05"), Severity.CRITICAL);
        var vault = failed(control("SE-05", "security", Severity.MEDIUM, "Vault", 4), Severity.MEDIUM);
        var ports = failed(control("SE-02", "security", Severity.HIGH, "Ports", 1), Severity.HIGH);
        assertThat(keys(login, vault, ports)).containsExactly("SE-02", "SE-05", "SE-01");
    }

    @Test
    void a_prerequisite_that_holds_hands_on_its_own() {
        var first = failed(control("A", "security", Severity.LOW, "First", 1), Severity.LOW);
        var between = passed(control("B", "security", Severity.LOW, "Between", 1, "A", "NOT-INSTALLED"));
        var absent = new ControlResult(
                control("C", "security", Severity.LOW, "Absent", 1, "B"), Outcome.NOT_APPLICABLE, null, List.of(), 0, "none");
        var last = failed(control("D", "security", Severity.HIGH, "Last", 1, "C"), Severity.HIGH);
        Plan plan = plan(List.of(last, absent, between, first), List.of(), 16);
        assertThat(plan.items()).extracting(Item::key, Item::after)
                .containsExactly(
                        tuple("A", List.of()),
                        tuple("D", List.of("A")));
    }

    @Test
    void among_equals_the_most_risk_per_hour_comes_first_then_the_key() {
        var slow = failed(control("A", "security", Severity.HIGH, "Slow", 8), Severity.HIGH);
        var quick = failed(control("Z", "security", Severity.HIGH, "Quick", 1), Severity.HIGH);
        var same = failed(control("B", "security", Severity.HIGH, "Slow, too", 8), Severity.HIGH);
        var two = List.of(
                failed(control("C1", "security", Severity.HIGH, "Both", 1, remediation("both", "Both", 8)), Severity.HIGH),
                failed(control("C2", "security", Severity.HIGH, "Both", 1, remediation("both", "Both", 8)), Severity.HIGH));
        assertThat(keys(same, slow, two.get(0), two.get(1), quick)).containsExactly("Z", "both", "A", "B");
    }

    @Test
    void recommendations_come_last_unless_something_waits_for_them() {
        var cheap = failed(control("A", "security", Severity.LOW, "Cheap", 0.5), Severity.LOW);
        var needed = failed(control("B", "security", Severity.LOW, "Needed", 9), Severity.LOW);
        var medium = failed(control("C", "security", Severity.MEDIUM, "Medium", 9, "B"), Severity.MEDIUM);
        var other = failed(control("D", "security", Severity.MEDIUM, "Other", 20), Severity.MEDIUM);
        assertThat(keys(cheap, needed, medium, other)).containsExactly("D", "B", "C", "A");
    }

    @Test
    void no_score_means_no_gain() {
        var a = failed(control("A", "security", Severity.HIGH, "First", 4), Severity.HIGH);
        Plan plan = Planner.plan(
                List.of(a), List.of(), SampleRules.rules(), 16, repaired -> new Outlook(null, "N/A", "N/A", 0));
        assertThat(plan.items().get(0).gain()).isZero();
        assertThat(plan.weeks().get(0).overall()).isNull();
    }

    @Test
    void remediations_that_wait_for_each_other_are_refused_by_name() {
        var a = control("A", "security", Severity.HIGH, "First", 4, "B");
        var b = control("B", "security", Severity.HIGH, "Second", 1, remediation("both", "Both", 1, "C"));
        var c = control("C", "security", Severity.HIGH, "Third", 4, "A");
        var free = control("0", "security", Severity.HIGH, "Waits for the cycle", 4, "A");
        assertThatThrownBy(() -> plan(List.of(failed(a, Severity.HIGH), passed(b), passed(c), passed(free)), List.of(), 16))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("remediations wait for each other: A after both (B) after C after A");
        assertThatThrownBy(() -> Planner.check(List.of(a, b, c))).isInstanceOf(IllegalArgumentException.class);
        Planner.check(List.of(a, b, free));
    }

    @Test
    void controls_of_one_remediation_may_name_each_other() {
        var a = control("DQ-01", "data-quality", Severity.HIGH, "Complete", 1, remediation("data", "Data", 8, "DQ-04"));
        var b = control("DQ-04", "data-quality", Severity.HIGH, "Monitored", 1, remediation("data", "Data", 8, "DQ-01"));
        assertThat(plan(List.of(failed(a, Severity.HIGH), failed(b, Severity.HIGH)), List.of(), 16).items())
                .extracting(Item::after)
                .containsExactly(List.of());
    }

    @Test
    void a_week_without_hours_is_refused() {
        var none = new ArrayList<ControlResult>();
        for (double capacity : new double[] {0, -4, 0.001, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> plan(none, List.of(), capacity))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("capacity of a week is not at least 0.01 h: " + capacity);
        }
    }

    private static List<String> keys(ControlResult... controls) {
        return plan(List.of(controls), List.of(), 16).items().stream().map(Item::key).toList();
    }

    private static Plan plan(List<ControlResult> controls, List<ReportedFinding> findings, double capacity) {
        return Planner.plan(controls, findings, SampleRules.rules(), capacity, TEN_EACH);
    }

    private static ControlResult failed(Control control, Severity severity) {
        return new ControlResult(control, Outcome.FAILED, severity, List.of(), 1, "");
    }

    private static ControlResult passed(Control control) {
        return new ControlResult(control, Outcome.PASSED, null, List.of(), 0, "");
    }
}
