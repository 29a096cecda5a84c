package dev.tenet.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenet.policy.Library;
import dev.tenet.policy.RuleFile;
import dev.tenet.policy.rule.Condition;
import dev.tenet.policy.rule.Condition.Group;
import dev.tenet.policy.rule.Condition.Pattern;
import dev.tenet.policy.rule.Constraint;
import dev.tenet.policy.rule.Expression;
import dev.tenet.policy.rule.Place;
import dev.tenet.policy.rule.Rule;
import dev.tenet.policy.rule.RuleSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleReaderTest {
    private static final String TEXT = """
            // A comment.
            rule "p1"
            salience 5
            when
                $call : Call( callee in ( "a", /* here */ "b\\"c" ), $url : argument( "url", 0 ), // said
                              !( $url.isFormatted() && $url.text() not matches "x+" ) || location.path str[startsWith] "src" )
                not ( Import( module == "m" ) and Field( initial.isTrue() ) )
                $name : String( this != "", length > 5 && < 70 ) from $call.arguments()
                eval( true )
            then
                report( drools, $call, "said" );
            end
            query "q" Call() end
            global java.util.List out;
            """;

    @Test
    void gives_the_shape_of_a_rule() {
        Rule rule = read(TEXT).rules().get(0);

        assertThat(rule.conditions()).extracting(RuleReaderTest::shape).containsExactly(
                "$call:Call[3]", "NOT(AND(:Import[1] :Field[1]))", "$name:String[2] from $call.arguments()", "eval");
        assertThat(rule.attributes()).extracting(a -> a.name() + " " + a.value() + " " + a.place()).containsExactly("salience 5 3:1");
        assertThat(rule.consequence()).isEqualTo("report( drools, $call, \"said\" );");
        assertThat(rule.consequencePlace()).hasToString("11:5");
        assertThat(rule.place()).hasToString("2:1");
        assertThat(read(TEXT).statements()).extracting(s -> s.kind() + " " + s.name() + " " + s.place()).containsExactly("query q 13:1", "global out 14:1");
    }

    @Test
    void gives_every_word_of_a_constraint_its_place() {
        Pattern call = (Pattern) read(TEXT).rules().get(0).conditions().get(0);

        assertThat(call.constraints()).extracting(c -> tree(c.expression())).containsExactly(
                "(callee@5:19 in [\"a\"@5:31, \"b\"c\"@5:47])",
                "$url:argument(\"url\"@5:74, 0@5:81)",
                "((!($url@6:22.isFormatted() && ($url@6:44.text() not matches [\"x+\"@6:68]))) || (location@6:78.path str[startsWith] [\"src\"@6:108]))");
        assertThat(call.constraints()).extracting(Constraint::variable).containsExactly("", "$url", "");
        assertThat(call.constraints()).extracting(Constraint::onlyBinds).containsExactly(false, true, false);
    }

    @Test
    void leaves_out_the_left_side_that_is_not_repeated() {
        Pattern name = (Pattern) read(TEXT).rules().get(0).conditions().get(2);

        assertThat(name.constraints()).extracting(c -> tree(c.expression())).containsExactly(
                "(this@8:21 != [\"\"@8:29])", "((length@8:33 > [5@8:42]) && (- < [70@8:49]))");
    }

    @Test
    void reads_every_installed_rule_so_that_each_part_stands_where_it_says() {
        List<String> wrong = new ArrayList<>();
        int[] read = {0};
        Library.read(List.of(new Library.Source(Path.of("policies"), "policies"))).packs().stream()
                .flatMap(pack -> java.util.stream.Stream.concat(pack.concepts().stream(), pack.policies().stream().map(policy -> policy.rules())))
                .forEach(file -> {
                    RuleReader.Reading reading = RuleReader.read(file);
                    assertThat(reading.problems()).isEmpty();
                    for (Rule rule : reading.source().rules()) {
                        read[0]++;
                        rule.conditions().forEach(condition -> check(file, condition, wrong));
                    }
                });

        assertThat(wrong).isEmpty();
        assertThat(read[0]).isGreaterThan(60);
    }

    private static void check(RuleFile file, Condition condition, List<String> wrong) {
        if (condition instanceof Group group) {
            group.members().forEach(member -> check(file, member, wrong));
        } else if (condition instanceof Pattern pattern) {
            // What accumulate( ...; $sum : sum( $x ) ) gives has no type of its own in the text.
            if (!pattern.typePlace().in(file.text()).startsWith("accumulate(")) {
                expect(file, pattern.typePlace(), pattern.type(), wrong);
            }
            pattern.source().ifPresent(source -> {
                source.expression().ifPresent(expression -> check(file, expression, wrong));
                source.members().forEach(member -> check(file, member, wrong));
            });
            for (Constraint constraint : pattern.constraints()) {
                expect(file, constraint.place(), constraint.text(), wrong);
                check(file, constraint.expression(), wrong);
            }
        } else {
            wrong.add(file.path() + ": " + condition);
        }
    }

    private static void check(RuleFile file, Expression expression, List<String> wrong) {
        if (expression instanceof Expression.Name name) {
            expect(file, name.place(), name.name(), wrong);
        } else if (expression instanceof Expression.Access access) {
            expect(file, access.at(), access.name(), wrong);
        } else if (expression instanceof Expression.Call call) {
            expect(file, call.at(), call.name(), wrong);
        } else if (expression instanceof Expression.Binding binding) {
            expect(file, binding.at(), binding.variable(), wrong);
        } else if (expression instanceof Expression.Literal literal && literal.kind() != Expression.Literal.Kind.TEXT) {
            expect(file, literal.place(), literal.value(), wrong);
        } else if (expression instanceof Expression.Literal literal && !literal.value().contains("\\")) {
            assertThat(literal.place().in(file.text())).startsWith("\"").endsWith("\"");
        } else if (expression instanceof Expression.Other other && !other.text().equals("ConditionalExpr")) {
            wrong.add(file.path() + ": " + expression);
        }
        expression.parts().forEach(part -> check(file, part, wrong));
    }

    private static void expect(RuleFile file, Place place, String text, List<String> wrong) {
        if (!place.in(file.text()).equals(text)) {
            wrong.add("%s:%s: %s instead of %s".formatted(file.path(), place, place.in(file.text()), text));
        }
    }

    private static RuleSource read(String text) {
        return RuleReader.read(new RuleFile("p/p1", "p", "p/p1.drl", text)).source();
    }

    private static String shape(Condition condition) {
        if (condition instanceof Group group) {
            return group.kind() + "(" + String.join(" ", group.members().stream().map(RuleReaderTest::shape).toList()) + ")";
        }
        if (condition instanceof Pattern pattern) {
            return pattern.variable() + ":" + pattern.type() + "[" + pattern.constraints().size() + "]"
                    + pattern.source().map(source -> " from " + source.place().in(TEXT)).orElse("");
        }
        return ((Condition.Other) condition).word();
    }

    private static String tree(Expression expression) {
        if (expression instanceof Expression.Literal literal) {
            return (literal.kind() == Expression.Literal.Kind.TEXT ? '"' + literal.value() + '"' : literal.value()) + "@" + literal.place();
        }
        if (expression instanceof Expression.Name name) {
            return name.name() + "@" + name.place();
        }
        if (expression instanceof Expression.Access access) {
            return tree(access.of()) + "." + access.name();
        }
        if (expression instanceof Expression.Call call) {
            return call.of().map(of -> tree(of) + ".").orElse("") + call.name() + "(" + String.join(", ", call.arguments().stream().map(RuleReaderTest::tree).toList()) + ")";
        }
        if (expression instanceof Expression.Binding binding) {
            return binding.variable() + ":" + tree(binding.expression());
        }
        if (expression instanceof Expression.Unary unary) {
            return "(" + unary.operator() + tree(unary.operand()) + ")";
        }
        if (expression instanceof Expression.Operation operation) {
            String right = operation.operator().matches("&&|\\|\\|") ? tree(operation.right().get(0)) : operation.right().stream().map(RuleReaderTest::tree).toList().toString();
            return "(" + operation.left().map(RuleReaderTest::tree).orElse("-") + (operation.negated() ? " not " : " ") + operation.operator() + " " + right + ")";
        }
        return "?";
    }
}
