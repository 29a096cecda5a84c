package dev.tenet.extract.code.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenet.extract.code.CodeUnit;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Breaks a sound source in random ways, the same on each run. */
class MutationTest {
    private static final int ROUNDS = 2_500;
    private static final Dialect TYPED = new Dialect(true, false);
    private static final Dialect PLAIN = new Dialect(false, true);
    private static final String[] TOKENS = {
        "(", ")", "[", "]", "{", "}", ":", "'", "\"", "`", "${", "\\", "\n", "\r", " ", "/", "/*", "//", "if ", "else ", "function ", "class ", "case ", "=>",
        "async ", "await ", "yield ", "for ", " of ", " in ", "*", "?", "?.", "??", "=", "!", "@", ",", ";", ".", "...", "<", ">", "#", "\u0000", "\u00e9",
        "import ", "export ", "type ", "as ", "\u2028", "new ", "static ", "get ", "</", "/>"
    };

    private final Random random = new Random(20_240_601);
    private final ScriptParser parser = new ScriptParser();

    private static byte[] sample() throws IOException {
        try (InputStream in = MutationTest.class.getResourceAsStream("/script/every_syntax.ts")) {
            return in.readAllBytes();
        }
    }

    @Test
    void accepts_the_sample_as_it_is() throws IOException {
        ScriptTree tree = parser.parse(sample(), TYPED);
        StringBuilder errors = new StringBuilder();
        for (int i = 0; i < tree.errors(); i++) {
            errors.append(tree.errorLine(i)).append(':').append(tree.errorColumn(i)).append(' ').append(tree.errorMessage(i)).append('\n');
        }
        assertThat(errors.toString()).isEmpty();
        assertThat(TreeCheck.check(tree, sample())).isGreaterThan(600);
    }

    @Test
    void survives_what_is_broken_at_random() throws IOException {
        byte[] sample = sample();
        for (int round = 0; round < ROUNDS; round++) {
            byte[] broken = sample;
            for (int change = random.nextInt(12); change >= 0; change--) {
                broken = change(broken);
            }
            try {
                ScriptTree tree = parser.parse(broken, round % 2 == 0 ? TYPED : PLAIN);
                TreeCheck.check(tree, broken);
                new StatementReader(new Place(tree, new CodeUnit("a.ts", ScriptLanguage.TYPESCRIPT, 1, false))).module();
            } catch (RuntimeException | AssertionError | StackOverflowError e) {
                throw new AssertionError("round " + round + ": " + new String(broken, StandardCharsets.UTF_8), e);
            }
        }
    }

    /** Deletes, doubles, swaps, cuts or inserts. */
    private byte[] change(byte[] source) {
        if (source.length < 2) {
            return source;
        }
        int at = random.nextInt(source.length);
        int length = Math.min(1 + random.nextInt(30), source.length - at);
        int other = random.nextInt(source.length);
        return switch (random.nextInt(6)) {
            case 0 -> replace(source, at, length, new byte[0]);
            case 1 -> replace(source, at, 0, Arrays.copyOfRange(source, at, at + length));
            case 2 -> replace(source, at, 0, Arrays.copyOfRange(source, other, Math.min(source.length, other + length)));
            case 3 -> replace(source, at, 1, new byte[] {(byte) random.nextInt(256)});
            case 4 -> random.nextInt(20) == 0 ? Arrays.copyOf(source, at) : replace(source, at, 1, new byte[] {source[other]});
            default -> replace(source, at, 0, TOKENS[random.nextInt(TOKENS.length)].getBytes(StandardCharsets.UTF_8));
        };
    }

    private static byte[] replace(byte[] source, int at, int length, byte[] by) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(source.length + by.length);
        out.write(source, 0, at);
        out.write(by, 0, by.length);
        out.write(source, at + length, source.length - at - length);
        return out.toByteArray();
    }
}
