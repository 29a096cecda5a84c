package dev.tenet.extract.code.script;

import java.nio.charset.StandardCharsets;

/**
 * What a file's syntax has beside plain JavaScript.
 *
 * @param types annotations, generics and the declarations of TypeScript
 * @param elements JSX
 */
record Dialect(boolean types, boolean elements) {
    private static final int HEAD = 2_000;

    /** The dialect of a file by its extension; JavaScript that says it is typed by Flow has types as well. */
    static Dialect of(String extension, byte[] source) {
        return switch (extension) {
            case "ts", "mts", "cts" -> new Dialect(true, false);
            case "tsx" -> new Dialect(true, true);
            default -> new Dialect(isFlow(source), true);
        };
    }

    private static boolean isFlow(byte[] source) {
        String head = new String(source, 0, Math.min(source.length, HEAD), StandardCharsets.ISO_8859_1);
        int at = head.indexOf("@flow");
        return at >= 0 && (head.lastIndexOf("/*", at) >= 0 || head.lastIndexOf("//", at) >= 0);
    }
}
