package dev.tenet.yaml;

import org.jspecify.annotations.Nullable;

/**
 * What may stand before a node: {@code &anchor} and {@code !tag}, in any order.
 *
 * @param from where they start
 * @param anchor its name; null without one
 * @param tag resolved by the directives of the document, {@code !} for the non-specific one; null without one
 */
record Properties(int from, @Nullable String anchor, @Nullable String tag) {
    /** Both together; null when both name an anchor or both a tag. */
    @Nullable Properties and(Properties other) {
        if (anchor != null && other.anchor != null || tag != null && other.tag != null) {
            return null;
        }
        return new Properties(from, anchor == null ? other.anchor : anchor, tag == null ? other.tag : tag);
    }
}
