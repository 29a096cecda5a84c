package dev.tenet.policy;

import dev.tenet.yaml.Yaml;
import dev.tenet.yaml.YamlEvents;
import dev.tenet.yaml.YamlKind;
import dev.tenet.yaml.YamlLimits;
import dev.tenet.yaml.YamlProblem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Turns a YAML text into values with places. */
final class YamlParser {
    private static final YamlLimits LIMITS = new YamlLimits(50, 1_000_000, 1);
    private static final int MOST_ALIASES = 100;

    private final String path;
    private final String text;
    private final int lineOffset;
    private final YamlEvents events;
    private final Map<String, YamlValue> anchors = new HashMap<>();
    /** Anchors of what is being read: an alias of them would contain itself. */
    private final Set<String> open = new HashSet<>();
    private int aliases;
    /** A line that was counted, and where it starts. */
    private int lines = 1;
    private int known;
    private int event;

    private YamlParser(String path, String text, int lineOffset) {
        this.path = path;
        this.text = text;
        this.lineOffset = lineOffset;
        this.events = Yaml.read(text, LIMITS);
    }

    /** Empty when nothing is in it. Throws {@link PolicyException} with the place in {@code path} when it is not YAML. */
    static Optional<YamlValue> parse(String path, String text, int lineOffset) {
        return new YamlParser(path, text, lineOffset).document();
    }

    private Optional<YamlValue> document() {
        if (!events.problems().isEmpty()) {
            YamlProblem problem = events.problems().get(0);
            throw error(problem.offset(), problem.message());
        }
        if (events.size() == 0) {
            return Optional.empty();
        }
        event = 1;
        YamlValue value = value();
        if (event + 1 < events.size()) {
            throw error(events.from(event + 1), "one document is expected, but a second one begins here");
        }
        return Optional.of(value);
    }

    /** The value at the current event, behind which it goes. */
    private YamlValue value() {
        int start = event++;
        YamlKind kind = events.kind(start);
        String anchor = events.anchor(start);
        if (kind == YamlKind.ALIAS) {
            return named(start);
        }
        List<YamlValue> items = new ArrayList<>();
        if (!kind.isScalar()) {
            boolean opened = anchor != null && open.add(anchor);
            while (events.kind(event) != YamlKind.END) {
                items.add(value());
            }
            event++;
            if (opened) {
                open.remove(anchor);
            }
        }
        YamlValue.Kind is = kind.isMap() ? YamlValue.Kind.MAP : kind.isList() ? YamlValue.Kind.LIST : YamlValue.Kind.SCALAR;
        int at = events.start(start);
        YamlValue value = new YamlValue(is, line(at), column(at), kind.isScalar() ? events.text(start) : "", kind == YamlKind.PLAIN, items);
        if (anchor != null) {
            anchors.put(anchor, value);
        }
        return value;
    }

    private YamlValue named(int alias) {
        String name = events.text(alias);
        YamlValue value = anchors.get(name);
        if (open.contains(name)) {
            throw error(events.from(alias), "the value contains itself");
        }
        if (value == null) {
            throw error(events.from(alias), "nothing above has the anchor \"" + name + "\"");
        }
        if (value.kind() != YamlValue.Kind.SCALAR && ++aliases > MOST_ALIASES) {
            throw error(events.from(alias), "there are more than " + MOST_ALIASES + " aliases of lists and maps");
        }
        return value;
    }

    private PolicyException error(int offset, String message) {
        return new PolicyException(path, line(offset) + lineOffset, column(offset), "this is not YAML: " + message, "");
    }

    /** Line of an offset, from 1; most questions go on from the last. */
    private int line(int offset) {
        if (offset < known) {
            known = 0;
            lines = 1;
        }
        for (int at = text.indexOf('\n', known); at >= 0 && at < offset; at = text.indexOf('\n', known)) {
            lines++;
            known = at + 1;
        }
        return lines;
    }

    private int column(int offset) {
        return offset - text.lastIndexOf('\n', offset - 1);
    }
}
