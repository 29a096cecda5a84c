package dev.tenet.fact;

import java.util.List;
import java.util.Locale;

/**
 * A document for people: Markdown, reStructuredText or plain text.
 *
 * @param location the whole file
 * @param title its first heading; empty when there is none
 * @param headings all headings, in order
 * @param commands command lines of its code blocks, prompts removed
 * @param text its words in lower case with single spaces between them; at most the first 200,000 characters
 */
public record Document(Location location, String title, List<String> headings, List<String> commands, String text)
        implements Fact {
    public Document {
        headings = List.copyOf(headings);
        commands = List.copyOf(commands);
    }

    /** Whether one of the phrases, in lower case, stands in the text as whole words. */
    public boolean mentions(String... phrases) {
        for (String phrase : phrases) {
            for (int at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
                if (isBoundary(at - 1) && isBoundary(at + phrase.length())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether the title, a heading or the file's name reads as one of {@code words}; see {@link Words#mentions}. */
    public boolean about(String... words) {
        return Words.mentions(location.path(), words)
                || Words.mentions(title.toLowerCase(Locale.ROOT), words)
                || headings.stream().anyMatch(heading -> Words.mentions(heading.toLowerCase(Locale.ROOT), words));
    }

    private boolean isBoundary(int at) {
        return at < 0 || at >= text.length() || !Character.isLetterOrDigit(text.charAt(at));
    }

    // Written out: what a record would make of it is put together anew in every process, which a start can do without.
    @Override
    public int hashCode() {
        return location.hashCode();
    }
}
