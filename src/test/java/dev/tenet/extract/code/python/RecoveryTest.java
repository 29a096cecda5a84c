package dev.tenet.extract.code.python;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecoveryTest {
    private static List<String> errors(String source) {
        PythonTree tree = new PythonParser().parse(source.getBytes(StandardCharsets.UTF_8));
        List<String> errors = new ArrayList<>();
        for (int error = 0; error < tree.errors(); error++) {
            errors.add(tree.errorLine(error) + ":" + tree.errorColumn(error) + " " + tree.errorMessage(error));
        }
        return errors;
    }

    @Test
    void goes_on_behind_a_broken_line() {
        String source = "a = 1; b c\nd\n";
        assertThat(TreeText.of(source)).isEqualTo("ASSIGN(TARGET(NAME a), VALUE(NUMBER '1')), ERROR, EXPR(NAME d)");
        assertThat(errors(source)).containsExactly("1:10 expected end of statement");
    }

    @Test
    void names_what_was_expected() {
        assertThat(errors("if a\n  b\n")).containsExactly("1:5 expected ':'");
        assertThat(errors("def 1(): pass")).containsExactly("1:5 expected a name");
        assertThat(errors("x = \n")).containsExactly("1:5 unexpected end of line");
        assertThat(errors("try: a\nb\n")).containsExactly("2:1 expected 'except' or 'finally'");
        assertThat(errors("if a:\nb\n")).containsExactly("2:1 expected an indented block");
        assertThat(errors("a $ b")).containsExactly("1:3 expected end of statement");
        assertThat(errors("a = \u201cb\u201d")).containsExactly("1:5 invalid character or word");
    }

    @Test
    void reads_the_statements_of_a_block_whose_first_line_is_broken() {
        assertThat(TreeText.of("class A(:\n  def f(): pass\n  x\ny"))
                .isEqualTo("ERROR, FUNCTION_DEF f(PARAMETERS, BODY(PASS)), EXPR(NAME x), EXPR(NAME y)");
    }

    @Test
    void keeps_what_stands_before_a_broken_clause() {
        assertThat(TreeText.of("if a:\n  b\nelif:\n  c\nelse:\n  d\ne"))
                .isEqualTo("IF(TEST(NAME a), BODY(EXPR(NAME b))), ERROR, EXPR(NAME c), ERROR, EXPR(NAME d), EXPR(NAME e)");
        assertThat(TreeText.of("match a:\n  case 1: b\n  case $: c\n  case 2: d\ne"))
                .isEqualTo("MATCH(SUBJECT(NAME a), CASE(PATTERN(NUMBER '1'), BODY(EXPR(NAME b))), ERROR, "
                        + "CASE(PATTERN(NUMBER '2'), BODY(EXPR(NAME d)))), EXPR(NAME e)");
    }

    @Test
    void keeps_the_sound_line_behind_what_is_not_complete() {
        assertThat(TreeText.of("@a\nb\n")).isEqualTo("ERROR, EXPR(NAME b)");
        assertThat(TreeText.of("try: a\nb\n")).isEqualTo("TRY(BODY(EXPR(NAME a))), EXPR(NAME b)");
        assertThat(errors("@a\n")).containsExactly("2:1 expected 'def' or 'class' after a decorator");
    }

    @Test
    void closes_brackets_before_a_line_that_begins_a_statement() {
        String source = "x = f(a,\n  [b\ndef g():\n  y = {1:\n  return 1\nz";
        assertThat(TreeText.of(source)).isEqualTo("ERROR, FUNCTION_DEF g(PARAMETERS, BODY(ERROR, RETURN(NUMBER '1'))), EXPR(NAME z)");
        assertThat(errors(source)).containsExactly("1:6 '(' was never closed", "4:7 '{' was never closed");
    }

    @Test
    void leaves_words_alone_that_may_stand_in_brackets() {
        assertThat(errors("x = [a\nfor a in b\nif a\nelse c]")).hasSize(1);
        assertThat(errors("x = [a\nfor a in b\nif a]\n")).isEmpty();
    }

    @Test
    void ends_an_unterminated_string_with_its_line() {
        String source = "f('it's', a)\nb = f'{c\nimport d\ne = f'g\nh\n";
        assertThat(TreeText.of(source)).isEqualTo("ERROR, ERROR, IMPORT(ALIAS d), ASSIGN(TARGET(NAME e), VALUE(FSTRING(STRING 'g'))), EXPR(NAME h)");
        assertThat(errors(source))
                .containsExactly(
                        "1:7 expected ')'",
                        "1:8 unterminated string literal",
                        "2:5 unterminated f-string literal",
                        "4:8 unterminated f-string literal");
    }

    @Test
    void leaves_statements_of_python_2_as_errors() {
        String source = "print \"a\", b\nexec code in scope\nprint >>f, x\nprint(c)\n";
        assertThat(TreeText.of(source)).startsWith("ERROR, ERROR, ").endsWith("EXPR(CALL(NAME print, ARGUMENTS(NAME c)))");
        assertThat(errors(source))
                .containsExactly("1:7 'print' without parentheses is Python 2", "2:6 'exec' without parentheses is Python 2");
    }

    @Test
    void reports_wrong_indentation_once() {
        assertThat(errors("a\n  b\nc\n")).containsExactly("2:3 unexpected indent");
        assertThat(errors("if a:\n    b\n  c\nd\n")).containsExactly("3:3 unindent does not match any outer level");
        assertThat(TreeText.of("if a:\n    b\n  c\nd\n")).isEqualTo("IF(TEST(NAME a), BODY(EXPR(NAME b))), EXPR(NAME c), EXPR(NAME d)");
    }

    @Test
    void places_an_error_between_what_surrounds_it() {
        PythonTree tree = new PythonParser().parse("a\nb c (\n)\nd".getBytes(StandardCharsets.UTF_8));
        int error = tree.child(PythonTree.MODULE, NodeKind.ERROR);
        assertThat(new int[] {tree.line(error), tree.column(error), tree.endLine(error)}).containsExactly(2, 1, 3);
    }
}
