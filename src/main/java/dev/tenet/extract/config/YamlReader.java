package dev.tenet.extract.config;

import dev.tenet.fact.ConfigEntry.Type;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/** Reads YAML from SnakeYAML's events: nothing is constructed, and an alias costs nothing until somebody walks it. */
public final class YamlReader implements FormatReader {
    private static final int MOST_ERRORS = 10;

    @Override
    public Reading read(String text) {
        return new Pass(text).read();
    }

    /** The reading of one file. */
    private static final class Pass {
        private final Reading reading = new Reading();
        private final TreeBuilder tree = new TreeBuilder(reading);
        private final Templates templates;
        private final String text;
        private final Lines lines;
        private final int[] pairs;
        private int base;
        /** Levels of lists and maps inside a key. */
        private int keyDepth;

        private Pass(String text) {
            this.templates = Templates.of(text);
            this.lines = new Lines(text);
            this.text = printable(templates.text());
            this.pairs = surrogatePairs(this.text);
        }

        private Reading read() {
            if (templates.first() >= 0) {
                reading.leftOutTemplates();
                problem(templates.first(), "holds templates, which were left out; audit the rendered file as well");
            }
            for (int errors = 0; base >= 0 && errors < MOST_ERRORS && !tree.isFull(); errors++) {
                readFrom(base);
                keyDepth = 0;
                tree.closeAll();
            }
            return reading;
        }

        /** Reads documents to the end, or to an error, behind which the next document starts. */
        private void readFrom(int start) {
            LoaderOptions options = new LoaderOptions();
            options.setCodePointLimit(Integer.MAX_VALUE);
            ParserImpl events = new ParserImpl(new StreamReader(start == 0 ? text : text.substring(start)), options);
            int last = start;
            try {
                for (Event event = events.getEvent(); event != null && !tree.isFull(); event = nextOf(events, event)) {
                    last = offset(event.getStartMark());
                    take(event);
                }
                base = -1;
            } catch (MarkedYAMLException e) {
                int at = e.getProblemMark() == null ? last : Math.max(last, offset(e.getProblemMark()));
                problem(Math.min(at, text.length()), "is not valid YAML, and the rest of this document was not read: " + e.getProblem());
                base = nextDocument(at);
            } catch (YAMLException e) {
                problem(last, "is not valid YAML, and the rest of this document was not read");
                base = nextDocument(last);
            }
        }

        private static @Nullable Event nextOf(ParserImpl events, Event event) {
            return event.is(Event.ID.StreamEnd) ? null : events.getEvent();
        }

        private int nextDocument(int after) {
            int at = text.indexOf("\n---", after);
            return at < 0 ? -1 : at + 1;
        }

        private void take(Event event) {
            if (keyDepth > 0) {
                skipInKey(event);
            } else if (event instanceof ScalarEvent scalar) {
                takeScalar(scalar);
            } else if (event instanceof CollectionStartEvent start) {
                takeStart(start);
            } else if (event instanceof AliasEvent alias) {
                takeAlias(alias);
            } else if (event.is(Event.ID.MappingEnd) || event.is(Event.ID.SequenceEnd)) {
                tree.close();
            }
        }

        private void takeScalar(ScalarEvent scalar) {
            int from = offset(scalar.getStartMark());
            int to = offset(scalar.getEndMark());
            String value = templates.restore(scalar.getValue(), from, to);
            int line = lines.line(from);
            int column = lines.column(from);
            if (tree.expectsKey()) {
                tree.key(value, line, column, scalar.isPlain() && value.equals("<<"));
                tree.anchorKey(scalar.getAnchor(), value, line, column);
                return;
            }
            Type type = YamlScalars.typeOf(value, scalar.isPlain(), scalar.getTag());
            ConfigNode node = tree.scalar(type, type == Type.NULL ? "" : value, scalar.getAnchor(), line, column, lines.line(Math.max(from, to - 1)));
            if (scalar.getScalarStyle() == DumperOptions.ScalarStyle.LITERAL) {
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

        private void takeStart(CollectionStartEvent start) {
            int at = offset(start.getStartMark());
            if (tree.expectsKey()) {
                problem(at, "has a list or map as a key, which no policy can name; use a string");
                tree.key("?", lines.line(at), lines.column(at), false);
                keyDepth = 1;
                return;
            }
            Type type = start instanceof MappingStartEvent ? Type.MAP : Type.LIST;
            tree.open(type, start.getAnchor(), lines.line(at), lines.column(at));
        }

        private void takeAlias(AliasEvent alias) {
            int at = offset(alias.getStartMark());
            if (tree.expectsKey()) {
                tree.key(tree.aliasText(alias.getAnchor()), lines.line(at), lines.column(at), false);
            } else {
                tree.alias(alias.getAnchor(), lines.line(at), lines.column(at));
            }
        }

        private void skipInKey(Event event) {
            if (event instanceof CollectionStartEvent start) {
                if (++keyDepth > TreeBuilder.DEEPEST) {
                    int at = offset(start.getStartMark());
                    tree.stop(lines.line(at), lines.column(at), TreeBuilder.TOO_DEEP);
                }
            } else if (event.is(Event.ID.MappingEnd) || event.is(Event.ID.SequenceEnd)) {
                keyDepth--;
            }
        }

        private void problem(int offset, String message) {
            reading.problem(lines.line(offset), lines.column(offset), message);
        }

        /** SnakeYAML counts code points. */
        private int offset(Mark mark) {
            int index = mark.getIndex();
            int start = base;
            if (pairs.length == 0) {
                return start + index;
            }
            // Offsets before which pairs lie, as code points from the start of the file, tell how many code units to add.
            int codePoints = start - pairsBefore(start) + index;
            int pair = Arrays.binarySearch(codePointsOfPairs(), codePoints);
            return codePoints + (pair < 0 ? -pair - 1 : pair);
        }

        private int pairsBefore(int offset) {
            int at = Arrays.binarySearch(pairs, offset);
            return at < 0 ? -at - 1 : at;
        }

        private int @Nullable [] codePoints;

        private int[] codePointsOfPairs() {
            if (codePoints == null) {
                codePoints = new int[pairs.length];
                for (int i = 0; i < pairs.length; i++) {
                    codePoints[i] = pairs[i] - i;
                }
            }
            return codePoints;
        }

        private static int[] surrogatePairs(String text) {
            return java.util.stream.IntStream.range(0, text.length())
                    .filter(i -> Character.isHighSurrogate(text.charAt(i)))
                    .toArray();
        }

        /** Replaces what SnakeYAML refuses, character by character, and says where the first stood. */
        private String printable(String raw) {
            StringBuilder out = null;
            for (int i = 0; i < raw.length(); i++) {
                char c = raw.charAt(i);
                if ((c < ' ' && c != '\n' && c != '\r' && c != '\t') || (c >= 0x7F && c < 0xA0 && c != 0x85) || c >= 0xFFFE) {
                    if (out == null) {
                        out = new StringBuilder(raw);
                        problem(i, "has a control character, which was replaced; remove it");
                    }
                    out.setCharAt(i, '\uFFFD');
                }
            }
            return out == null ? raw : out.toString();
        }
    }
}
