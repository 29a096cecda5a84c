package dev.tenet.extract.code.golang;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenet.extract.Extraction;
import dev.tenet.extract.code.CodeLinker;
import dev.tenet.fact.SourceFile;
import dev.tenet.repo.SourceText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Breaks a sound source in random ways, the same on each run, and reads it to the end. */
class MutationTest {
    private static final int ROUNDS = 4000;
    private static final String[] TOKENS = {
        "(", ")", "[", "]", "{", "}", ":", "\"", "'", "`", "\n", " ", ";", ",", ".", "...", "/*", "//", "func ", "type ", "case ", "range ", "chan ", "map[",
        "struct{", "interface{", ":=", "=", "<-", "*", "&", "!", "~", "|", "else ", "if ", "for ", "switch ", "select ", "go ", "defer ", "\u0000", "\u00e9", "0x"
    };

    private final Random random = new Random(20_240_601);

    private static byte[] sample() throws IOException {
        try (InputStream in = MutationTest.class.getResourceAsStream("/golang/every_syntax.go")) {
            return in.readAllBytes();
        }
    }

    private static Extraction read(byte[] source) {
        Extraction extraction = new Extraction("go");
        new GoExtractor().extract(new SourceText("a/a.go", source), extraction);
        Extraction linked = new Extraction("code");
        new CodeLinker().link(extraction.units(), linked);
        extraction.issues().forEach(issue -> linked.issue(issue.location(), issue.message()));
        return linked;
    }

    @Test
    void accepts_the_sample_as_it_is() throws IOException {
        Extraction read = read(sample());

        assertThat(read.issues()).isEmpty();
        assertThat(read.facts()).filteredOn(SourceFile.class::isInstance).hasSize(1);
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
                read(broken);
            } catch (RuntimeException | StackOverflowError e) {
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
