package dev.tenet.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenet.fact.Cell;
import dev.tenet.fact.Fact;
import dev.tenet.fact.Location;
import dev.tenet.fact.Row;
import dev.tenet.fact.SecretReference;
import dev.tenet.finding.Confidence;
import dev.tenet.finding.Finding;
import dev.tenet.finding.Severity;
import dev.tenet.policy.Pack;
import dev.tenet.policy.Policy;
import dev.tenet.policy.RuleFile;
import dev.tenet.policy.Table;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Rules that match the rows of a table beside them. */
class TableRulesTest {
    private static final Table TABLE = new Table("p/banned", "p/banned.csv",
            List.of(new Table.Column("name", "", Table.Type.TEXT), new Table.Column("since", "", Table.Type.NUMBER), new Table.Column("line", "<=", Table.Type.NUMBER)),
            List.of(row(2, "alpha", 3), row(3, "beta", 100)));

    @Test
    void rows_are_joined_by_key_and_by_condition() {
        assertThat(findings("Row( table == \"p/banned\", $key : key, $row : this )\n    $seen : SecretReference( name == $key, $row.holds( \"line\", location.line ) )", few()))
                .containsExactly("alpha 2", "beta 50");
    }

    @Test
    void among_many_facts_those_that_a_row_names_are_found() {
        List<Fact> many = new ArrayList<>(few());
        for (int i = 0; i < 20_000; i++) {
            many.add(seen("other" + i % 50, i + 1));
        }

        assertThat(findings("Row( table == \"p/banned\", $key : key, $row : this )\n    $seen : SecretReference( name == $key, $row.holds( \"line\", location.line ) )", many))
                .containsExactly("alpha 2", "beta 50");
    }

    @Test
    void what_is_not_in_the_table_is_named_with_its_place() {
        assertThatThrownBy(() -> findings("Row( table == \"p/baned\", $key : key )\n    $seen : SecretReference( name == $key )", few()))
                .hasMessage("p/banned.drl:3:19: there is no table \"p/baned\" beside this rule\n    Maybe \"p/banned\" is meant.");
        assertThatThrownBy(() -> findings("Row( table == \"p/banned\", $key : key, text( \"nme\" ) != \"\" )\n    $seen : SecretReference( name == $key )", few()))
                .hasMessage("p/banned.drl:3:49: table p/banned has no column \"nme\"\n    Maybe \"name\" is meant.");
        assertThatThrownBy(() -> findings("Row( table == \"p/banned\", $key : key, number( \"name\" ) > 1 )\n    $seen : SecretReference( name == $key )", few()))
                .hasMessage("p/banned.drl:3:43: column \"name\" of table p/banned cannot be asked for by number\n"
                        + "    It holds values of type text; say otherwise in the table's header: name:number");
        assertThatThrownBy(() -> findings("Row( table == \"p/banned\", $key : key, holds( \"since\", 1 ) )\n    $seen : SecretReference( name == $key )", few()))
                .hasMessage("p/banned.drl:3:43: column \"since\" of table p/banned cannot be asked for by holds\n    Give it a condition in the table's header: since <=");
        assertThatThrownBy(() -> findings("Row( $key : key )\n    $seen : SecretReference( name == $key )", few()))
                .hasMessage("p/banned.drl:3:5: this Row does not say of which table it is\n    Begin with its name: Row( table == \"p/banned\", ... )");
    }

    private static List<Fact> few() {
        return List.of(seen("alpha", 2), seen("alpha", 9), seen("beta", 50), seen("gamma", 1));
    }

    private static List<String> findings(String patterns, List<? extends Fact> facts) {
        RuleFile file = new RuleFile("p/banned", "p", "p/banned.drl",
                "rule \"banned\"\nwhen\n    " + patterns + "\nthen\n    report( drools, $seen, \"%s %s\", $seen.name(), $seen.location().line() );\nend\n", List.of(TABLE));
        Policy policy = new Policy("p/banned", "p", "P-1", "Banned", Severity.LOW, Confidence.HIGH, List.of(), List.of(), "stable", "", 0, List.of(), "", "",
                List.of(), List.of(), file);
        Engine engine = Engine.keepingIn(Path.of("target/tenet/rules"));
        RuleBase rules = engine.load(List.of(new Pack("p", "P", "1", List.of(), Optional.empty(), List.of(policy))));
        List<Fact> all = new ArrayList<>(facts);
        all.addAll(TABLE.rows());
        return engine.judge(rules, all, Duration.ofMinutes(1)).findings().stream().map(Finding::message).toList();
    }

    private static SecretReference seen(String name, int line) {
        return new SecretReference(Location.of("a.py", line, 1), name, "env", "code", false);
    }

    private static Row row(int line, String key, double most) {
        return new Row(Location.of("", line, 1), "p/banned", key,
                List.of(new Cell("name", "", key, Double.NaN), new Cell("since", "", "1", 1), new Cell("line", "<=", Double.toString(most), most)));
    }
}
