package dev.tenet.extract.code.python;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExpressionsTest {
    /** The tree of a source that is one expression. */
    private static String tree(String source) {
        String tree = TreeText.of(source);
        assertThat(tree).startsWith("EXPR(").endsWith(")");
        return tree.substring("EXPR(".length(), tree.length() - 1);
    }

    @Test
    void binds_operators_as_python_does() {
        assertThat(tree("a + b * c - d"))
                .isEqualTo("BIN_OP -(BIN_OP +(NAME a, BIN_OP *(NAME b, NAME c)), NAME d)");
        assertThat(tree("-a ** -b ** c")).isEqualTo("UNARY_OP -(BIN_OP **(NAME a, UNARY_OP -(BIN_OP **(NAME b, NAME c))))");
        assertThat(tree("a | b ^ c & d << e @ f"))
                .isEqualTo("BIN_OP |(NAME a, BIN_OP ^(NAME b, BIN_OP &(NAME c, BIN_OP <<(NAME d, BIN_OP @(NAME e, NAME f)))))");
        assertThat(tree("await a ** b")).isEqualTo("BIN_OP **(AWAIT(NAME a), NAME b)");
    }

    @Test
    void joins_boolean_operators_of_one_kind() {
        assertThat(tree("a or b or not c and d"))
                .isEqualTo("BOOL_OP or(NAME a, NAME b, BOOL_OP and(UNARY_OP not(NAME c), NAME d))");
        assertThat(tree("(a or b) or c")).isEqualTo("BOOL_OP or(BOOL_OP or(NAME a, NAME b), NAME c)");
    }

    @Test
    void chains_comparisons() {
        assertThat(tree("a < b not in c is not d"))
                .isEqualTo("COMPARE(NAME a, COMPARE_OP <, NAME b, COMPARE_OP not-in, NAME c, COMPARE_OP is-not, NAME d)");
    }

    @Test
    void reads_calls_with_every_kind_of_argument() {
        assertThat(tree("f(a, *b, c=d, **e)"))
                .isEqualTo("CALL(NAME f, ARGUMENTS(NAME a, STARRED(NAME b), KEYWORD c(VALUE(NAME d)), KEYWORD(VALUE(NAME e))))");
        assertThat(tree("f(a for a in b)"))
                .isEqualTo("CALL(NAME f, ARGUMENTS(GENERATOR(NAME a, COMPREHENSION(TARGET(NAME a), ITER(NAME b)))))");
        assertThat(tree("f(a := 1)")).isEqualTo("CALL(NAME f, ARGUMENTS(NAMED_EXPR(TARGET(NAME a), VALUE(NUMBER '1'))))");
    }

    @Test
    void reads_subscripts_and_slices() {
        assertThat(tree("a[1:2, ::3, b]"))
                .isEqualTo("SUBSCRIPT(NAME a, TUPLE(SLICE(VALUE(NUMBER '1'), VALUE(NUMBER '2')), SLICE(NONE, NONE, VALUE(NUMBER '3')), NAME b))");
        assertThat(tree("a[*b]")).isEqualTo("SUBSCRIPT(NAME a, TUPLE(STARRED(NAME b)))");
    }

    @Test
    void reads_displays() {
        assertThat(tree("[(), (a), (a,), {}, {b}, {c: d, **e}, ...]"))
                .isEqualTo("LIST(TUPLE, NAME a, TUPLE(NAME a), DICT, SET(NAME b), DICT(DICT_ITEM(NAME c, NAME d), STARRED DOUBLE_STAR(NAME e)), ELLIPSIS)");
    }

    @Test
    void reads_comprehensions() {
        assertThat(tree("[a async for a, b in c if d if e for f in g]"))
                .isEqualTo("LIST_COMP(NAME a, COMPREHENSION ASYNC(TARGET(TUPLE(NAME a, NAME b)), ITER(NAME c), TEST(NAME d), TEST(NAME e)), "
                        + "COMPREHENSION(TARGET(NAME f), ITER(NAME g)))");
        assertThat(tree("{a: b for a in c}"))
                .isEqualTo("DICT_COMP(DICT_ITEM(NAME a, NAME b), COMPREHENSION(TARGET(NAME a), ITER(NAME c)))");
        assertThat(tree("{a for a in c}")).isEqualTo("SET_COMP(NAME a, COMPREHENSION(TARGET(NAME a), ITER(NAME c)))");
    }

    @Test
    void reads_conditions_and_lambdas() {
        assertThat(tree("a if b else c if d else e"))
                .isEqualTo("IF_EXP(TEST(NAME b), BODY(NAME a), ELSE(IF_EXP(TEST(NAME d), BODY(NAME c), ELSE(NAME e))))");
        assertThat(tree("lambda a, *b: a if b else c"))
                .isEqualTo("LAMBDA(PARAMETERS(PARAMETER a, PARAMETER b STAR), BODY(IF_EXP(TEST(NAME b), BODY(NAME a), ELSE(NAME c))))");
        assertThat(tree("(lambda: a) if b else c")).isEqualTo("IF_EXP(TEST(NAME b), BODY(LAMBDA(PARAMETERS, BODY(NAME a))), ELSE(NAME c))");
    }

    @Test
    void reads_yields() {
        assertThat(tree("yield a, b")).isEqualTo("YIELD(TUPLE(NAME a, NAME b))");
        assertThat(tree("yield from a")).isEqualTo("YIELD_FROM(NAME a)");
        assertThat(tree("f((yield))")).isEqualTo("CALL(NAME f, ARGUMENTS(YIELD))");
    }

    @Test
    void reads_numbers_as_they_are_written() {
        assertThat(tree("[0x_fFor 1, 1_0.5e-3j, 1if x else 2, .5, 1..real, 0b1, 0o7]"))
                .isEqualTo("LIST(BOOL_OP or(NUMBER '0x_fF', NUMBER '1'), NUMBER '1_0.5e-3j', IF_EXP(TEST(NAME x), BODY(NUMBER '1'), "
                        + "ELSE(NUMBER '2')), NUMBER '.5', ATTRIBUTE real(NUMBER '1.'), NUMBER '0b1', NUMBER '0o7')");
    }

    @Test
    void normalizes_names() {
        assertThat(tree("ﬁn.größe")).isEqualTo("ATTRIBUTE größe(NAME fin)");
    }
}
