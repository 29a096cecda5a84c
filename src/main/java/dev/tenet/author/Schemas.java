package dev.tenet.author;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** JSON schemas (2020-12) of the files that people write, for editors and for checks in continuous integration. */
public final class Schemas {
    /** What there is: {@code tenet.yaml}, {@code tenet.lock}, a profile, and of packs the page's front matter, {@code pack.yaml} and {@code scoring.yaml}. */
    public static final List<String> NAMES = List.of("tenet", "page", "pack", "scoring", "profile", "lock");

    private Schemas() {}

    /** The schema of one of {@link #NAMES}. */
    public static byte[] of(String name) {
        try (InputStream in = Schemas.class.getResourceAsStream("schema/" + name + ".schema.json")) {
            if (in == null) {
                throw new IllegalArgumentException("there is no schema " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
