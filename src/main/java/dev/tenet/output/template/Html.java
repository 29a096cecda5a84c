package dev.tenet.output.template;

import org.apache.velocity.app.event.ReferenceInsertionEventHandler;
import org.apache.velocity.context.Context;
import org.apache.velocity.runtime.Renderable;
import org.owasp.encoder.Encode;

/** Writes every reference of an HTML template so that it is text, in an element as in a quoted attribute. */
final class Html implements ReferenceInsertionEventHandler {
    @Override
    public @org.jspecify.annotations.Nullable Object referenceInsert(
            Context context, String reference, @org.jspecify.annotations.Nullable Object value) {
        // A block of #define writes its own references, which come here one by one.
        return value == null || value instanceof Renderable ? value : of(value);
    }

    static String of(Object value) {
        if (value instanceof Code code) {
            return "<code>" + text(code.text()) + "</code>";
        }
        if (value instanceof Link link) {
            return link.url().isEmpty() ? text(link.text()) : "<a href=\"" + text(link.url()) + "\">" + text(link.text()) + "</a>";
        }
        if (value instanceof Line.Strong strong) {
            return "<strong>" + text(strong.text()) + "</strong>";
        }
        if (value instanceof Line line) {
            StringBuilder out = new StringBuilder();
            line.spans().forEach(span -> out.append(of(span)));
            return out.toString();
        }
        return value instanceof Prose prose ? prose(prose) : text(value.toString());
    }

    private static String text(String text) {
        return Encode.forHtml(Visible.line(text));
    }

    private static String prose(Prose prose) {
        StringBuilder out = new StringBuilder();
        String list = "";
        for (Prose.Block block : prose.blocks()) {
            String wanted = switch (block.kind()) {
                case BULLET -> "ul";
                case NUMBER -> "ol";
                case PARAGRAPH, CODE -> "";
            };
            if (!list.equals(wanted)) {
                out.append(list.isEmpty() ? "" : "</" + list + ">\n").append(wanted.isEmpty() ? "" : "<" + wanted + ">\n");
                list = wanted;
            }
            out.append(switch (block.kind()) {
                case BULLET, NUMBER -> "<li>" + of(block.line()) + "</li>\n";
                case PARAGRAPH -> "<p>" + of(block.line()) + "</p>\n";
                case CODE -> "<pre><code>" + Encode.forHtml(Visible.lines(block.line().toString())) + "</code></pre>\n";
            });
        }
        return out.append(list.isEmpty() ? "" : "</" + list + ">\n").toString();
    }
}
