package dev.tenet.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenet.fact.Call;
import dev.tenet.fact.Value;
import dev.tenet.fact.Places;
import dev.tenet.fact.KubernetesObject;
import dev.tenet.fact.Argument;
import dev.tenet.fact.ConfigEntry;
import dev.tenet.fact.Location;
import dev.tenet.policy.Library;
import dev.tenet.policy.check.Check;
import dev.tenet.policy.check.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every check has an example that it finds, with its whole message, in a pack in which nothing else is wrong; near misses stay silent. */
class LinterTest {
    private static final Library INSTALLED = Library.read(List.of(new Library.Source(Path.of("policies"), "policies")));
    private static final String RULE = """
            rule "shell"
            when
                Setting( policy == "p/shell", name == "names", $names : list )
                $call : Call( callee == "os.system", test == false, $function : function, name memberOf $names )
                exists FunctionDef( qualifiedName == $function, test == false )
            then
                report( drools, $call, "%s starts a shell", $function );
            end
            """;
    private static final String PAGE = """
            ---
            title: Shell
            control: P-01
            severity: HIGH
            cwe: [CWE-78]
            effort: 2
            parameters:
              names:
                default: [system]
                description: names of functions
            ---
            ## Why
            Because.

            ## Fix
            Do not.

            ## Fails
            ```python bot.py 3
            import os
            def f():
                os.system("ls")
            ```

            ## Passes
            ```python bot.py
            print("ls")
            ```
            """;
    private static final String PACK = """
            title: P
            category: security
            version: 1.0.0
            remediations:
              both: Repair both
            controls:
              P-01:
                title: No shell
                severity: HIGH
                hours: 2
                range: [1, 3]
                fix: Call functions.
                remediation: both
              P-02:
                title: No other
                severity: LOW
                hours: 1
                fix: Leave it out.
                after: [P-01]
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void soundPack() throws IOException {
        write("p/pack.yaml", PACK);
        write("p/shell.drl", RULE);
        write("p/shell.md", PAGE);
    }

    @Test
    void a_sound_pack_is_sound() {
        assertThat(lint()).isEmpty();
    }

    @ParameterizedTest(name = "[{index}] {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Call( callee                  | Cal( callee                          | 4:5 unknown-fact-type: unknown fact type Cal / Maybe "Call" or "Cell" is meant.
            callee ==                     | calee ==                             | 4:19 unknown-component: Call has no component "calee" / Maybe "callee" is meant.
            callee ==                     | location.pth ==                      | 4:28 unknown-component: Location has no component "pth" / Maybe "path" is meant.
            "os.system"                   | 5                                    | 4:29 wrong-type: callee is text, 5 is a number: they are never equal / Write the text in quotes: callee == "..."
            callee == "os.system"         | callee > 5                           | 4:28 wrong-type: callee is text: > cannot compare it with the number 5 / Write the text in quotes: callee == "..."
            test == false, $f             | test == "no", $f                     | 4:50 wrong-type: test is true or false, "no" is text: they are never equal / Write: test == true
            test == false, $f             | location.line == "abc", $f           | 4:59 wrong-type: location.line is a number, "abc" is text: they are never equal / Write the number without quotes.
            test == false, $f             | caught, $f                           | 4:42 wrong-type: caught is a list, and decides nothing by itself / Compare it: caught == "..."
            test == false, $f             | caught > 2, $f                       | 4:51 wrong-type: caught is a list: > cannot compare it with the number 2 / Compare its size: caught.size() > ...
            test == false, $f             | caught contains 5, $f                | 4:58 wrong-type: caught holds text: it cannot contain the number 5 / Write the text in quotes: caught == "..."
            test == false, $f             | test matches "x", $f                 | 4:42 wrong-type: test is true or false: matches takes text on its left / Write: test == true
            test == false, $f             | name == null, $f                     | 4:50 wrong-type: name is never null / What is not there is empty: name == ""
            test == false, $f             | name memberOf "x", $f                | 4:56 wrong-type: memberOf takes a list on its right, not the text "x" / Write: name == ..., or name in ( ... )
            test == false, $f             | argument( 0 ).kind == "STRING", $f   | 4:64 wrong-type: argument( ... ).kind is a constant of Value.Kind, "STRING" is text / Write: argument( ... ).kind == Value.Kind.STRING
            test == false, $f             | argument( 0 ).kind == Value.Kind.STRNG, $f | 4:75 unknown-constant: Value.Kind has no constant or method "STRNG" / Maybe "STRING" is meant.
            test == false, $f             | argumnt( 0 ).isTrue(), $f            | 4:42 unknown-component: Call has no component "argumnt" / Maybe "argument" or "arguments" is meant.
            test == false, $f             | argument( 1, 2, 3 ).isTrue(), $f     | 4:42 wrong-arguments: "argument" of Call does not take 3 arguments / It takes 1 or 2.
            test == false, $f             | Wrds.mentions( name, "x" ), $f       | 4:42 unknown-type: there is no type Wrds / Maybe "Words" is meant.
            test == false, $f             | name str[startWith] "x", $f          | 4:47 unknown-operator: "str[startWith]" is not understood here / Maybe "str[startsWith]" is meant.
            callee == "os.system"         | callee matches "os\\\\.(system"      | 4:34 bad-regex: this is not a regular expression: Unclosed group at character 12 / Write \\\\ before a character that is meant as it is: \\\\. for a dot, \\\\( for a bracket.
            callee == "os.system"         | callee matches "(\\\\w+\\\\.?)+system"   | 4:34 slow-regex: (\\w+\\.?)+ reads the same text in many ways: a text of 30 characters that does not match takes minutes / Let its alternatives begin differently, take the inner repetition out, or keep what it has matched: *+ or ++ instead of * or +.
            $function : function          | $function : function, $function : callee | 4:79 duplicate-binding: $function is bound already, on line 4 / Give it another name; to ask for the same value, write: component == $function
            $call : Call(                 | $names : Call(                       | 4:5 duplicate-binding: $names is bound already, on line 3 / Give it another name; to ask for the same value, write: component == $names
            name memberOf $names          | name memberOf $nmes                  | 4:93 unknown-variable: no variable $nmes is bound here / Maybe "$names" is meant.
            name memberOf $names          | name memberOf $names, $x : name      | 4:101 unused-binding: $x is bound and never used / Take it out, or use it: in a pattern below, or in the message.
            name == "names"               | name == "nams"                       | 3:43 parameters: p/shell declares no parameter "nams" / Maybe "names" is meant.
            policy == "p/shell"           | policy == "p/shel"                   | 3:24 parameters: there is no policy "p/shel" / Maybe "p/shell" is meant.
            policy == "p/shell"           | policy in ( "p/shell", "p/shel" )    | 3:37 parameters: there is no policy "p/shel" / Maybe "p/shell" is meant.
            callee == "os.system"         | callee == "os.sytem"                 | 4:29 unknown-literal: no extractor has produced the text "os.sytem" for Call.callee / Maybe "os.system" is meant. If not, write an example that has it.
            callee == "os.system"         | callee == "posix.spawn"              | 4:29 unknown-literal: no extractor has produced the text "posix.spawn" for Call.callee / If it is right, write an example that has it.
            callee == "os.system"         | callee == "os.system", argument( "executable" ).isAbsent() | 4:52 unknown-literal: no extractor has produced the name "executable" / If it is right, write an example that has it.
            exists FunctionDef( qualifiedName == $function, test == false ) | exists FunctionDef( qualifiedName == $function ) | 5:12 no-constant: this pattern holds no constant: every FunctionDef of every audited tree is kept and joined / Begin with what is known beforehand: test == false, or a name: name == "...".
            exists FunctionDef( qualifiedName == $function, test == false ) | Import( module == "os" ) | 5:5 cartesian: Import shares no variable with Call above: every one meets every other / Join them by a component (function == $function), or write exists before the one that is only asked for.
            exists FunctionDef( qualifiedName == $function, test == false ) | eval( true )     | 5:5 forbidden: eval has no place in a policy / Ask in the pattern itself: constraints are compared, joined and explained, code is not.
            callee == "os.system"         | callee == "os.system", arguments.toString() matches ".*sh.*" | 4:42 forbidden: toString() has no place in a condition / Ask the fact itself, an element of it (String( ... ) from $fact.words()), or give the fact type a method that answers.
            rule "shell"                  | rule "shell" salience 5              | 1:14 forbidden: salience has no place in a policy / Rules do not depend on an order: let one deduce a concept that the other matches.
            rule "shell"                  | rule "shell" no-loop true            | 1:14 forbidden: no-loop has no place in a policy / A rule that reports or deduces does not fire itself: take it out.
            rule "shell"                  | rule "shel"                          | 1:1 rule-name: rule "shel" does not carry the name of its file / Name it "shell", or "shell/<case>" when the policy has several rules.
            $function );                  | $function ); insert( $call );        | 7:62 consequence-form: insert has no place in a policy / Deduce facts in concepts.drl with insertLogical: they go when their cause goes.
            $function );                  | $function ); update( $call );        | 7:62 consequence-form: update has no place in a policy / Facts are what was seen, and never change.
            $function );                  | $function ); retract( $call );       | 7:62 consequence-form: retract has no place in a policy / Facts are what was seen, and are never taken back.
            $function );                  | $function ); modify( $call ) { }     | 7:62 consequence-form: modify has no place in a policy / Facts are what was seen, and never change.
            $function );                  | $function ); System.exit( 1 );       | 7:62 consequence-form: a consequence runs no Java beside report / A consequence does one thing: report( drools, $fact, "message with %s", $value );
            $function );                  | $function ); int i = 0;              | 7:62 consequence-form: a consequence runs no Java beside report / A consequence does one thing: report( drools, $fact, "message with %s", $value );
            "%s starts a shell", $function | "a shell", $function                | 7:28 message-arguments: the message asks for 0 arguments, 1 is given / Write one %s in the message for each argument behind it.
            "%s starts a shell", $function | "%s starts %s", $function           | 7:28 message-arguments: the message asks for 2 arguments, 1 is given / Write one %s in the message for each argument behind it.
            "%s starts a shell", $function | "%d starts a shell", $function      | 7:49 message-arguments: $function is text, %d writes a number / Write %s in the message.
            drools, $call,                | drools, $function,                   | 7:21 consequence-form: $function is text: nothing can be reported there / Give a fact or its location.
            """)
    void finds_what_is_wrong_in_a_rule(String sound, String broken, String expected) throws IOException {
        String text = RULE.replace(sound, broken);
        assertThat(text).isNotEqualTo(RULE);
        write("p/shell.drl", text);

        assertThat(lint()).contains("p/shell.drl:" + expected);
    }

    @ParameterizedTest(name = "[{index}] {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            title: Shell         | titel: Shell        | 2:1 metadata: "titel" is not known here / Maybe "title" is meant.
            title: Shell         | cwe: []             | 2:1 metadata: "title" is missing / Add a line: title: the fault in a few words
            control: P-01        | control: P-001      | 3:10 metadata: no control "P-001" in this pack / Maybe "P-01" or "P-02" is meant.
            severity: HIGH       | severity: HIHG      | 4:11 metadata: "HIHG" is not one of CRITICAL, HIGH, MEDIUM, LOW, INFO / Maybe "HIGH" is meant.
            severity: HIGH       | confidence: SURE    | 4:13 metadata: "SURE" is not one of HIGH, MEDIUM, LOW / Write one of them.
            severity: HIGH       | lifecycle: stabel   | 4:12 metadata: "stabel" is not one of experimental, stable, deprecated / Maybe "stable" is meant.
            severity: HIGH       | subject: Cal        | 4:10 metadata: subject "Cal" is no fact type / Maybe "Call" or "Cell" is meant.
            [CWE-78]             | [78]                | 5:7 metadata: "78" is not the number of a weakness / Write it as CWE-89.
            effort: 2            | effort: 2000        | 6:9 metadata: effort is 2000: it lies between 0.25 and 80 hours / Write the expected hours of one repair.
            effort: 2            | severities: {shel: INFO} | 6:14 metadata: no rule of this policy is called "shel" / Maybe "shell" is meant.
            effort: 2            | severities: {shell: NONE} | 6:21 metadata: "NONE" is not one of CRITICAL, HIGH, MEDIUM, LOW, INFO / Mend what stands here.
            effort: 2            | states: {shel: wired} | 6:10 metadata: no rule of this policy is called "shel" / Maybe "shell" is meant.
            effort: 2            | states: {shell: effective} | 6:17 metadata: a control is not effective where a rule fires / Write absent, declared or wired.
            effort: 2            | states: {shell: thre} | 6:17 metadata: "thre" is not one of ABSENT, DECLARED, WIRED, EFFECTIVE / Write absent, declared or wired.
            effort: 2            | effort: two         | 6:9 metadata: "two" is not a number / Write a number: 2 or 0.5.
            default: [system]    | defualt: [system]   | 9:5 parameters: "defualt" is not known here / Maybe "default" is meant.
            description: names   | unit: names         | 9:5 parameters: "description" is missing / Add a line: description: what it decides
            names:               | nams:               | 8:3 parameters: no rule asks for parameter "nams" / Match it: Setting( policy == "p/shell", name == "nams", $value : number ); or take it out.
            ## Why               | ## Reason           | 1:1 examples: the page does not say why / Add a section: ## Why
            ## Fix               | ## Repair           | 1:1 examples: the page does not say what to do / Add a section: ## Fix
            ## Fails             | ## Breaks           | 1:1 examples: no example fails / Add under ## Fails a fenced block: its language, its path, and the lines where the policy must report.
            ## Passes            | ## Fine             | 1:1 examples: no example passes / Add under ## Passes what looks like the fault and is right.
            bot.py 3             | bot.py              | 19:1 examples: "fails" stands under Fails and expects nothing / Write the lines that must be reported behind the path: ```python src/bot.py 3
            """)
    void finds_what_is_wrong_in_a_page(String sound, String broken, String expected) throws IOException {
        String text = PAGE.replace(sound, broken);
        assertThat(text).isNotEqualTo(PAGE);
        write("p/shell.md", text);

        assertThat(lint()).contains("p/shell.md:" + expected);
    }

    @ParameterizedTest(name = "[{index}] {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            version: 1.0.0       | versoin: 1.0.0      | 3:1 pack: "versoin" is not known here / Maybe "version" is meant.
            version: 1.0.0       | version: one        | 3:10 pack: "one" is not a version / Write three numbers: 1.0.0
            category: security   | category: secrity   | 2:11 pack: no category "secrity" / Maybe "security" is meant.
            fix: Leave           | fx: Leave           | 18:5 pack: "fx" is not known here / Maybe "fix" is meant.
            severity: LOW        | severity: LAW       | 16:15 pack: "LAW" is not one of CRITICAL, HIGH, MEDIUM, LOW, INFO / Maybe "LOW" is meant.
            range: [1, 3]        | range: [3, 4]       | 11:12 pack: the expected hours do not lie within this range / Write hours between the two numbers of range, all above 0.
            range: [1, 3]        | range: [1]          | 11:12 pack: a range has two numbers / Write: range: [least, most]
            hours: 1             | hours: 1000         | 17:12 pack: hours is 1000: it lies between 0.25 and 400 hours / Write the expected hours of one repair.
            remediation: both    | remediation: boht   | 13:18 pack: no remediation "boht" is declared / Maybe "both" is meant.
            remediation: both    | weight: 1           | 5:3 pack: no control names remediation "both" / Name it in a control, remediation: both, or take it out.
            after: [P-01]        | after: [P-99]       | 19:13 pack: there is no control "P-99" to come first / Maybe "P-01" or "P-02" is meant.
            remediation: both    | after: [P-02]       | 13:13 pack: control P-01 waits for itself: P-01 after P-02 after P-01 / Take one of these out of after.
            """)
    void finds_what_is_wrong_in_a_pack(String sound, String broken, String expected) throws IOException {
        String text = PACK.replace(sound, broken);
        assertThat(text).isNotEqualTo(PACK);
        write("p/pack.yaml", text);

        assertThat(lint()).contains("p/pack.yaml:" + expected);
    }

    @Test
    void a_rule_has_a_page_and_a_page_a_rule() throws IOException {
        Files.move(folder.resolve("p/shell.md"), folder.resolve("p/shel.md"));

        assertThat(lint()).contains(
                "p/shell.drl:1:1 page: this policy has no page / Write /p/shell.md with title, control, Why, Fix, Fails and Passes.",
                "p/shel.md:1:1 page: this page has no rule / Maybe \"shell\" is meant.");
    }

    @Test
    void rules_of_two_packs_do_not_share_a_name() throws IOException {
        write("q/pack.yaml", PACK.replace("P-0", "Q-0"));
        write("q/shell.drl", RULE.replace("p/shell", "q/shell"));
        write("q/shell.md", PAGE.replace("P-0", "Q-0"));

        assertThat(lint()).containsExactly("q/shell.drl:1:1 rule-name: rule \"shell\" is in /p/shell.drl too / Give one of them another name: reports and explanations go by it.");
    }

    @Test
    void controls_of_two_packs_do_not_share_an_id() throws IOException {
        write("q/pack.yaml", PACK.replace("P-02", "Q-02"));

        assertThat(lint()).containsExactly("q/pack.yaml:7:3 pack: control P-01 is declared in /p/pack.yaml:7 too / Give one of them another id.");
    }

    @Test
    void statements_beside_rules_have_no_place() throws IOException {
        write("p/shell.drl", RULE + "query \"q\" Call( test == false ) end\nglobal java.util.List found;\nfunction int one() { return 1; }\nimport java.io.File;\n");

        assertThat(lint()).containsExactly(
                "p/shell.drl:9:1 rule-name: rule \"q\" does not carry the name of its file / Name it \"shell\", or \"shell/<case>\" when the policy has several rules.",
                "p/shell.drl:9:1 forbidden: query has no place in a policy: q / Write a rule in concepts.drl that deduces a fact.",
                "p/shell.drl:10:1 forbidden: global has no place in a policy: found / Take values from parameters of the page: Setting( policy == \"<pack>/<policy>\", name == \"...\" ).",
                "p/shell.drl:11:1 forbidden: function has no place in a policy: one / Logic longer than a line belongs to a fact or a concept.",
                "p/shell.drl:12:1 forbidden: import has no place in a policy: java.io.File / Fact types, List, Set, Map and report are there without imports.");
    }

    @Test
    void a_misspelt_key_is_caught() throws IOException {
        write("p/shell.drl", RULE.replace("exists FunctionDef(", "exists ConfigEntry( key == \"tradng.mode\" )\n    exists FunctionDef("));

        assertThat(lint()).containsExactly("p/shell.drl:5:32 unknown-literal: no extractor has produced the text \"tradng.mode\" for ConfigEntry.key"
                + " / Maybe \"trading.mode\" is meant. If not, write an example that has it.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"argument( \"shel\", 2 ).isTrue()", "keyword[\"shel\"] == true"})
    void a_misspelt_name_that_a_rule_asks_a_fact_for_is_caught(String constraint) throws IOException {
        write("p/shell.drl", RULE.replace("callee == \"os.system\"", "callee == \"os.system\", " + constraint));

        assertThat(lint()).containsExactly("p/shell.drl:4:" + (42 + constraint.indexOf('"')) + " unknown-literal: no extractor has produced the name \"shel\""
                + " / Maybe \"shell\" is meant. If not, write an example that has it.");
    }

    @Test
    void what_cannot_be_read_is_said_with_its_place() throws IOException {
        write("p/shell.drl", RULE.replace("when", "whne"));

        assertThat(lint()).contains("p/shell.drl:2:1 unreadable: unexpected 'whne' in rule \"shell\" / Maybe \"when\" is meant.");
    }

    @Test
    void a_table_that_is_not_there_is_said() throws IOException {
        write("p/shell.csv", "name, because\nos.system, it is a shell\n");
        write("p/shell.drl", RULE.replace("exists FunctionDef(", "exists Row( table == \"p/shel\" )\n    exists FunctionDef("));

        assertThat(lint()).contains("p/shell.drl:5:26 table: there is no table \"p/shel\" beside this rule / Maybe \"p/shell\" is meant.");
    }

    @Test
    void every_check_has_a_fixture() throws IOException {
        String tests = Files.readString(Path.of("src/test/java/dev/tenet/lint/LinterTest.java")) + Files.readString(Path.of("src/test/java/dev/tenet/cli/PolicyLintCommandTest.java"));

        assertThat(Check.values()).allMatch(check -> tests.contains(" " + check.id() + ": ") || tests.contains("[" + check.id() + "]"));
    }

    @Test
    void a_misspelt_path_of_an_object_is_caught() throws IOException {
        write("p/shell.drl", RULE.replace("exists FunctionDef(", "exists KubernetesObject( kind == \"Job\", lacks( \"spec.backofLimit\" ), lacks( \"spec.template\" ) )\n    exists FunctionDef("));

        assertThat(lint()).containsExactly("p/shell.drl:5:52 unknown-literal: no extractor has produced the name \"spec.backofLimit\""
                + " / Maybe \"spec.backoffLimit\" is meant. If not, write an example that has it.");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "callee in ( \"os.system\", \"os.systems\" )", "callee == \"os.system\", callee str[startsWith] \"os.\"", "callee == \"os.system\", location.line > 5 && < 7",
        "callee == \"os.system\", argument( 0 ).kind == Value.Kind.STRING", "callee == \"os.system\", caught contains \"KeyError\"", "callee == \"os.system\", this == this",
        "callee == \"os.system\", keyword[\"shell\"] == true", "callee == \"os.system\", location.path.length > 3", "callee matches \"os\\\\.(system|popen)\"",
        "callee == \"os.system\", arguments.size() + 1 > 2", "callee == \"os.system\", name == ( \"sys\" + \"tem\" )"})
    void near_misses_stay_silent(String constraint) throws IOException {
        write("p/shell.drl", RULE.replace("callee == \"os.system\"", constraint));

        assertThat(lint()).isEmpty();
    }

    @Test
    void every_installed_pack_is_sound() {
        List<Library.Source> installed = List.of(new Library.Source(Path.of("policies"), "policies"));

        assertThat(Linter.lint(installed, INSTALLED, Optional.empty())).extracting(LinterTest::line).isEmpty();
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private List<String> lint() {
        Call call = new Call(Location.of("bot.py", 3, 5), "os.system", "system", List.of(new Argument("shell", -1, Value.TRUE)), "bot.f", List.of(), false, false, true, List.of(), false);
        ConfigEntry entry = new ConfigEntry(Location.of("c.yaml", 1, 1), "trading.mode", "mode", "live", "live", "", ConfigEntry.Type.STRING, 0, "yaml", "", false, false, false);
        KubernetesObject job = new KubernetesObject(Location.of("job.yaml", 1, 1), "batch/v1", "Job", "default", "report", Map.of(), Map.of(),
                Map.of("spec.backoffLimit", "3", "spec.template.spec.restartPolicy", "Never"), "", false, false, Places.NONE);
        List<Fault> faults = Linter.lint(List.of(new Library.Source(folder, "")), INSTALLED, Optional.of(Corpus.of(List.of(call, entry, job))));
        return faults.stream().map(LinterTest::line).toList();
    }

    private static String line(Fault fault) {
        var problem = fault.problem();
        return "%s:%d:%d %s: %s / %s".formatted(problem.path().replaceFirst("^/", ""), problem.line(), problem.column(), fault.check().id(), problem.message(), problem.hint());
    }
}
