package dev.tenet.extract.code.python;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Breaks sound sources in random ways, the same on each run. */
class MutationTest {
    private static final int ROUNDS = 6000;
    private static final String[] TOKENS = {
        "(", ")", "[", "]", "{", "}", ":", "'", "\"", "'''", "f'{", "\\", "\n", "\r", "\t", " ", "    ", "#", "if ", "else:", "def ", "match ",
        "case ", "lambda ", "async ", "await ", "for ", " in ", "*", "**", ":=", "=", "!", "@", ",", ";", ".", "0x", "\u0000", "\u00e9",
        "import ", "type ", "\uFEFF"
    };

    private final Random random = new Random(20_240_601);
    private final PythonParser parser = new PythonParser();

    private static byte[] sample() throws IOException {
        try (InputStream in = MutationTest.class.getResourceAsStream("/python/every_syntax.py")) {
            return in.readAllBytes();
        }
    }

    @Test
    void accepts_the_sample_as_it_is() throws IOException {
        PythonTree tree = parser.parse(sample());
        assertThat(tree.errors()).isZero();
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
                TreeCheck.check(parser.parse(broken), broken);
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
