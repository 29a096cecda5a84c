package dev.tenet.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tenet.policy.PolicyException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every way to break a rule gives a place in the rule file and words that help. */
class BrokenRulesTest {
    private static final String SOUND = """
            rule "p1"
            when
                $call : Call( callee == "os.system", test == false )
            then
                report( drools, $call, "a shell" );
            end
            """;

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{1} for {0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            $call : Call(      | $call : Cal(        | p/p1.drl:3:5: unknown fact type Cal
            callee ==          | calee ==            | p/p1.drl:3:19: Call has no component "calee"
            test ==            | tests ==            | p/p1.drl:3:42: Call has no component "tests"
            , test             | test                | p/p1.drl:3:40: unexpected 'test'
            then               |                     | p/p1.drl:6:1: unexpected 'end'
            "a shell" );       | "a shell" )         | p/p1.drl:5:34: the consequence is not Java
            report(            | rapport(            | p/p1.drl:5:5:
            $call, "a          | $coll, "a           | p/p1.drl:5:21: no variable $coll is bound here
            rule "p1"          | rule "p2"           | p/p1.drl:1:1: rule "p2" does not carry the name of its file
            "os.system"        | os.system           | p/p1.drl:3:29: Call has no component "os"
            end                |                     | p/p1.drl:
            """)
    void names_file_line_and_column(String sound, String broken, String message) {
        String text = SOUND.replace(sound, broken == null ? "" : broken);
        assertThat(text).isNotEqualTo(SOUND);

        PolicyException problem = catchThrowableOfType(PolicyException.class, () -> Engine.keepingIn(folder).load(Rules.pack("p1", text)));

        assertThat(problem).as(text).isNotNull();
        assertThat(problem.problems().get(0).toString()).startsWith(message);
        assertThat(problem.problems()).allSatisfy(p -> {
            assertThat(p.line()).isPositive();
            assertThat(p.column()).isPositive();
            assertThat(p.hint()).isNotBlank();
            assertThat(p.message()).doesNotContain("org.drools", "GeneratedFile", "Lambda");
        });
    }
}
