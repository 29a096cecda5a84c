package dev.tenet.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenet.policy.Library;
import dev.tenet.report.ControlResult;
import dev.tenet.report.Reach;
import dev.tenet.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How far controls are there, by what the bundled policies of trading safety find. */
class PresenceTest {
    private static final String IMPORTS = "from ib_async import IB, LimitOrder, Option\n\n\n";

    @TempDir
    Path folder;

    @Test
    void a_control_is_declared_where_the_page_says_so_of_the_rule_that_fires() throws IOException {
        write("bot.py", IMPORTS + """
                def enter(ib: IB, dte: int) -> None:
                    if dte <= 0:
                        raise ValueError("expired")
                    ib.placeOrder(Option("SPY", str(dte), 450.0, "C"), LimitOrder("SELL", 1, 1.0))
                """);

        assertThat(state(audit(), "TS-10")).isEqualTo("DECLARED");
    }

    @Test
    void a_control_is_absent_where_the_page_says_nothing() throws IOException {
        write("bot.py", IMPORTS + """
                def enter(ib: IB, dte: int) -> None:
                    ib.placeOrder(Option("SPY", str(dte), 450.0, "C"), LimitOrder("SELL", 1, 1.0))
                """);

        assertThat(state(audit(), "TS-10")).isEqualTo("ABSENT");
    }

    @Test
    void a_control_is_wired_where_it_stands_on_some_of_the_paths() throws IOException {
        write("bot.py", IMPORTS + """
                def enter(ib: IB, session) -> None:
                    if not session.is_open():
                        return
                    ib.placeOrder(None, LimitOrder("BUY", 1, 1.0))


                def enter_by_hand(ib: IB) -> None:
                    ib.placeOrder(None, LimitOrder("BUY", 1, 1.0))
                """);
        Report report = audit();

        assertThat(state(report, "TS-12")).isEqualTo("WIRED");
        assertThat(extent(report, "TS-12")).isEqualTo("on 1 of 2 paths to an order");
        assertThat(state(report, "TS-14")).as("on no path").isEqualTo("ABSENT");
        assertThat(extent(report, "TS-14")).isEmpty();
    }

    @Test
    void a_control_that_is_on_no_path_is_declared_where_something_is_called_so_outside_of_tests() throws IOException {
        write("bot.py", IMPORTS + """
                def enter(ib: IB) -> None:
                    ib.placeOrder(None, LimitOrder("BUY", 1, 1.0))
                """);
        write("config/risk.yaml", "risk:\n  max_daily_loss: 500\n");
        write("limits.py", "MAX_OPEN_POSITIONS = 3\n\n\nclass KillSwitch:\n    pass\n\n\ndef is_market_open() -> bool:\n    return True\n");
        write("tests/test_throttle.py", "def order_throttle():\n    pass\n");
        Report report = audit();

        assertThat(List.of(state(report, "TS-14"), extent(report, "TS-14"))).isEqualTo(List.of("DECLARED", "max_daily_loss in config/risk.yaml:2"));
        assertThat(List.of(state(report, "TS-08"), extent(report, "TS-08"))).isEqualTo(List.of("DECLARED", "MAX_OPEN_POSITIONS in limits.py:1"));
        assertThat(List.of(state(report, "TS-15"), extent(report, "TS-15"))).isEqualTo(List.of("DECLARED", "KillSwitch in limits.py:4"));
        assertThat(List.of(state(report, "TS-12"), extent(report, "TS-12"))).isEqualTo(List.of("DECLARED", "is_market_open in limits.py:8"));
        assertThat(List.of(state(report, "TS-16"), extent(report, "TS-16"))).as("a test declares nothing").isEqualTo(List.of("ABSENT", ""));
    }

