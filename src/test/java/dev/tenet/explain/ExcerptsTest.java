package dev.tenet.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenet.explain.Excerpts.Line;
import dev.tenet.fact.Location;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands at a place of the audited tree, however the tree is named. */
class ExcerptsTest {
    private static final Location SECOND_LINE = Location.of("examples/trading-bot/tenet.yaml", 2, 1);

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "./", "src/..", "src/../."})
    void the_current_folder_is_read_by_any_name(String root) {
        List<Line> lines = excerpts(Path.of(root));
        assertThat(lines).hasSize(3).isEqualTo(excerpts(Path.of("").toAbsolutePath()));
        assertThat(lines).extracting(Line::number).containsExactly(1, 2, 3);
        assertThat(lines).extracting(Line::meant).containsExactly(false, true, false);
    }

    @Test
    void nothing_outside_of_the_tree_is_read() {
        assertThat(new Excerpts(Path.of("src"), List.of()).at(Location.of("../pom.xml", 1, 1))).isEmpty();
    }

    private static List<Line> excerpts(Path root) {
        return new Excerpts(root, List.of()).at(SECOND_LINE);
    }
}
