package dev.tenet.extract.terraform;

import java.util.List;

/** The syntax of HCL: bodies of blocks and attributes, and expressions. Offsets are those of the file. */
final class Hcl {
    private Hcl() {}

    record Body(List<Attribute> attributes, List<Block> blocks) {}

    record Attribute(String name, Expression value, int start, int end) {}

    record Block(String kind, List<String> labels, Body body, int start, int end) {}

    /** An expression; {@code start} is where it stands. */
    sealed interface Expression {
        int start();
    }

    record Text(String text, int start) implements Expression {}

    record Number(String text, int start) implements Expression {}

    /** {@code true}, {@code false} and {@code null}. */
    record Keyword(String text, int start) implements Expression {}

    /** Text and expressions, one after the other. */
    record Template(List<Expression> parts, int start) implements Expression {}

    /** A name with what is selected of it: {@code var.x}, {@code aws_vpc.main.id}. */
    record Reference(String name, int start) implements Expression {}

    /** Something of the value of an expression: {@code x[0]}, {@code f(x).y}. */
    record Selection(Expression of, Expression key, int start) implements Expression {}

    record Call(String function, List<Expression> arguments, int start) implements Expression {}

    record Tuple(List<Expression> items, int start) implements Expression {}

    record Item(Expression key, Expression value) {}

    record Mapping(List<Item> items, int start) implements Expression {}

    record Operation(String operator, List<Expression> operands, int start) implements Expression {}

    record Conditional(Expression test, Expression then, Expression otherwise, int start) implements Expression {}

    /** A {@code for} expression, for the names in it. */
    record Comprehension(List<Expression> parts, int start) implements Expression {}

    /** What could not be read. */
    record Unknown(int start) implements Expression {}
}
