package dev.tenet.output.template;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of text with code, links and stress in it.
 *
 * @param spans in the order of reading: {@link String}, {@link Code}, {@link Link} or {@link Strong}
 */
public record Line(List<Object> spans) {
    /** Words that are stressed. */
    public record Strong(String text) {}

    public Line {
        spans = List.copyOf(spans);
    }

    /** Text that comes from the audited tree: {@code `code`} is code, and everything else stands for itself. */
    public static Line of(String text) {
        return parse(text, false);
    }

    /** Text that a policy's author wrote: {@code `code`}, {@code **stress**} and {@code [links](https://...)}. */
    static Line written(String text) {
        return parse(text, true);
    }

    private static Line parse(String text, boolean rich) {
        List<Object> spans = new ArrayList<>();
        int from = 0;
        int at = 0;
        while (at < text.length()) {
            Object span = null;
            int end = at;
            char c = text.charAt(at);
            if (c == '`') {
                end = text.indexOf('`', at + 1);
                span = end > at + 1 ? new Code(text.substring(at + 1, end)) : null;
            } else if (rich && text.startsWith("**", at)) {
                end = text.indexOf("**", at + 2) + 1;
                span = end > at + 3 ? new Strong(text.substring(at + 2, end - 1)) : null;
            } else if (rich && c == '[') {
                end = text.indexOf(')', at);
                span = end > at ? link(text.substring(at, end + 1)) : null;
            }
            if (span == null) {
                at++;
                continue;
            }
            if (at > from) {
                spans.add(text.substring(from, at));
            }
            spans.add(span);
            at = end + 1;
            from = at;
        }
        if (from < text.length()) {
            spans.add(text.substring(from));
        }
        return new Line(spans);
    }

    private static @org.jspecify.annotations.Nullable Link link(String source) {
        int middle = source.indexOf("](");
        if (middle < 0) {
            return null;
        }
        String url = Link.address(source.substring(middle + 2, source.length() - 1));
        return url.isEmpty() ? null : new Link(source.substring(1, middle), url);
    }

    public boolean isEmpty() {
        return spans.isEmpty();
    }

    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        spans.forEach(span -> out.append(span instanceof Strong strong ? strong.text() : span));
        return out.toString();
    }
}
