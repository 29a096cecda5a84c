package dev.tenet.extract.code.script;

import dev.tenet.extract.code.syntax.SourceLines;

/** Finds where the lines of a script start: U+2028 and U+2029 end them as well. */
final class Lines {
    private Lines() {}

    /** Notes the lines of a file, whose text starts at {@code firstStart}. */
    static void find(byte[] source, int firstStart, SourceLines lines) {
        lines.clear(source, firstStart);
        for (int i = firstStart; i < source.length; i++) {
            int unit = source[i];
            if (unit == '\n' || (unit == '\r' && (i + 1 == source.length || source[i + 1] != '\n')) || isSeparator(source, i)) {
                lines.add(i + 1);
            }
        }
    }

    private static boolean isSeparator(byte[] source, int at) {
        int unit = source[at] & 0xFE;
        return unit == 0xA8 && at >= 2 && (source[at - 2] & 0xFF) == 0xE2 && (source[at - 1] & 0xFF) == 0x80;
    }
}
