package dev.tenet.yaml;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Events in the notation of the field: {@code +MAP}, {@code =VAL :text}. */
final class ShownEvents {
    static final YamlLimits LIMITS = new YamlLimits(100, 100_000, 20);

    private ShownEvents() {}

    static List<String> of(YamlEvents events) {
        List<String> shown = new ArrayList<>(List.of("+STR"));
        Deque<String> open = new ArrayDeque<>();
        for (int i = 0; i < events.size(); i++) {
            YamlKind kind = events.kind(i);
            boolean marked = events.to(i) > events.from(i);
            String text = escaped(events.text(i));
            if (kind.isMap() || kind.isList()) {
                open.push(kind.isMap() ? "-MAP" : "-SEQ");
            }
            shown.add(switch (kind) {
                case DOCUMENT -> marked ? "+DOC ---" : "+DOC";
                case DOCUMENT_END -> marked ? "-DOC ..." : "-DOC";
                case MAP -> "+MAP" + before(events, i);
                case FLOW_MAP -> "+MAP {}" + before(events, i);
                case LIST -> "+SEQ" + before(events, i);
                case FLOW_LIST -> "+SEQ []" + before(events, i);
                case END -> open.pop();
                case ALIAS -> "=ALI *" + text;
                case PLAIN -> "=VAL" + before(events, i) + " :" + text;
                case SINGLE_QUOTED -> "=VAL" + before(events, i) + " '" + text;
                case DOUBLE_QUOTED -> "=VAL" + before(events, i) + " \"" + text;
                case LITERAL -> "=VAL" + before(events, i) + " |" + text;
                case FOLDED -> "=VAL" + before(events, i) + " >" + text;
            });
        }
        shown.add("-STR");
        return shown;
    }

    private static String before(YamlEvents events, int event) {
        String anchor = events.anchor(event) == null ? "" : " &" + events.anchor(event);
        return events.tag(event) == null ? anchor : anchor + " <" + events.tag(event) + ">";
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t").replace("\r", "\\r").replace("\b", "\\b");
    }
}
