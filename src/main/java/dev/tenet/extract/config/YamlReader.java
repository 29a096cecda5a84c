package dev.tenet.extract.config;

import dev.tenet.fact.ConfigEntry.Type;
import dev.tenet.yaml.Yaml;
import dev.tenet.yaml.YamlEvents;
import dev.tenet.yaml.YamlKind;
import dev.tenet.yaml.YamlLimits;
import dev.tenet.yaml.YamlProblem;

/** Makes a tree of YAML's events: nothing is constructed, and an alias costs nothing until somebody walks it. */
public final class YamlReader implements FormatReader {
    // A value has at most three events: its key, its start and its end.
    private static final YamlLimits LIMITS = new YamlLimits(TreeBuilder.DEEPEST, 3 * TreeBuilder.MOST_NODES + 100, Reading.MOST_PROBLEMS + 1);

    private static final int LONGEST_KEY = 1_000;

    private final boolean templates;

    public YamlReader() {
        this(true);
    }

    private YamlReader(boolean templates) {
        this.templates = templates;
    }

    /** One for text that a template wrote: braces in it are text. */
    public static YamlReader ofRendered() {
        return new YamlReader(false);
    }

    @Override
    public Reading read(String text) {
        return new Pass(text, templates ? Templates.of(text) : new Templates(text, text, -1)).read();
    }

    /** The reading of one file. */
    private static final class Pass {
        private final Reading reading = new Reading();
        private final TreeBuilder tree = new TreeBuilder(reading);
        private final Templates templates;
        private final String text;
        private final Lines lines;
        private final YamlEvents events;

        private Pass(String text, Templates templates) {
            this.templates = templates;
            this.lines = new Lines(text);
            this.text = templates.text();
            this.events = Yaml.read(this.text, LIMITS);
        }

        private Reading read() {
            if (templates.first() >= 0) {
                reading.leftOutTemplates(templates.original());
                problem(templates.first(), "holds templates, which were left out; audit the rendered file as well");
            }
            for (YamlProblem problem : events.problems()) {
                problem(problem.offset(), switch (problem.lost()) {
                    case NOTHING -> "is not valid YAML, but was read: " + problem.message();
                    case ENTRY -> "is not valid YAML, and the rest of this entry was not read: " + problem.message();
                    case REST -> problem.message();
                });
            }
            for (int event = 0; event < events.size() && !tree.isFull(); event++) {
                event = take(event);
            }
            tree.closeAll();
            int[] comments = events.comments();
            for (int i = 0; i < comments.length; i += 2) {
                reading.comments().add(templates.original(), comments[i], comments[i + 1], lines);
            }
            return reading;
        }

        /** Takes an event, and says which was the last that belongs to it. */
        private int take(int event) {
            YamlKind kind = events.kind(event);
            boolean key = tree.expectsKey();
            switch (kind) {
                case DOCUMENT -> tree.closeAll();
                case DOCUMENT_END -> { }
                case END -> tree.close(lines.line(Math.max(0, events.to(event) - 1)), events.to(event) > events.from(event));
                case ALIAS -> takeAlias(event, key);
                case MAP, FLOW_MAP, LIST, FLOW_LIST -> {
                    if (key) {
                        return takeKey(event);
                    }
                    int at = events.start(event);
                    tree.open(kind.isMap() ? Type.MAP : Type.LIST, events.anchor(event), lines.line(at), lines.column(at));
                }
                default -> takeScalar(event, kind, key);
            }
            return event;
        }

        private void takeScalar(int event, YamlKind kind, boolean key) {
            int from = events.from(event);
            int to = events.to(event);
            boolean plain = kind == YamlKind.PLAIN;
            String value = templates.restore(events.text(event), from, to);
            int line = lines.line(events.start(event));
            int column = lines.column(events.start(event));
            if (key) {
                tree.key(value, line, column, plain && value.equals("<<"));
                tree.anchorKey(events.anchor(event), value, line, column);
                return;
            }
            Type type = YamlScalars.typeOf(value, plain, events.tag(event));
            ConfigNode node = tree.scalar(type, type == Type.NULL ? "" : value, events.anchor(event), line, column, lines.line(Math.max(from, to - 1)));
            if (!plain || type == Type.NULL || !events.isVerbatim(event)) {
                node.written(templates.original().substring(from, to));
            }
            if (kind == YamlKind.LITERAL) {
                node.standsBelow(indentBelow(from));
            }
        }

        /** Column of the first text on the lines below {@code header}. */
        private int indentBelow(int header) {
            int line = text.indexOf('\n', header);
            while (line >= 0) {
                int at = line + 1;
                while (at < text.length() && text.charAt(at) == ' ') {
                    at++;
                }
                if (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
                    return at - line;
                }
                line = text.indexOf('\n', at);
            }
            return 1;
        }

        private void takeAlias(int event, boolean key) {
            int at = events.from(event);
            if (key) {
                tree.key(tree.aliasText(events.text(event)), lines.line(at), lines.column(at), false);
            } else {
                tree.alias(events.text(event), lines.line(at), lines.column(at));
            }
        }

        /** Takes a list or map that is a key by its text, and says which event ends it. */
        private int takeKey(int event) {
            int at = events.start(event);
            problem(at, "has a list or map as a key, which no policy can name; use a string");
            int last = event;
            for (int depth = 1; depth > 0 && last + 1 < events.size();) {
                last++;
                YamlKind kind = events.kind(last);
                depth += kind.isMap() || kind.isList() ? 1 : kind == YamlKind.END ? -1 : 0;
            }
            String written = text.substring(events.from(event), Math.min(events.to(last), events.from(event) + LONGEST_KEY));
            String key = written.strip().replaceAll("\\s+", " ");
            tree.key(key, lines.line(at), lines.column(at), false);
            for (int inner = event; inner < last; inner++) {
                tree.anchorKey(events.anchor(inner), events.kind(inner).isScalar() ? events.text(inner) : key, lines.line(at), lines.column(at));
            }
            return last;
        }

        private void problem(int offset, String message) {
            int at = Math.min(offset, text.length());
            reading.problem(lines.line(at), lines.column(at), message);
        }
    }
}
