package dev.tenet.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A report in UTF-8 until it is known that all could be rendered: in pieces, since a report of many findings has a hundred megabytes and a copy has as many. */
final class RenderedText extends OutputStream implements WholeFile.Content {
    private static final int PIECE = 1 << 20;

    private final List<byte[]> full = new ArrayList<>();
    private byte[] piece = new byte[1 << 13];
    private int used;

    @Override
    public void write(int one) {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        int at = from;
        while (at < from + length) {
            if (used == piece.length) {
                full.add(piece);
                piece = new byte[PIECE];
                used = 0;
            }
            int some = Math.min(from + length - at, piece.length - used);
            System.arraycopy(bytes, at, piece, used, some);
            used += some;
            at += some;
        }
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        for (byte[] each : full) {
            out.write(each);
        }
        out.write(piece, 0, used);
    }

    /** All of it as a text. */
    String text() throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream(used + full.size() * PIECE);
        writeTo(all);
        return all.toString(StandardCharsets.UTF_8);
    }
}
