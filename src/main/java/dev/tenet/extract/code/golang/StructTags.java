package dev.tenet.extract.code.golang;

import dev.tenet.extract.code.Expression;
import dev.tenet.extract.code.Span;
import dev.tenet.fact.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the tags of fields: <code>`json:"name" env:"NAME"`</code> is a collection of texts by key. */
final class StructTags {
    private static final String TYPE = "tag";

    private StructTags() {}

    /** The tag's texts; null when there is none. */
    static @Nullable Expression of(String written, Span span) {
        String tag = LiteralText.string(written);
        List<Expression.Part> parts = new ArrayList<>(2);
        int at = 0;
        while (at < tag.length()) {
            int colon = tag.indexOf(":\"", at);
            int end = colon < 0 ? -1 : closing(tag, colon + 2);
            if (end < 0) {
                break;
            }
            String key = tag.substring(at, colon).strip();
            String text = LiteralText.string(tag.substring(colon + 1, end + 1));
            parts.add(new Expression.Part(key, -1, new Expression.Constant(Value.Kind.STRING, text), span));
            at = end + 1;
        }
        return parts.isEmpty() ? null : new Expression.Display(TYPE, parts);
    }

    private static int closing(String tag, int from) {
        int at = from;
        while (at < tag.length() && tag.charAt(at) != '"') {
            at += tag.charAt(at) == '\\' ? 2 : 1;
        }
        return at < tag.length() ? at : -1;
    }
}
