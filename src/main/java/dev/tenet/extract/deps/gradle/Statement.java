package dev.tenet.extract.deps.gradle;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of a build script, or what stands before a block with the block.
 *
 * @param tokens without the block; what stands between brackets among them
 * @param body of the block; empty without one
 * @param end offset behind its last character, block included
 */
record Statement(List<Token> tokens, List<Statement> body, int end) {
    private static final int DEEPEST = 100;

    Statement {
        tokens = List.copyOf(tokens);
        body = List.copyOf(body);
    }

    /** The first words, joined: {@code sourceSets.main}. */
    String name() {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < tokens.size() && tokens.get(i).isWord(); i += 2) {
            name.append(name.isEmpty() ? "" : ".").append(tokens.get(i).text());
            if (i + 1 >= tokens.size() || !tokens.get(i + 1).is(".")) {
                break;
            }
        }
        return name.toString();
    }

    int from() {
        return tokens.isEmpty() ? end : tokens.get(0).from();
    }

    static List<Statement> read(String text) {
        Reader reader = new Reader(GradleLexer.read(text));
        List<Statement> all = new ArrayList<>();
        while (reader.at < reader.tokens.size()) {
            all.addAll(reader.block(0));
            // A brace too many closes nothing.
            reader.at++;
        }
        return all;
    }

    /** Puts tokens together. */
    private static final class Reader {
        private final List<Token> tokens;
        private int at;

        private Reader(List<Token> tokens) {
            this.tokens = tokens;
        }

        /** Statements up to the brace that closes this block, which is left. */
        private List<Statement> block(int depth) {
            List<Statement> all = new ArrayList<>();
            while (at < tokens.size() && !tokens.get(at).is("}")) {
                if (tokens.get(at).kind() == Token.Kind.LINE || tokens.get(at).is(";")) {
                    at++;
                } else {
                    all.add(statement(depth));
                }
            }
            return all;
        }

        private Statement statement(int depth) {
            List<Token> own = new ArrayList<>();
            int brackets = 0;
            int end = tokens.get(at).to();
            while (at < tokens.size()) {
                Token token = tokens.get(at);
                if (brackets <= 0 && (token.is("}") || token.is(";") || token.kind() == Token.Kind.LINE && !continues(own))) {
                    return new Statement(own, List.of(), end);
                }
                if (brackets <= 0 && token.is("{") && depth < DEEPEST) {
                    at++;
                    List<Statement> body = block(depth + 1);
                    end = at < tokens.size() ? tokens.get(at).to() : end;
                    at++;
                    return new Statement(own, body, end);
                }
                brackets += token.is("(") || token.is("[") || token.is("{") ? 1 : token.is(")") || token.is("]") || token.is("}") ? -1 : 0;
                if (token.kind() != Token.Kind.LINE) {
                    own.add(token);
                    end = token.to();
                }
                at++;
            }
            return new Statement(own, List.of(), end);
        }

        /** Whether the line that ends here goes on in the next. */
        private boolean continues(List<Token> own) {
            Token last = own.isEmpty() ? null : own.get(own.size() - 1);
            if (last != null && (last.is(",") || last.is("+") || last.is("=") || last.is("."))) {
                return true;
            }
            int next = at + 1;
            while (next < tokens.size() && tokens.get(next).kind() == Token.Kind.LINE) {
                next++;
            }
            return next < tokens.size() && (tokens.get(next).is(".") || tokens.get(next).is("?"));
        }
    }
}
