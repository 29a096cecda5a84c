package dev.tenet.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tenet.policy.PolicyException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the engine and its Java compiler say poorly, or not at all, is said in our words, at the line of the rule file, with what to do. */
class EngineMessagesTest {
    private static final String SOUND = """
            rule "p1"
            when
                $call : Call( callee == "os.system", test == false )
                $name : String( this != "" ) from $call.caught()
            then
                report( drools, $call, "%s", $name );
            end
            """;

    @TempDir
    Path folder;

    @ParameterizedTest(name = "[{index}] {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            test == false        | location.line == "abc" | 3:59: location.line is a number, "abc" is text: they are never equal / Write the number without quotes.
            callee ==            | callee > 5, callee ==  | 3:28: callee is text: > cannot compare it with the number 5 / Write the text in quotes: callee == "..."
            test == false        | $call : callee         | 3:42: $call is bound already, on line 3 / Give it another name; to ask for the same value, write: component == $call
            test == false        | callee mtches "x"      | 3:49: unexpected 'mtches' in rule "p1" / Maybe "matches" is meant.
            test == false        | callee matches "os\\.x" | 3:60: \\. stands for nothing in a text / Write the backslash twice: \\\\.
            test == false        | callee                 | 3:42: callee is text, and decides nothing by itself / Compare it: callee == "..."
            test == false        | argumnt( 0 ).isTrue()  | 3:42: Call has no component "argumnt" / Maybe "argument" or "arguments" is meant.
            test == false        | calee.length > 3       | 3:42: Call has no component "calee" / Maybe "callee" is meant.
            test == false        | callee.lenght() == 3   | 3:49: String has no component "lenght" / Maybe "length" is meant.
            test == false        | test = false           | 3:47: unexpected '=' in rule "p1" / Look at this place and just before it: a comma between constraints, a bracket or a quote may be missing.
            test == false        | test == flase          | 3:50: Call has no component "flase" / Maybe "false" is meant.
            test == false        | location in "x"        | 3:51: unexpected 'in' in rule "p1" / Look at this place and just before it: a comma between constraints, a bracket or a quote may be missing.
            test == false        | callee == "a           | 3:52: this text does not end on its line / Close it with a quote; a quote inside a text is written \\".
            test == false        | ( test == false        | 4:5: unexpected '$name' in rule "p1" / Look at this place and just before it: a comma between constraints, a bracket or a quote may be missing.
            $call.caught()       | $call.cought()         | 4:45: Call has no component "cought" / Maybe "caught" is meant.
            $call.caught()       | $coll.caught()         | 4:39: no variable $coll is bound here / Maybe "$call" is meant.
            from $call           | form $call             | 4:39: unexpected '$call' in rule "p1" / Look at this place and just before it: a comma between constraints, a bracket or a quote may be missing.
            $name : String( this != "" ) from $call.caught() | $name : Number() from accumulate( Call( test == false ), cuont( 1 ) ) | 4:27: accumulate has no function "cuont" / Maybe "count" is meant.
            $name : String( this != "" ) from $call.caught() | $name : String( this != "" ) from accumulate( $c : Call( test == false ), count( $c ) ) | 4:13: count gives a number, String is text / Write: Number( intValue > 0 )
            when                 | whne                   | 2:1: unexpected 'whne' in rule "p1" / Maybe "when" is meant.
            then                 | than                   | 6:5: unexpected 'report' in pattern in rule "p1" / Look at this place and just before it: a comma between constraints, a bracket or a quote may be missing.; 7:1: unexpected 'end' in rule "p1" / Look at this place and just before it: a comma between constraints, a bracket or a quote may be missing.
            rule "p1"            | rul "p1"               | 1:1: unexpected 'rul' / Maybe "rule" is meant.
            rule "p1"            | rule p1 when           | 3:5: unexpected '$call' in rule "p1" / Look at this place and just before it: a comma between constraints, a bracket or a quote may be missing.
            $name );             | $name )                | 6:36: the consequence is not Java: Parse error. Found "}" / A consequence does one thing: report( drools, $fact, "message", arguments );
            $name );             | $name ;                | 6:30: the consequence is not Java: Parse error. Found ";" / A consequence does one thing: report( drools, $fact, "message", arguments );
            $name );             | $nmae );               | 6:34: no variable $nmae is bound here / Maybe "$name" is meant.
            $name );             | $call.calee() );       | 6:40: Call has no component "calee" / Maybe "callee" is meant.
            $name );             | $call.callee );        | 6:40: a consequence is Java: components are read by methods / Write: $call.callee()
            $name );             | undefined( $name ) );  | 6:5: The method undefined(String) is undefined / A consequence does one thing: report( drools, $fact, "message", arguments );
            $name );             | $name ); int x = "a";  | 6:43: Type mismatch: cannot convert from String to int / A consequence does one thing: report( drools, $fact, "message", arguments );
            $name );             | $name ); Foo.bar();    | 6:43: Foo cannot be resolved / A consequence does one thing: report( drools, $fact, "message", arguments );
            report( drools, $call | report( $call         | 6:5: report takes drools, a place and a message / Write: report( drools, $fact, "what is wrong with %s", $name );
            report( drools, $call | report( drools, 5     | 6:21: 5 is a number: nothing can be reported there / Give a fact or its location.
            "%s", $name          | "%s %s", $name         | 6:28: the message asks for 2 arguments, 1 is given / Write one %s in the message for each argument behind it.
            """)
    void are_said_in_our_words(String sound, String broken, String message) {
        String text = SOUND.replace(sound, broken);
        assertThat(text).isNotEqualTo(SOUND);

        assertThat(problems(text)).isEqualTo(message);
    }

    @Test
    void two_rules_of_one_name() {
        assertThat(problems(SOUND + SOUND)).isEqualTo("8:1: rule \"p1\" is there twice / Give each rule of the file its own name: \"p1/<case>\".");
    }

    private String problems(String text) {
        PolicyException thrown = catchThrowableOfType(PolicyException.class, () -> Engine.keepingIn(folder).load(Rules.pack("p1", text)));
        assertThat(thrown).as(text).isNotNull();
        return String.join("; ", thrown.problems().stream().map(problem -> problem.line() + ":" + problem.column() + ": " + problem.message() + " / " + problem.hint()).toList());
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            place : Location       | place : Locaton       | 2:5: place of Here is of a type that is nowhere: Locaton / Maybe "Location" is meant.
            new Here( $call.loc    | new Hare( $call.loc   | 8:20: there is no type Hare / Maybe "Here" is meant.
            ( $call.location() )   | ( $call )             | 8:30: place of Here is a Location, not a Call / It takes: place : Location.
            ( $call.location() )   | ()                    | 8:20: Here does not take 0 arguments / It takes: place : Location.
            declare Here           | declare Here,         | 1:13: unexpected ',' / Look at this place and just before it: a comma between constraints, a bracket or a quote may be missing.
            """)
    void concepts_too(String sound, String broken, String message) {
        String concepts = """
                declare Here
                    place : Location @key
                end
                rule "here"
                when
                    $call : Call( callee == "os.system", test == false )
                then
                    insertLogical( new Here( $call.location() ) );
                end
                """;
        String text = concepts.replace(sound, broken);
        assertThat(text).isNotEqualTo(concepts);
        PolicyException thrown = catchThrowableOfType(PolicyException.class, () -> Engine.keepingIn(folder).load(Rules.packWithConcepts(text)));

        assertThat(thrown).as(text).isNotNull();
        assertThat(String.join("; ", thrown.problems().stream().map(problem -> problem.line() + ":" + problem.column() + ": " + problem.message() + " / " + problem.hint()).toList()))
                .isEqualTo(message);
    }
}
