package dev.tenet.extract.code.python;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StatementsTest {
    private static String tree(String source) {
        return TreeText.of(source);
    }

    @Test
    void reads_every_kind_of_parameter() {
        assertThat(tree("def f(a, b=1, /, c: int = 2, *args: str, d, **kw) -> None: pass"))
                .isEqualTo("FUNCTION_DEF f(PARAMETERS(PARAMETER a POSITIONAL_ONLY, PARAMETER b POSITIONAL_ONLY(DEFAULT(NUMBER '1')), "
                        + "PARAMETER c(ANNOTATION(NAME int), DEFAULT(NUMBER '2')), PARAMETER args STAR(ANNOTATION(NAME str)), "
                        + "PARAMETER d KEYWORD_ONLY, PARAMETER kw DOUBLE_STAR), RETURNS(NONE), BODY(PASS))");
        assertThat(tree("def f(*, a): pass")).isEqualTo("FUNCTION_DEF f(PARAMETERS(PARAMETER a KEYWORD_ONLY), BODY(PASS))");
    }

    @Test
    void reads_decorators_of_any_expression_and_async_definitions() {
        assertThat(tree("@a.b\n@(x := y)\n@c[0](1)\nasync def f(): ..."))
                .isEqualTo("FUNCTION_DEF f ASYNC(DECORATOR(ATTRIBUTE b(NAME a)), DECORATOR(NAMED_EXPR(TARGET(NAME x), VALUE(NAME y))), "
                        + "DECORATOR(CALL(SUBSCRIPT(NAME c, NUMBER '0'), ARGUMENTS(NUMBER '1'))), PARAMETERS, BODY(EXPR(ELLIPSIS)))");
    }

    @Test
    void reads_classes_and_type_parameters() {
        assertThat(tree("class A[T: int, *Ts, **P = []](B, metaclass=M): x: int = 1"))
                .isEqualTo("CLASS_DEF A(TYPE_PARAMETERS(PARAMETER T(ANNOTATION(NAME int)), PARAMETER Ts STAR, PARAMETER P DOUBLE_STAR(DEFAULT(LIST))), "
                        + "ARGUMENTS(NAME B, KEYWORD metaclass(VALUE(NAME M))), "
                        + "BODY(ANN_ASSIGN(TARGET(NAME x), ANNOTATION(NAME int), VALUE(NUMBER '1'))))");
        assertThat(tree("type A[T] = list[T]"))
                .isEqualTo("TYPE_ALIAS A(TYPE_PARAMETERS(PARAMETER T), VALUE(SUBSCRIPT(NAME list, NAME T)))");
    }

    @Test
    void takes_soft_keywords_for_names_elsewhere() {
        assertThat(tree("type = match(case)\nmatch[0]: int\nprint(type)\nmatch, case = 1, 2"))
                .isEqualTo("ASSIGN(TARGET(NAME type), VALUE(CALL(NAME match, ARGUMENTS(NAME case)))), "
                        + "ANN_ASSIGN(TARGET(SUBSCRIPT(NAME match, NUMBER '0')), ANNOTATION(NAME int)), "
                        + "EXPR(CALL(NAME print, ARGUMENTS(NAME type))), "
                        + "ASSIGN(TARGET(TUPLE(NAME match, NAME case)), VALUE(TUPLE(NUMBER '1', NUMBER '2')))");
    }

    @Test
    void nests_elif_in_else() {
        assertThat(tree("if a: x\nelif b: y\nelse: z"))
                .isEqualTo("IF(TEST(NAME a), BODY(EXPR(NAME x)), ELSE(IF(TEST(NAME b), BODY(EXPR(NAME y)), ELSE(EXPR(NAME z)))))");
    }

    @Test
    void reads_loops_with_else() {
        assertThat(tree("for i, *j in x, y:\n  break\nelse: pass\nwhile (a := b): continue"))
                .isEqualTo("FOR(TARGET(TUPLE(NAME i, STARRED(NAME j))), ITER(TUPLE(NAME x, NAME y)), BODY(BREAK), ELSE(PASS)), "
                        + "WHILE(TEST(NAMED_EXPR(TARGET(NAME a), VALUE(NAME b))), BODY(CONTINUE))");
        assertThat(tree("async for a in b: pass")).isEqualTo("FOR ASYNC(TARGET(NAME a), ITER(NAME b), BODY(PASS))");
    }

    @Test
    void reads_handlers_with_and_without_names_and_parentheses() {
        assertThat(tree("try: a\nexcept A as e: b\nexcept B, C: c\nexcept: d\nelse: e\nfinally: f"))
                .isEqualTo("TRY(BODY(EXPR(NAME a)), HANDLER e(TYPE(NAME A), BODY(EXPR(NAME b))), "
                        + "HANDLER(TYPE(TUPLE(NAME B, NAME C)), BODY(EXPR(NAME c))), HANDLER(BODY(EXPR(NAME d))), ELSE(EXPR(NAME e)), "
                        + "FINALLY(EXPR(NAME f)))");
        assertThat(tree("try: a\nexcept* (A, B): b"))
                .isEqualTo("TRY(BODY(EXPR(NAME a)), HANDLER STAR(TYPE(TUPLE(NAME A, NAME B)), BODY(EXPR(NAME b))))");
    }

    @Test
    void tells_parenthesised_with_items_from_a_parenthesised_expression() {
        String items = "WITH(WITH_ITEM(VALUE(CALL(NAME a, ARGUMENTS)), TARGET(NAME b)), WITH_ITEM(VALUE(NAME c)), BODY(PASS))";
        assertThat(tree("with (a() as b, c,): pass")).isEqualTo(items);
        assertThat(tree("with a() as b, c: pass")).isEqualTo(items);
        assertThat(tree("with (a, b) as c: pass")).isEqualTo("WITH(WITH_ITEM(VALUE(TUPLE(NAME a, NAME b)), TARGET(NAME c)), BODY(PASS))");
        assertThat(tree("async with (yield a): pass")).isEqualTo("WITH ASYNC(WITH_ITEM(VALUE(YIELD(NAME a))), BODY(PASS))");
        assertThat(tree("with (a)(b) as c, d: pass"))
                .isEqualTo("WITH(WITH_ITEM(VALUE(CALL(NAME a, ARGUMENTS(NAME b))), TARGET(NAME c)), WITH_ITEM(VALUE(NAME d)), BODY(PASS))");
    }

    @Test
    void reads_imports() {
        assertThat(tree("import a.b as c, d")).isEqualTo("IMPORT(ALIAS a.b 'c', ALIAS d)");
        assertThat(tree("from ...a . b import (c as d, e,)")).isEqualTo("IMPORT_FROM a.b dots=3(ALIAS c 'd', ALIAS e)");
        assertThat(tree("from . import x\nfrom os import *")).isEqualTo("IMPORT_FROM dots=1(ALIAS x), IMPORT_FROM os(ALIAS *)");
    }

    @Test
    void reads_assignments() {
        assertThat(tree("a = b = c, = yield d")).isEqualTo("ASSIGN(TARGET(NAME a), TARGET(NAME b), TARGET(TUPLE(NAME c)), VALUE(YIELD(NAME d)))");
        assertThat(tree("a @= b\na //= await c"))
                .isEqualTo("AUG_ASSIGN @=(TARGET(NAME a), VALUE(NAME b)), AUG_ASSIGN //=(TARGET(NAME a), VALUE(AWAIT(NAME c)))");
    }

    @Test
    void reads_the_small_statements() {
        assertThat(tree("return *a, b\ndel a, b[0]\nraise A from b; raise\nassert a, 'b'\nglobal a, b\nnonlocal c;"))
                .isEqualTo("RETURN(TUPLE(STARRED(NAME a), NAME b)), DELETE(NAME a, SUBSCRIPT(NAME b, NUMBER '0')), "
                        + "RAISE(EXCEPTION(NAME A), CAUSE(NAME b)), RAISE, ASSERT(TEST(NAME a), MESSAGE(STRING 'b')), "
                        + "GLOBAL(ALIAS a, ALIAS b), NONLOCAL(ALIAS c)");
    }

    @Test
    void reads_every_kind_of_pattern() {
        String source = """
                match x, y:
                    case A.b | -1 | "s" "t" | None: pass
                    case [a, *rest] | (b as c): pass
                    case {"k": v, K.l: _, **others} if a: pass
                    case Point(0, y=z) as p, *_: pass
                """;
        assertThat(tree(source))
                .isEqualTo("MATCH(SUBJECT(TUPLE(NAME x, NAME y)), "
                        + "CASE(PATTERN |(PATTERN(ATTRIBUTE b(NAME A)), PATTERN(UNARY_OP -(NUMBER '1')), PATTERN(STRING 'st'), PATTERN(NONE)), BODY(PASS)), "
                        + "CASE(PATTERN |(PATTERN [(PATTERN(TARGET(NAME a)), PATTERN *(TARGET(NAME rest))), "
                        + "PATTERN as(PATTERN(TARGET(NAME b)), TARGET(NAME c))), BODY(PASS)), "
                        + "CASE(PATTERN {(STRING 'k', PATTERN(TARGET(NAME v)), ATTRIBUTE l(NAME K), PATTERN _, PATTERN **(TARGET(NAME others))), "
                        + "TEST(NAME a), BODY(PASS)), "
                        + "CASE(PATTERN [(PATTERN as(PATTERN ((NAME Point, PATTERN(NUMBER '0'), KEYWORD y(VALUE(PATTERN(TARGET(NAME z))))), "
                        + "TARGET(NAME p)), PATTERN *(TARGET(NAME _))), BODY(PASS)))");
    }
}
