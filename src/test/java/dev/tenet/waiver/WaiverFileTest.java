package dev.tenet.waiver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenet.fact.Waiver;
import dev.tenet.policy.PolicyException;
import dev.tenet.policy.YamlNode;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class WaiverFileTest {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 5);

    @Test
    void reads_what_is_waived_for_how_long() {
        assertThat(read("""
                waivers:
                  # A comment.
                  - policy: security/plaintext-secret
                    paths: [src/legacy/, "*.env"]
                    reason: the gateway is replaced
                    owner: Ada
                    until: 2026-02-01
                  - control: SE-03
                    symbol: broker.connect
                    reason: r
                    owner: o
                    date: 2026-01-01
                    compensating: VPN only
                  - {control: SE-03, reason: r, owner: o, until: 2026-01-04}
                """))
                .containsExactly(
                        "3 security/plaintext-secret [src/legacy/, *.env]  the gateway is replaced Ada 2026-02-01 ACTIVE ",
                        "8 SE-03 [] broker.connect r o 2026-01-31 ACTIVE ",
                        "14 SE-03 []  r o 2026-01-04 EXPIRED ");
    }

    @Test
    void what_is_malformed_is_said_and_the_others_hold() {
        assertThat(read("""
                waivers:
                  - {policy: a/b, owner: o, until: 2026-02-01}
                  - {policy: a/b, control: C, reason: r, owner: o, until: 2026-02-01}
                  - {reason: r, owner: o, until: 2026-02-01}
                  - {policy: a/b, reason: r, owner: o}
                  - {policy: a/b, reason: r, owner: o, until: soon}
                  - {policy: a/b, reason: r, owner: o, until: 2027-02-01}
                  - {policy: a/b, reason: r, owner: o, untill: 2026-02-01}
                  - {policy: a/b, reason: " ", owner: o, until: 2026-02-01}
                  - just text
                  - {policy: a/b, reason: r, owner: o, until: 2026-02-01}
                """))
                .containsExactly(
                        "2 a/b []     MALFORMED \"reason\" is missing. Add a line: reason: ..",
                        "3  []     MALFORMED it names a policy and a control. Name one of them",
                        "4  []     MALFORMED it names neither a policy nor a control. Name one of them",
                        "5 a/b []     MALFORMED it says neither until when it holds nor on which date it was given. Add until: yyyy-mm-dd, or date: for 30 days from then",
                        "6 a/b []     MALFORMED \"soon\" is no date. Write it as yyyy-mm-dd",
                        "7 a/b []     MALFORMED it holds for more than 365 days. Give it an earlier day, and decide again then",
                        "8  []     MALFORMED \"untill\" is not known here. Maybe \"until\" is meant",
                        "9 a/b []     MALFORMED its reason is empty",
                        "10  []     MALFORMED a map is expected here. Write key: value pairs, one a line, indented below",
                        "11 a/b []  r o 2026-02-01 ACTIVE ");
        assertThat(read("waivers: yes")).singleElement().asString().contains("MALFORMED a list of waivers is expected here");
        assertThat(read("waiver:\n- a")).singleElement().asString().contains("\"waiver\" is not known here");
        assertThat(read("waivers: [")).singleElement().asString().contains("MALFORMED this is not YAML");
        assertThat(read("")).isEmpty();
        assertThat(read("waivers:\n")).isEmpty();
    }

    @Test
    void the_longest_time_is_the_configurations() {
        Terms terms = Terms.read(YamlNode.read("tenet.yaml", "longest: 20").map(node -> node));
        assertThat(terms).isEqualTo(new Terms(20, 20));
        assertThat(WaiverFile.read("w.yaml", "waivers: [{policy: a/b, reason: r, owner: o, until: 2026-02-01}]", terms, DAY))
                .extracting(Waiver::state).containsExactly(Waiver.State.MALFORMED);
        assertThatThrownBy(() -> Terms.read(YamlNode.read("tenet.yaml", "days: 30\nlongest: 20"))).isInstanceOf(PolicyException.class);
    }

    @Test
    void a_waiver_is_added_and_comments_stay() {
        String text = "# Ours.\nwaivers:\n    # First.\n    - policy: a/b   # why\n      reason: r\n      owner: o\n      until: 2026-02-01\n";
        String more = WaiverText.with("waivers.yaml", text, entry("it's: \"so\" # not a comment"));

        assertThat(more).startsWith(text);
        assertThat(read(more)).containsExactly(
                "4 a/b []  r o 2026-02-01 ACTIVE ", "8 SE-03 [src/*.py]  it's: \"so\" # not a comment Ada 2026-01-31 ACTIVE ");
        for (String start : List.of("", "# Nothing yet.\n", "waivers:\n", "waivers: null\n")) {
            assertThat(read(WaiverText.with("waivers.yaml", start, entry("r")))).as(start).singleElement().asString().endsWith("r Ada 2026-01-31 ACTIVE ");
        }
        assertThatThrownBy(() -> WaiverText.with("waivers.yaml", "waivers: [{policy: a/b}]\n", entry("r")))
                .hasMessageStartingWith("waivers.yaml:1:10: a waiver cannot be added to a list in brackets");
    }

    private static WaiverText.Entry entry(String reason) {
        return new WaiverText.Entry("SE-03", List.of("src/*.py"), "", "", reason, "Ada", "2026-01-05", "2026-01-31", "");
    }

    private static List<String> read(String text) {
        return WaiverFile.read("waivers.yaml", text, Terms.USUAL, DAY).stream()
                .map(w -> "%d %s %s %s %s %s %s %s %s".formatted(w.location().line(), w.subject(), w.scope().paths(), w.scope().symbol(), w.reason(),
                        w.owner(), w.until(), w.state(), w.problem()))
                .map(line -> line.replaceAll("]     MALFORMED", "]     MALFORMED"))
                .toList();
    }
}
