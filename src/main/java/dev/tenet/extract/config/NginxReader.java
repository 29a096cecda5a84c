package dev.tenet.extract.config;

import dev.tenet.fact.ConfigEntry.Type;
import java.util.ArrayDeque;
import java.util.Deque;

/** Reads nginx's directives: a simple one is its words, a block a map whose own words are {@code #text}. */
final class NginxReader implements FormatReader {
    private static final int MOST_DIRECTIVES = 100_000;

    @Override
    public Reading read(String text) {
        return new Pass(text).read();
    }

    /** The reading of one file. */
    private static final class Pass {
        private final String text;
        private final Lines lines;
        private final Reading reading = new Reading();
        private final Deque<ConfigNode> open = new ArrayDeque<>();
        private final StringBuilder words = new StringBuilder();
        private int start = -1;
        /** Blocks that are open too deep to be read. */
        private int deeper;
        private int at;

        private Pass(String text) {
            this.text = text;
            this.lines = new Lines(text);
        }

        private Reading read() {
            ConfigNode root = new ConfigNode(Type.MAP, "", 1, 1, 1);
            reading.add(root);
            open.push(root);
            int count = 0;
            while (at < text.length()) {
                char c = text.charAt(at);
                if (c == '#' && (at == 0 || Character.isWhitespace(text.charAt(at - 1)) || start < 0)) {
                    int end = text.indexOf('\n', at);
                    reading.comments().add(text, at, end < 0 ? text.length() : end, lines);
                    at = end < 0 ? text.length() : end;
                } else if (c == ';' || (c == '{' && !isVariable())) {
                    if (++count > MOST_DIRECTIVES) {
                        problem(at, "is past the 100,000 directives that are read of one file");
                        return reading;
                    }
                    directive(c == '{');
                    at++;
                } else if (c == '}' && start < 0) {
                    if (deeper > 0) {
                        deeper--;
                    } else if (open.size() > 1) {
                        open.pop().endAt(lines.line(at));
                    } else {
                        problem(at, "closes a block that is not open; remove it");
                    }
                    at++;
                } else {
                    word(c);
                }
            }
            if (start >= 0) {
                problem(start, "is a directive that nothing ends; end it with ';'");
            }
            if (open.size() > 1) {
                problem(Math.max(0, text.length() - 1), "leaves a block open; end it with '}'");
            }
            return reading;
        }

        private boolean isVariable() {
            return at > 0 && text.charAt(at - 1) == '$';
        }

        private void word(char c) {
            if (start < 0 && !Character.isWhitespace(c)) {
                start = at;
            }
            if (c == '"' || c == '\'') {
                int end = at + 1;
                while (end < text.length() && text.charAt(end) != c) {
                    end += text.charAt(end) == '\\' ? 2 : 1;
                }
                words.append(text, at + 1, Math.min(end, text.length()));
                at = Math.min(text.length(), end + 1);
                return;
            }
            if (start >= 0) {
                words.append(Character.isWhitespace(c) ? ' ' : c);
            }
            at += c == '$' && at + 1 < text.length() && text.charAt(at + 1) == '{' ? closed() : 1;
        }

        /** How long {@code ${name}} is. */
        private int closed() {
            int end = text.indexOf('}', at);
            int line = text.indexOf('\n', at);
            if (end < 0 || (line >= 0 && line < end)) {
                return 1;
            }
            words.append(text, at + 1, end + 1);
            return end + 1 - at;
        }

        private void directive(boolean block) {
            String all = words.toString().strip().replaceAll("\\s+", " ");
            words.setLength(0);
            int from = start < 0 ? at : start;
            start = -1;
            if (all.isEmpty() && !block) {
                return;
            }
            if (open.size() > TreeBuilder.DEEPEST && block && deeper++ == 0) {
                problem(from, TreeBuilder.TOO_DEEP);
            }
            if (deeper > 0) {
                return;
            }
            int space = all.indexOf(' ');
            String name = space < 0 ? all : all.substring(0, space);
            String value = space < 0 ? "" : all.substring(space + 1);
            int line = lines.line(from);
            int column = lines.column(from);
            ConfigNode node = block ? new ConfigNode(Type.MAP, "", line, column, line) : new ConfigNode(value.isEmpty() ? Type.NULL : Type.STRING, value, line, column, lines.line(at));
            open.element().add(new ConfigNode.Member(name.isEmpty() ? "?" : name, line, column, node));
            if (block) {
                if (!value.isEmpty()) {
                    node.add(new ConfigNode.Member("#text", line, column, new ConfigNode(Type.STRING, value, line, column, line)));
                }
                open.push(node);
            }
        }

        private void problem(int offset, String message) {
            reading.problem(lines.line(offset), lines.column(offset), message);
        }
    }
}
