package dev.tenet.extract.terraform;

import dev.tenet.extract.config.Lines;
import dev.tenet.extract.config.Reading;
import java.util.ArrayList;
import java.util.List;

/** Parses the blocks and attributes of a file; what cannot be parsed ends with its line. */
final class HclParser {
    private static final int DEEPEST = 50;

    private final Reading reading;
    private final Lines lines;
    private final HclTokens tokens;
    private final HclExpressions expressions;

    private HclParser(String text, Reading reading) {
        this.reading = reading;
        this.lines = new Lines(text);
        this.tokens = new HclTokens(new HclLexer(text, lines, reading).tokens());
        this.expressions = new HclExpressions(tokens, this::problem, text);
    }

    static Hcl.Body parse(String text, Reading reading) {
        HclParser parser = new HclParser(text, reading);
        Hcl.Body body = parser.body(0);
        while (!parser.tokens.atEnd()) {
            parser.problem(parser.tokens.peek().start(), "closes a block that is not open; remove it");
            parser.tokens.next();
            Hcl.Body rest = parser.body(0);
            body.attributes().addAll(rest.attributes());
            body.blocks().addAll(rest.blocks());
        }
        return body;
    }

    private void problem(int offset, String message) {
        reading.problem(lines.line(offset), lines.column(offset), message);
    }

    private Hcl.Body body(int depth) {
        List<Hcl.Attribute> attributes = new ArrayList<>();
        List<Hcl.Block> blocks = new ArrayList<>();
        while (true) {
            tokens.skipLines();
            HclToken token = tokens.peek();
            if (tokens.atEnd() || token.is("}")) {
                return new Hcl.Body(attributes, blocks);
            }
            boolean name = token.kind() == HclToken.Kind.IDENTIFIER || token.kind() == HclToken.Kind.QUOTED;
            if (name && tokens.peek(1).is("=")) {
                tokens.next();
                tokens.next();
                Hcl.Expression value = expressions.expression();
                attributes.add(new Hcl.Attribute(token.text(), value, token.start(), tokens.previous().end()));
                endLine();
            } else if (token.kind() == HclToken.Kind.IDENTIFIER) {
                block(token, blocks, depth);
            } else {
                problem(token.start(), "is no attribute and no block; write name = value or a block");
                tokens.skipLine();
            }
        }
    }

    private void block(HclToken kind, List<Hcl.Block> blocks, int depth) {
        tokens.next();
        List<String> labels = new ArrayList<>();
        while (tokens.peek().kind() == HclToken.Kind.QUOTED || tokens.peek().kind() == HclToken.Kind.IDENTIFIER) {
            labels.add(tokens.next().text());
        }
        if (!tokens.peek().is("{")) {
            problem(kind.start(), "is no attribute and no block; write name = value or a block");
            tokens.skipLine();
            return;
        }
        tokens.next();
        if (depth == DEEPEST) {
            problem(kind.start(), "is nested more than %d levels deep; it was not read".formatted(DEEPEST));
            tokens.skipBraces();
            return;
        }
        Hcl.Body body = body(depth + 1);
        if (tokens.peek().is("}")) {
            tokens.next();
        } else {
            problem(kind.start(), "opens a block that nothing closes; end it with }");
        }
        blocks.add(new Hcl.Block(kind.text(), labels, body, kind.start(), tokens.previous().end()));
    }

    private void endLine() {
        HclToken token = tokens.peek();
        if (token.kind() == HclToken.Kind.NEWLINE || tokens.atEnd() || token.is("}")) {
            return;
        }
        if (token.is(",")) {
            tokens.next();
            return;
        }
        problem(token.start(), "stands behind a value, and was not read; start a new line");
        tokens.skipLine();
    }
}
