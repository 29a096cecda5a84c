package dev.tenet.fact;

/**
 * One scalar, list or map in a configuration file. Values of secrets are redacted here: see {@link Secret}.
 *
 * @param location of the value
 * @param key full path: {@code services.dashboard.ports[0]}
 * @param name last key on the path, without an index: {@code ports}
 * @param value the scalar's text, decoded; empty for a list, a map and null
 * @param raw the scalar as it is written, with quotes, escapes and line breaks; the value again where they are the same or secrets were taken out
 * @param comment what is said of it, without the marks: behind it on its line, and on the lines right above; empty in formats without comments
 * @param type how the format reads it
 * @param size number of elements of a list or map; 0 otherwise
 * @param format as in {@link ConfigFile}
 * @param kind as in {@link ConfigFile}
 * @param template as in {@link ConfigFile}
 * @param production as in {@link ConfigFile}
 * @param test as in {@link ConfigFile}
 */
public record ConfigEntry(
        Location location,
        String key,
        String name,
        String value,
        String raw,
        String comment,
        Type type,
        int size,
        String format,
        String kind,
        boolean template,
        boolean production,
        boolean test)
        implements Fact {
    /** How the format reads a value. */
    public enum Type {
        STRING,
        NUMBER,
        BOOLEAN,
        NULL,
        LIST,
        MAP
    }

    /** Whether it switches something on: a boolean, or in a format without types a word such as {@code yes}. */
    public boolean isTrue() {
        return type == Type.BOOLEAN && value.equalsIgnoreCase("true") || isWord("true", "yes", "on", "1");
    }

    /** Whether it switches something off: a boolean, or in a format without types a word such as {@code no}. */
    public boolean isFalse() {
        return type == Type.BOOLEAN && value.equalsIgnoreCase("false") || isWord("false", "no", "off", "0");
    }

    /** The number, or NaN. */
    public double number() {
        return Numbers.parse(value);
    }

    /** Whether the last key reads as one of {@code words}; see {@link Words#mentions}. */
    public boolean named(String... words) {
        return Words.mentions(name, words);
    }

    private boolean isWord(String... words) {
        // Only text formats without types (.env, INI) spell booleans as words.
        if (type != Type.STRING || !(format.equals("env") || format.equals("ini"))) {
            return false;
        }
        for (String word : words) {
            if (value.equalsIgnoreCase(word)) {
                return true;
            }
        }
        return false;
    }

    // Written out: what a record would make of it is put together anew in every process, which a start can do without.
    @Override
    public int hashCode() {
        return 31 * location.hashCode() + key.hashCode();
    }
}
