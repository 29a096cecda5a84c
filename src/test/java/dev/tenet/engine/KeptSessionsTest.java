package dev.tenet.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenet.fact.Fact;
import dev.tenet.fact.Import;
import dev.tenet.fact.Location;
import dev.tenet.policy.Pack;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A session that goes on says what a session says that starts with the same facts, whatever came and went before. */
class KeptSessionsTest {
    private static final Duration LONG = Duration.ofMinutes(2);
    private static final List<String> MODULES = List.of("os", "json", "socket", "ssl");
    private static final List<Pack> PACKS = Rules.packWithConcepts("""
            declare Network
                location : Location @key
                path : String @key
            end
            rule "network"
            when
                Import( name == "socket", $where : location )
            then
                insertLogical( new Network( $where, $where.path() ) );
            end
            """,
            "plain", """
            rule "plain"
            when
                $network : Network( $path : path )
                not Import( name == "ssl", location.path == $path )
            then
                report( drools, $network.getLocation(), "no ssl in %s", $path );
            end
            """,
            "many", """
            rule "many"
            when
                $first : Import( name == "os" )
                accumulate( Import( name == "json" ); $count : count(); $count > 2 )
                exists Network()
            then
                report( drools, $first, "%s imports of json", $count );
            end
            """);

    @TempDir
    Path folder;

    @Test
    void after_any_edits_the_judgement_is_the_one_of_a_first_session() {
        Random random = new Random(4);
        Engine keeping = Engine.keepingIn(folder).remembering();
        List<Fact> facts = new ArrayList<>();
        int findings = 0;
        for (int edit = 0; edit < 60; edit++) {
            for (int change = random.nextInt(4); change >= 0; change--) {
                if (!facts.isEmpty() && random.nextInt(5) < 2) {
                    facts.remove(random.nextInt(facts.size()));
                } else {
                    facts.add(random.nextInt(facts.size() + 1), drawn(random));
                }
            }
            // The same facts anew, as a tree that is read again gives them.
            List<Fact> read = facts.stream().map(KeptSessionsTest::anew).toList();

            Judgement going = keeping.judge(keeping.load(PACKS), keeping.recalled(read), LONG);
            Engine first = Engine.keepingIn(folder);
            assertThat(going).as("edit " + edit).isEqualTo(first.judge(first.load(PACKS), read, LONG));
            findings += going.findings().size();
        }
        assertThat(findings).isPositive();
    }

    @Test
    void a_fact_that_is_there_again_is_the_object_that_it_was_and_keeps_its_place() {
        Engine keeping = Engine.keepingIn(folder).remembering();
        List<Fact> first = keeping.recalled(List.of(fact("a", 1, "os"), fact("a", 2, "os"), fact("a", 2, "os"), fact("b", 1, "ssl")));
        List<Fact> second = keeping.recalled(List.of(fact("b", 1, "ssl"), fact("a", 2, "os"), fact("a", 5, "json"), fact("a", 2, "os")));

        assertThat(second).containsExactly(fact("b", 1, "ssl"), fact("a", 2, "os"), fact("a", 5, "json"), fact("a", 2, "os"));
        assertThat(second.get(0)).isSameAs(first.get(3));
        assertThat(List.of(second.get(1), second.get(3))).usingElementComparator((a, b) -> a == b ? 0 : 1).containsExactlyInAnyOrder(first.get(1), first.get(2));
    }

    private static Fact drawn(Random random) {
        return fact("p" + random.nextInt(3), 1 + random.nextInt(4), MODULES.get(random.nextInt(MODULES.size())));
    }

    private static Fact anew(Fact fact) {
        Import before = (Import) fact;
        return fact(before.location().path(), before.location().line(), before.name());
    }

    private static Fact fact(String path, int line, String name) {
        return new Import(Location.of(path, line, 1), "x", name, name, false, false);
    }
}
