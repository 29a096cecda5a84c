package dev.tenet.extract.code;

import dev.tenet.extract.Extraction;
import dev.tenet.extract.Extractor;
import dev.tenet.fact.BidiControl;
import dev.tenet.fact.Location;
import dev.tenet.fact.RepoFile;
import dev.tenet.repo.SourceText;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/**
 * Finds characters that change the direction of text in source code of any language (Unicode Standard Annex 9, "Trojan Source"). Reads bytes: in
 * UTF-8 these are E2 80 AA to AE and E2 81 A6 to A9.
 */
public final class BidiExtractor implements Extractor {
    private static final Set<String> CODE = Set.of(
            "py", "pyi", "pyw", "js", "mjs", "cjs", "jsx", "ts", "mts", "cts", "tsx", "go", "java", "kt", "scala", "sh", "bash", "c", "h", "cc", "cpp", "hpp",
            "cs", "rs", "rb", "php", "swift", "sql", "tf", "yaml", "yml", "toml");
    private static final int FIRST_EMBEDDING = 0x202A;
    private static final int POP = 0x202C;
    private static final int LEFT_OVERRIDE = 0x202D;
    private static final int RIGHT_OVERRIDE = 0x202E;
    private static final int FIRST_ISOLATE = 0x2066;
    private static final int POP_ISOLATE = 0x2069;

    @Override
    public String id() {
        return "direction";
    }

    @Override
    public boolean wants(RepoFile file) {
        return CODE.contains(file.extension());
    }

    @Override
    public void extract(SourceText file, Extraction out) {
        byte[] bytes = file.bytes();
        int line = 1;
        int start = 0;
        int first = -1;
        for (int i = 0; i < bytes.length; i++) {
            byte b = bytes[i];
            if (b == '\n') {
                if (first >= 0) {
                    out.add(control(file.path(), bytes, line, start, first, i));
                    first = -1;
                }
                line++;
                start = i + 1;
            } else if (b == (byte) 0xE2 && first < 0 && controlAt(bytes, i) > 0) {
                first = i;
            }
        }
        if (first >= 0) {
            out.add(control(file.path(), bytes, line, start, first, bytes.length));
        }
    }

    private static BidiControl control(String path, byte[] bytes, int line, int start, int first, int end) {
        int embeddings = 0;
        int isolates = 0;
        boolean overrides = false;
        for (int i = first; i < end; i++) {
            int control = controlAt(bytes, i);
            if (control == POP) {
                embeddings--;
            } else if (control == POP_ISOLATE) {
                isolates--;
            } else if (control >= FIRST_ISOLATE) {
                isolates++;
            } else if (control > 0) {
                embeddings++;
                overrides |= control == LEFT_OVERRIDE || control == RIGHT_OVERRIDE;
            }
        }
        int column = new String(bytes, start, first - start, StandardCharsets.UTF_8).length() + 1;
        String name = String.format(Locale.ROOT, "U+%04X", controlAt(bytes, first));
        return new BidiControl(new Location(path, line, column, line), name, overrides, embeddings == 0 && isolates == 0);
    }

    /** The character that starts at {@code at} when it is one of these; 0 otherwise. */
    private static int controlAt(byte[] bytes, int at) {
        if (bytes[at] != (byte) 0xE2 || at + 2 >= bytes.length) {
            return 0;
        }
        int character = 0x2000 | (bytes[at + 1] & 0x3F) << 6 | bytes[at + 2] & 0x3F;
        boolean embedding = character >= FIRST_EMBEDDING && character <= RIGHT_OVERRIDE;
        boolean isolate = character >= FIRST_ISOLATE && character <= POP_ISOLATE;
        return embedding || isolate ? character : 0;
    }
}
