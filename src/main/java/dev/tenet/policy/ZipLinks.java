package dev.tenet.policy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds symbolic links in a zip archive, which {@link java.util.zip.ZipFile} gives as files. A link's mode stands in the upper half of the external
 * attributes of its header in the central directory, where the archive was made on Unix (PKWARE APPNOTE.TXT, 4.3.12 and 4.4.15; mode bits of stat.h).
 */
final class ZipLinks {
    private static final int END = 0x06054b50;
    private static final int END_SIZE = 22;
    private static final int HEADER = 0x02014b50;
    private static final int HEADER_SIZE = 46;
    private static final int FILE_TYPE = 0170000;
    private static final int LINK = 0120000;

    private ZipLinks() {}

    /** Names of the links in an archive that could be opened. */
    static List<String> in(byte[] archive) {
        ByteBuffer bytes = ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN);
        List<String> links = new ArrayList<>();
        int end = end(bytes);
        if (end < 0) {
            return links;
        }
        // What stands before the archive, as a script that unpacks itself, shifts every offset.
        int at = end - bytes.getInt(end + 12);
        while (at >= 0 && at + HEADER_SIZE <= end && bytes.getInt(at) == HEADER) {
            int name = Short.toUnsignedInt(bytes.getShort(at + 28));
            int mode = bytes.getInt(at + 38) >>> 16;
            if ((mode & FILE_TYPE) == LINK) {
                links.add(new String(archive, at + HEADER_SIZE, Math.min(name, archive.length - at - HEADER_SIZE), StandardCharsets.UTF_8));
            }
            at += HEADER_SIZE + name + Short.toUnsignedInt(bytes.getShort(at + 30)) + Short.toUnsignedInt(bytes.getShort(at + 32));
        }
        return links;
    }

    private static int end(ByteBuffer bytes) {
        for (int at = bytes.limit() - END_SIZE; at >= 0; at--) {
            if (bytes.getInt(at) == END && at + END_SIZE + Short.toUnsignedInt(bytes.getShort(at + 20)) == bytes.limit()) {
                return at;
            }
        }
        return -1;
    }
}
