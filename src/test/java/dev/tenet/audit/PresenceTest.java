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
        assertThat(state(report, "TS-13")).as("on no path").isEqualTo("ABSENT");
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

        assertThat(List.of(state(report, "TS-10"), state(report, "TS-12"), state(report, "TS-02"))).isEqualTo(List.of("ABSENT", "WIRED", "EFFECTIVE"));
        assertThat(reach).isEqualTo(new Reach(24, 9, 9, 8));
        assertThat(reach.words()).isEqualTo("declared 9 of 24, wired 9 of 24, effective 8 of 24");
    }

    private Report audit() throws IOException {
        return new Audit(new AuditRequest(folder, () -> Library.read(List.of(new Library.Source(Path.of("policies"), "policies"))), List.of("trading-safety"),
                Optional.empty(), Optional.empty(), LocalDate.of(2026, 1, 2), Duration.ofMinutes(1), Path.of("target/tenet/rules"), "1"), step -> { }).run();
    }

    private static String state(Report report, String control) {
        return report.controls().stream().filter(result -> result.control().id().equals(control)).map(ControlResult::state).findFirst().orElseThrow();
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