    @Test
    void the_worst_of_several_paths_to_one_order_is_one_finding_that_counts_the_others() throws IOException {
        write("bot.py", IMPORTS + """
                def send(ib: IB) -> None:
                    ib.placeOrder(None, LimitOrder("BUY", 1, 1.0))


                def one(ib: IB) -> None:
                    send(ib)


                def other(ib: IB) -> None:
                    send(ib)


                def halted(ib: IB, kill_switch) -> None:
                    if kill_switch.is_set():
                        return
                    send(ib)
                """);
        Report report = audit();

        assertThat(report.findings()).filteredOn(finding -> finding.policy().equals("trading-safety/kill-switch-missing")).extracting(finding -> finding.message())
                .containsExactly("orders are sent, and nothing in the project cancels those that are working",
                        "no kill switch is read on the way from bot.one to this order; so on 1 other path");
        assertThat(List.of(state(report, "TS-15"), extent(report, "TS-15"))).isEqualTo(List.of("WIRED", "on 1 of 3 paths to an order"));
    }

    @Test
    void what_does_not_apply_says_why() throws IOException {
        write("bot.py", IMPORTS + """
                def enter(ib: IB) -> None:
                    ib.placeOrder(None, LimitOrder("BUY", 1, 1.0))
                """);

        assertThat(reason(audit(), "TS-10")).isEqualTo("no OptionEntryPath was found: no option is traded");
    }

    @Test
    void nobody_knows_of_part_of_the_tree_on_how_many_paths_a_control_stands() throws IOException {
        write("research/bot.py", IMPORTS + "def enter(ib: IB) -> None:\n    ib.placeOrder(None, LimitOrder(\"BUY\", 1, 1.0))\n");
        write("bot.py", IMPORTS + "def enter(ib: IB) -> None:\n    ib.placeOrder(None, LimitOrder(\"BUY\", 1, 1.0))\n");
        write("tenet.yaml", "policies:\n  trading-safety/session-unchecked: { exclude: [research/] }\n");

        assertThat(state(audit(), "TS-12")).isEqualTo("ABSENT");
    }

    @Test
    void a_control_that_was_not_judged_is_unknown_and_one_that_passed_is_effective() throws IOException {
        write("bot.py", IMPORTS + """
                def enter(ib: IB, dry_run: bool = True) -> None:
                    if dry_run:
                        return
                    ib.placeOrder(None, LimitOrder("BUY", 1, 1.0))
                """);
        Report report = audit();

        assertThat(state(report, "TS-10")).as("no options").isEqualTo("UNKNOWN");
        assertThat(state(report, "TS-02")).isEqualTo("EFFECTIVE");
    }

    @Test
    void the_controls_of_a_category_are_counted_up_to_each_state() throws IOException {
        write("bot.py", IMPORTS + """
                def enter(ib: IB, dte: int, session, dry_run: bool = True) -> None:
                    if dte <= 0 or dry_run or not session.is_open():
                        raise ValueError("expired")
                    ib.placeOrder(Option("SPY", str(dte), 450.0, "C"), LimitOrder("SELL", 1, 1.0))


                def enter_by_hand(ib: IB, dry_run: bool = True) -> None:
                    if dry_run:
                        return
                    ib.placeOrder(None, LimitOrder("BUY", 1, 1.0))
                """);
        Report report = audit();
        Reach reach = Reach.of(report.controls(), "trading-safety");

        assertThat(List.of(state(report, "TS-10"), state(report, "TS-12"), state(report, "TS-02"))).isEqualTo(List.of("DECLARED", "WIRED", "EFFECTIVE"));
        assertThat(reach).isEqualTo(new Reach(23, 9, 8, 7));
        assertThat(reach.words()).isEqualTo("declared 9 of 23, wired 8 of 23, effective 7 of 23");
    }

    private Report audit() throws IOException {
        return new Audit(new AuditRequest(folder, () -> Library.read(List.of(new Library.Source(Path.of("policies"), "policies"))), List.of("trading-safety"),
                Optional.empty(), Optional.empty(), LocalDate.of(2026, 1, 2), Duration.ofMinutes(1), Path.of("target/tenet/rules"), "1"), step -> { }).run();
    }

    private static String state(Report report, String control) {
        return report.controls().stream().filter(result -> result.control().id().equals(control)).map(ControlResult::state).findFirst().orElseThrow();
    }

    private static String extent(Report report, String control) {
        return report.controls().stream().filter(result -> result.control().id().equals(control)).map(ControlResult::extent).findFirst().orElseThrow();
    }

    private static String reason(Report report, String control) {
        return report.controls().stream().filter(result -> result.control().id().equals(control)).map(ControlResult::reason).findFirst().orElseThrow();
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
