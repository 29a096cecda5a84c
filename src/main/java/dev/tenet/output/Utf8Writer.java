package dev.tenet.output;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;

/** A writer of UTF-8 that also takes parts which are encoded already: those of a large document are encoded several at a time. */
public final class Utf8Writer extends OutputStreamWriter {
    private final OutputStream bytes;

    public Utf8Writer(OutputStream out) {
        super(out, StandardCharsets.UTF_8);
        this.bytes = out;
    }

    void encoded(byte[] text) throws IOException {
        flush();
        bytes.write(text);
    }
}
