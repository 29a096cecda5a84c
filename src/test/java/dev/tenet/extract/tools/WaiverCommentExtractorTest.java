package dev.tenet.extract.tools;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenet.extract.config.Extracted;
import dev.tenet.fact.Waiver;
import java.util.List;
import org.junit.jupiter.api.Test;

class WaiverCommentExtractorTest {
    @Test
    void a_comment_covers_its_line_or_the_next_one() {
        assertThat(read("bot.py", """
                run(x)  # tenet: waive[security/shell] only our own words
                # tenet: waive[SE-09, until 2026-03-01]: replaced in May
                # more about it

                run(y)
                """))
                .containsExactly("1->1 security/shell '' only our own words", "2->5 SE-09 '2026-03-01' replaced in May");
        assertThat(read("a.js", "f(); /* tenet: waive[p/x] because */\n")).containsExactly("1->1 p/x '' because");
        assertThat(read("page.md", "<!-- tenet: waive[p/x] because -->\ntext\n")).containsExactly("1->2 p/x '' because");
    }

    @Test
    void an_id_and_a_reason_are_required() {
        assertThat(read("a.yaml", "a: 1 # tenet: waive because\nb: 2 # tenet: waive[p/x]\nc: 3 # tenet: waive[] r\nd: 4 # tenet: waive[p/x, until soon] r\n"))
                .containsExactly(
                        "1->1 MALFORMED it names no policy; write tenet: waive[policy] reason",
                        "2->2 MALFORMED it gives no reason; write tenet: waive[p/x] reason",
                        "3->3 MALFORMED it names no policy; write tenet: waive[policy] reason",
                        "4->4 MALFORMED \"soon\" is no date; write until yyyy-mm-dd");
    }

    @Test
    void text_that_is_no_comment_waives_nothing() {
        assertThat(read("a.py", "x = '# tenet: waive[p/x] r'\ny = \"it\\\"s # tenet: waive[p/x] r\"\ntenet: waive[p/x] r\n")).isEmpty();
        assertThat(read("a.py", "x = 'a'  # tenet: waive[p/x] r\n")).hasSize(1);
        assertThat(read("README.md", "Write `# tenet: waive[policy] reason`.\n")).isEmpty();
    }

    private static List<String> read(String path, String text) {
        return Extracted.by(new WaiverCommentExtractor(), path, text).facts(Waiver.class).stream()
                .map(w -> w.location().line() + "->" + w.scope().line() + " "
                        + (w.state() == Waiver.State.MALFORMED ? "MALFORMED " + w.problem() : w.subject() + " '" + w.until() + "' " + w.reason()))
                .toList();
    }
}
