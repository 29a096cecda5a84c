package dev.tenet.fact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatementNamesTest {
    @ParameterizedTest
    @ValueSource(strings = {
        "DELETE FROM {}",
        "select * from {} where id = ?",
        "INSERT INTO {} ({}) VALUES (?, ?)",
        "DROP TABLE IF EXISTS \"{}\"",
        "SELECT a FROM {}.{} JOIN main.`{}` USING (id)",
        "UPDATE {} SET quantity = ?",
        "PRAGMA table_info(\"{}\")",
        "VACUUM {}"
    })
    void holes_behind_from_into_and_the_like_stand_for_names(String statement) {
        assertThat(StatementNames.fillEveryHoleOf(statement)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "SELECT * FROM orders",
        "SELECT {} FROM orders",
        "SELECT * FROM {} WHERE owner = '{}'",
        "SELECT * FROM orders WHERE symbol = \"{}\"",
        "INSERT INTO {} VALUES ({})",
        "SELECT * FROM orders ORDER BY {}",
        "{}"
    })
    void other_holes_stand_for_values_or_for_anything(String statement) {
        assertThat(StatementNames.fillEveryHoleOf(statement)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "SELECT {} FROM orders",
        "UPDATE orders SET {}, changed = now() WHERE id = ?",
        "SELECT * FROM {} WHERE {} ORDER BY {}",
        "SELECT * FROM orders WHERE done AND ({})",
        "SELECT count(*) FROM orders {} GROUP BY symbol",
        "SELECT * FROM ({}) t WHERE row = 1"
    })
    void clauses_name_columns(String statement) {
        assertThat(StatementNames.orClausesFillEveryHoleOf(statement)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "SELECT * FROM orders WHERE symbol = {}",
        "SELECT * FROM orders WHERE {} LIKE '%{}%'",
        "UPDATE orders SET quantity = {}",
        "SELECT * FROM orders LIMIT {}",
        "SELECT * FROM orders WHERE id IN ({})"
    })
    void values_are_no_clauses(String statement) {
        assertThat(StatementNames.orClausesFillEveryHoleOf(statement)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"symbol = '{}'", "id IN ({})", "name ilike '%{}%'", "quantity > {}", "note = 'by {} today'"})
    void a_piece_takes_values_behind_operators_and_within_quotes(String piece) {
        assertThat(StatementNames.takesValueIn(piece)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}.id = %s", "x.id = {}.id AND y = %s", "coalesce({}.note, '')", "{} DESC"})
    void a_piece_names_tables_and_columns_elsewhere(String piece) {
        assertThat(StatementNames.takesValueIn(piece)).isFalse();
    }
}
