package dev.tenet.extract.code.python;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PositionsTest {
    private static PythonTree parse(String source) {
        PythonTree tree = new PythonParser().parse(source.getBytes(StandardCharsets.UTF_8));
        assertThat(tree.errors()).isZero();
        return tree;
    }

    /** Line, column and end line of the first node of a kind, in the order of a walk. */
    private static String position(PythonTree tree, NodeKind kind) {
        int node = find(tree, PythonTree.MODULE, kind);
        return tree.line(node) + ":" + tree.column(node) + "-" + tree.endLine(node);
    }

    private static int find(PythonTree tree, int node, NodeKind kind) {
        if (tree.kind(node) == kind) {
            return node;
        }
        for (int child = tree.first(node); child != 0; child = tree.next(child)) {
            int found = find(tree, child, kind);
            if (found != 0) {
                return found;
            }
        }
        return 0;
    }

    @Test
    void places_a_decorated_definition_at_its_own_line() {
        PythonTree tree = parse("@a\n@b(\n)\ndef f():\n  pass\n\n# end\n");
        assertThat(position(tree, NodeKind.FUNCTION_DEF)).isEqualTo("4:1-5");
        assertThat(position(tree, NodeKind.DECORATOR)).isEqualTo("1:1-1");
    }

    @Test
    void places_a_call_at_the_start_of_its_function() {
        PythonTree tree = parse("x = (a\n .b)(c,\n d)\n");
        assertThat(position(tree, NodeKind.CALL)).isEqualTo("1:5-3");
        assertThat(position(tree, NodeKind.ATTRIBUTE)).isEqualTo("1:6-2");
    }

    @Test
    void counts_columns_in_utf_16_units() {
        PythonTree tree = parse("\uFEFF'\uD83D\uDE00\u00e9' + f()");
        assertThat(position(tree, NodeKind.STRING)).isEqualTo("1:1-1");
        assertThat(position(tree, NodeKind.CALL)).isEqualTo("1:9-1");
    }

    @Test
    void counts_columns_on_long_lines_beyond_ascii() {
        PythonTree tree = parse("'" + "\u00e9".repeat(5000) + "' + f()");
        assertThat(position(tree, NodeKind.CALL)).isEqualTo("1:5006-1");
    }

    @Test
    void knows_every_line_break_and_continuation() {
        PythonTree tree = parse("a\r\nb\rc\n'''\r\n\r\n'''\r\n\fx = \\\n  f(\r\n)");
        assertThat(position(tree, NodeKind.CALL)).isEqualTo("8:3-9");
        assertThat(position(tree, NodeKind.ASSIGN)).isEqualTo("7:2-9");
        assertThat(position(tree, NodeKind.STRING)).isEqualTo("4:1-6");
    }

    @Test
    void takes_a_tab_for_one_column_and_for_the_next_eighth_of_indentation() {
        PythonTree tree = parse("if a:\n\tb()\n        c()\nd");
        assertThat(TreeText.of(tree)).isEqualTo("IF(TEST(NAME a), BODY(EXPR(CALL(NAME b, ARGUMENTS)), EXPR(CALL(NAME c, ARGUMENTS)))), EXPR(NAME d)");
        assertThat(position(tree, NodeKind.CALL)).isEqualTo("2:2-2");
    }

    @Test
    void ends_a_statement_before_what_is_not_its_own() {
        PythonTree tree = parse("if a:\n  b\nelif c:\n  d\n  e;\n\n\nf");
        assertThat(position(tree, NodeKind.IF)).isEqualTo("1:1-5");
        assertThat(position(tree, NodeKind.BODY)).endsWith("-2");
        assertThat(position(tree, NodeKind.ELSE)).isEqualTo("3:1-5");
    }

    @Test
    void lists_comments_but_not_what_only_looks_like_one() {
        PythonTree tree = parse("#!/bin/sh\nx = '# no' # \u00e9 yes \nf(  ## deep\n)\n#");
        StringBuilder comments = new StringBuilder();
        for (int comment = 0; comment < tree.comments(); comment++) {
            comments.append("%d:%d[%s] ".formatted(tree.commentLine(comment), tree.commentColumn(comment), tree.commentText(comment)));
        }
        assertThat(comments.toString().strip()).isEqualTo("1:1[!/bin/sh] 2:12[\u00e9 yes] 3:5[deep] 5:1[]");
    }

    @Test
    void knows_a_docstring() {
        PythonTree tree = parse("'doc'\ndef f():\n  'doc'\ndef g():\n  f'{no}'");
        assertThat(tree.hasDocstring(PythonTree.MODULE)).isTrue();
        int f = tree.next(tree.first(PythonTree.MODULE));
        assertThat(tree.hasDocstring(tree.child(f, NodeKind.BODY))).isTrue();
        assertThat(tree.hasDocstring(tree.child(tree.next(f), NodeKind.BODY))).isFalse();
    }

    @Test
    void parses_file_after_file_with_the_same_buffers() {
        PythonParser parser = new PythonParser();
        parser.parse("(((((\n'unterminated".getBytes(StandardCharsets.UTF_8));
        PythonTree tree = parser.parse("a".getBytes(StandardCharsets.UTF_8));
        assertThat(tree.errors()).isZero();
        assertThat(TreeText.of(tree)).isEqualTo("EXPR(NAME a)");
        assertThat(TreeText.of(parser.parse(new byte[0]))).isEmpty();
    }
}
