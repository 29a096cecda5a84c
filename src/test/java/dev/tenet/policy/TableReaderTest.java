package dev.tenet.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenet.policy.Table.Column;
import dev.tenet.policy.Table.Type;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tables beside a policy: what they say, and how their mistakes are told. */
class TableReaderTest {
    @Test
    void a_header_names_columns_with_their_conditions_and_types() {
        Table table = csv("callee, days <=, action ==, hours:number, sure : flag\na.b, 30, sell, 1.5, true\n");

        assertThat(table.columns()).containsExactly(new Column("callee", "", Type.TEXT), new Column("days", "<=", Type.NUMBER),
                new Column("action", "==", Type.TEXT), new Column("hours", "", Type.NUMBER), new Column("sure", "", Type.FLAG));
        var row = table.rows().get(0);
        assertThat(row.key()).isEqualTo("a.b");
        assertThat(row.location().line()).isEqualTo(2);
        assertThat(row.number("hours")).isEqualTo(1.5);
        assertThat(row.flag("sure")).isTrue();
        assertThat(List.of(row.holds("days", 30), row.holds("days", 31), row.holds("action", "sell"), row.holds("action", "buy")))
                .containsExactly(true, false, true, false);
    }

    @Test
    void a_blank_condition_asks_for_nothing_and_a_blank_number_is_none() {
        var row = csv("name, days <=, hours:number\nx,,\n").rows().get(0);

        assertThat(row.holds("days", 1_000)).isTrue();
        assertThat(row.number("hours")).isNaN();
    }

    @Test
    void quotes_comments_empty_lines_and_windows_line_ends_are_read() {
        Table table = csv("\uFEFF# banned calls\r\ncall,why\r\n\r\nf,\"says \"\"no\"\", twice\"\r\n");

        assertThat(table.rows()).hasSize(1);
        assertThat(table.rows().get(0).text("why")).isEqualTo("says \"no\", twice");
        assertThat(table.rows().get(0).location().line()).isEqualTo(4);
    }

    @Test
    void every_mistake_has_its_line_and_column() {
        assertThatThrownBy(() -> csv("")).hasMessage("t.csv:1:1: the table has no header\n    Name the columns in the first line: callee, instead, hours:number");
        assertThatThrownBy(() -> csv("name, hours:nmber\n")).hasMessage("t.csv:1:7: \"nmber\" is not a type\n    Maybe \"number\" is meant.");
        assertThatThrownBy(() -> csv("name, hours < : text\n"))
                .hasMessage("t.csv:1:7: only numbers are compared with <\n    Let the column hold numbers, or compare with == or !=.");
        assertThatThrownBy(() -> csv("name, name\n")).hasMessage("t.csv:1:7: column \"name\" is there twice\n    Give each column its own name.");
        assertThatThrownBy(() -> csv("name, 1st\n")).hasMessageStartingWith("t.csv:1:7: \"1st\" is not the head of a column\n");
        assertThatThrownBy(() -> csv("name, hours:number, sure:flag\na, x, maybe\n")).hasMessage(
                "t.csv:2:4: \"x\" is not a number\n    Column \"hours\" holds numbers.\nt.csv:2:7: \"maybe\" is neither true nor false\n    Column \"sure\" holds flags.");
        assertThatThrownBy(() -> csv("a,b\n1\n")).hasMessageStartingWith("t.csv:2:1: 1 cells for 2 columns\n");
        assertThatThrownBy(() -> csv("a,b\n1,2\n1,2\n")).hasMessage("t.csv:3:1: this row is there twice\n    Keep one of them.");
        assertThatThrownBy(() -> csv("a,b\nx,\"y\n")).hasMessage("t.csv:2:3: this quote is not closed\n    Close it with another.");
        assertThatThrownBy(() -> csv("a,b\nx,\"y\" z\n")).hasMessageStartingWith("t.csv:2:7: something follows the closing quote\n");
        assertThatThrownBy(() -> csv("a,b\nx,y\"z\n")).hasMessageStartingWith("t.csv:2:4: a quote stands inside a cell that does not begin with one\n");
    }

    @Test
    void lists_of_names_are_tables_of_one_column() {
        List<Table> tables = TableReader.yaml("p/q", "q.yaml", "calls: [a.b, c.d]\nsafe:\n  - e\n");

        assertThat(tables).extracting(Table::id).containsExactly("p/q/calls", "p/q/safe");
        assertThat(tables.get(0).rows()).extracting(row -> row.table() + " " + row.key() + " " + row.location().column())
                .containsExactly("p/q/calls a.b 9", "p/q/calls c.d 14");
    }

    @Test
    void maps_with_the_same_keys_are_rows() {
        Table table = TableReader.yaml("p/q", "q.yaml", "limits:\n  - { symbol: SPY, most: 10 }\n  - { symbol: QQQ, most: 5 }\n").get(0);

        assertThat(table.columns()).containsExactly(new Column("symbol", "", Type.TEXT), new Column("most", "", Type.NUMBER));
        assertThat(table.rows()).extracting(row -> row.key() + " " + row.number("most")).containsExactly("SPY 10.0", "QQQ 5.0");
    }

    @Test
    void mistakes_in_lists_have_their_place() {
        assertThatThrownBy(() -> TableReader.yaml("p/q", "q.yaml", "calls: a\n")).hasMessageStartingWith("q.yaml:1:8: a list is expected here\n");
        assertThatThrownBy(() -> TableReader.yaml("p/q", "q.yaml", "calls: [a, a]\n")).hasMessageStartingWith("q.yaml:1:12: \"a\" is there twice\n");
        assertThatThrownBy(() -> TableReader.yaml("p/q", "q.yaml", "l:\n  - {a: 1, b: 2}\n  - {a: x, b: 2}\n")).hasMessage("q.yaml:3:9: \"x\" is not a number\n    Column \"a\" holds numbers.");
        assertThatThrownBy(() -> TableReader.yaml("p/q", "q.yaml", "l:\n  - {a: 1, b: 2}\n  - {a: 1}\n")).hasMessageStartingWith("q.yaml:3:5: \"b\" is missing\n");
    }

    private static Table csv(String text) {
        return TableReader.csv("p/q", "t.csv", text);
    }
}
