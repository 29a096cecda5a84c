package dev.tenet.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenet.fact.Coverage;
import dev.tenet.fact.Fact;
import dev.tenet.fact.Location;
import dev.tenet.fact.RepoFile;
import dev.tenet.fact.ToolFinding;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Where the files that reports name lie in the tree. */
class ReportPathsTest {
    private static final List<RepoFile> TREE = files("src/shop/cart.py", "src/shop/stock.py", "backend/src/api.py", "backend/reports/bandit.json", "a/util.py", "b/util.py", "setup.py");

    @Test
    void a_path_of_the_tree_stays() {
        assertThat(placed("src/shop/cart.py", "reports/bandit.json")).isEqualTo("src/shop/cart.py");
    }

    @Test
    void an_absolute_path_of_another_machine_or_a_container_is_found_by_where_trees_are_mounted() {
        assertThat(placed("./app/src/shop/cart.py", "bandit.json")).isEqualTo("src/shop/cart.py");
        assertThat(placed("./github/workspace/setup.py", "bandit.json")).isEqualTo("setup.py");
        assertThat(placed("./home/runner/work/shop/shop/setup.py", "bandit.json")).isEqualTo("setup.py");
        assertThat(placed("./builds/group/shop/setup.py", "bandit.json")).isEqualTo("setup.py");
    }

    @Test
    void an_absolute_path_is_found_by_its_end_and_tells_where_the_tree_lay() {
        assertThat(placed("./Users/ada/work/src/shop/stock.py", "bandit.json")).isEqualTo("src/shop/stock.py");

        List<Fact> facts = ReportPaths.placed(List.of(finding("./Users/ada/work/setup.py", "bandit.json"), finding("./Users/ada/work/src/shop/stock.py", "bandit.json")), TREE);
        assertThat(facts).extracting(fact -> fact.location().path()).as("the second says what stands before the first").containsExactly("setup.py", "src/shop/stock.py");
    }

    @Test
    void a_relative_path_is_looked_for_in_the_folders_above_the_report() {
        assertThat(placed("src/api.py", "backend/reports/bandit.json")).isEqualTo("backend/src/api.py");
        assertThat(placed("shop/cart.py", "bandit.json")).as("the only one that ends so").isEqualTo("src/shop/cart.py");
    }

    @Test
    void what_fits_no_file_or_several_stays_as_it_is() {
        assertThat(placed("src/gone.py", "bandit.json")).isEqualTo("src/gone.py");
        assertThat(placed("util.py", "bandit.json")).isEqualTo("util.py");
        assertThat(placed("./opt/elsewhere/lib.py", "bandit.json")).isEqualTo("opt/elsewhere/lib.py");
    }

    @Test
    void coverage_of_a_file_is_placed_and_the_total_is_not() {
        Coverage total = new Coverage(Location.of("coverage.xml", 1, 1), "", 0.5, 0.5);
        Coverage file = new Coverage(Location.of("coverage.xml", 2, 1), "/app/src/shop/cart.py", 0.25, 0.5);
        Coverage gone = new Coverage(Location.of("coverage.xml", 3, 1), "/app/src/gone.py", 0.25, 0.5);

        assertThat(ReportPaths.placed(List.of(total, file, gone), TREE))
                .containsExactly(total, new Coverage(file.location(), "src/shop/cart.py", 0.25, 0.5), gone);
    }

    @Test
    void a_tree_without_reports_is_left_alone() {
        List<Fact> facts = List.copyOf(TREE);
        assertThat(ReportPaths.placed(facts, TREE)).isSameAs(facts);
    }

    private static String placed(String written, String report) {
        return ReportPaths.placed(List.of(finding(written, report)), TREE).get(0).location().path();
    }

    private static ToolFinding finding(String path, String report) {
        return new ToolFinding(Location.of(path, 3, 1), "bandit", "code", "B602", "HIGH", "shell", List.of("CWE-78"), "", false, "", Location.of(report, 9, 1));
    }

    private static List<RepoFile> files(String... paths) {
        return Stream.of(paths).map(path -> new RepoFile(Location.of(path), path, path.substring(path.lastIndexOf('/') + 1), "py", 1, RepoFile.State.TRACKED)).toList();
    }
}
