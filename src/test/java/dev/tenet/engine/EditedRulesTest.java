package dev.tenet.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenet.fact.Fact;
import dev.tenet.fact.Import;
import dev.tenet.fact.Location;
import dev.tenet.policy.Pack;
import dev.tenet.policy.PolicyException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules that are edited between judgings say what they say in an engine that starts with them, together with all that stayed. */
class EditedRulesTest {
    private static final Duration LONG = Duration.ofMinutes(2);
    private static final List<String> MODULES = List.of("os", "json", "socket", "ssl");

    /** What a policy may say, by what is special about it. */
    private static final Map<String, String> BODIES = new TreeMap<>(Map.of(
            "reports what it sees", "when $import : Import( name == \"os\" ) then report( drools, $import, \"os\" );",
            "hangs on a conclusion", "when $network : Network( $path : path ) not Import( name == \"ssl\", location.path == $path ) "
                    + "then report( drools, $network.getLocation(), \"no ssl in %s\", $path );",
            "counts", "when $first : Import( name == \"os\" ) accumulate( Import( name == \"json\" ); $count : count(); $count > 1 ) "
                    + "then report( drools, $first, \"%s imports of json\", $count );",
            "counts conclusions", "when $first : Import( name == \"json\" ) accumulate( Network(); $count : count(); $count > 1 ) "
                    + "then report( drools, $first, \"%s networks\", $count );",
            "concludes", "when Import( name == \"ssl\", $where : location ) then insertLogical( new Network( $where, \"q\" + $where.path() ) );",
            "throws on some", "when $import : Import( name == \"ssl\", $where : location ) "
                    + "then report( drools, $import, \"%s\", 1 / ( $where.line() - 2 ) );",
            "throws in a pattern", "when $import : Import( name == \"socket\", 1 / ( location.line - 2 ) >= 0 ) then report( drools, $import, \"socket\" );",
            "sees what others report", "when $first : Import( name == \"os\" ) exists Finding( message == \"os\" ) then report( drools, $first, \"found\" );",
            "can match nothing", "when $import : Import( name == \"curses\" ) then report( drools, $import, \"curses\" );",
            "does not compile", "when $import : Import( nam == \"os\" ) then report( drools, $import, \"os\" );"));

    @TempDir
    Path folder;

    @Test
    void after_any_edits_of_rules_and_facts_the_judgement_is_the_one_of_a_first_engine() {
        Random random = new Random(8);
        Engine keeping = Engine.keepingIn(folder).remembering();
        Map<String, String> policies = new TreeMap<>();
        List<Fact> facts = new ArrayList<>();
        int limit = 0;
        int findings = 0;
        int failures = 0;
        Set<String> refused = new HashSet<>();
        for (int edit = 0; edit < 250; edit++) {
            switch (random.nextInt(5)) {
                case 0 -> limit = random.nextInt(3);
                case 1, 2 -> edit(policies, random);
                default -> change(facts, random);
            }
            List<Pack> packs = Rules.packWithConcepts(concepts(limit), rules(policies));
            List<Fact> read = facts.stream().map(EditedRulesTest::anew).toList();
            Engine first = Engine.keepingIn(folder);
            if (policies.containsValue("does not compile")) {
                assertThatThrownBy(() -> keeping.load(packs)).isInstanceOf(PolicyException.class);
                refused.add("edit " + edit);
                continue;
            }

            Judgement going = keeping.judge(keeping.load(packs), keeping.recalled(read), LONG);

            Judgement fresh = first.judge(first.load(packs), read, LONG);
            assertThat(going.findings()).as("edit " + edit + " of " + policies).isEqualTo(fresh.findings());
            assertThat(going.counts()).as("edit " + edit + " of " + policies).isEqualTo(fresh.counts());
            assertThat(going.failures()).as("edit " + edit + " of " + policies).isEqualTo(fresh.failures());
            findings += going.findings().size();
            failures += going.failures().size();
        }
        assertThat(findings).isPositive();
        assertThat(failures).isPositive();
        assertThat(refused).isNotEmpty();
    }

    private static void edit(Map<String, String> policies, Random random) {
        String name = "p" + random.nextInt(8);
        if (random.nextInt(4) == 0) {
            policies.remove(name);
        } else {
            policies.put(name, List.copyOf(BODIES.keySet()).get(random.nextInt(BODIES.size())));
        }
        if (random.nextInt(3) > 0) {
            policies.values().remove("does not compile");
        }
    }

    private static void change(List<Fact> facts, Random random) {
        if (!facts.isEmpty() && random.nextInt(5) < 2) {
            facts.remove(random.nextInt(facts.size()));
        } else {
            facts.add(random.nextInt(facts.size() + 1), fact("p" + random.nextInt(3), 1 + random.nextInt(4), MODULES.get(random.nextInt(MODULES.size()))));
        }
    }

    private static String concepts(int limit) {
        return """
                declare Network
                    location : Location @key
                    path : String @key
                end
                rule "network"
                when
                    Import( name == "socket", $where : location, location.line > %s )
                then
                    insertLogical( new Network( $where, $where.path() ) );
                end
                """.formatted(limit);
    }

    private static String[] rules(Map<String, String> policies) {
        List<String> rules = new ArrayList<>();
        policies.forEach((name, body) -> {
            rules.add(name);
            rules.add("rule \"" + name + "\" " + BODIES.get(body).replace(" then ", "\nthen\n    ") + "\nend\n");
        });
        return rules.toArray(String[]::new);
    }

    private static Fact anew(Fact fact) {
        Import before = (Import) fact;
        return fact(before.location().path(), before.location().line(), before.name());
    }

    private static Fact fact(String path, int line, String name) {
        return new Import(Location.of(path, line, 1), "x", name, name, false, false);
    }
}
