package dev.tenet.engine;

import dev.tenet.policy.RuleFile;
import dev.tenet.policy.Table;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Names a compiled rule file by its content: the text, its name, the words it may use (the fact classes) and the engine's version. Equal keys
 * mean equal classes, so nothing that is cached is ever stale.
 */
final class RuleKey {
    /** Raise when the way of compiling changes. */
    private static final String FORMAT = "11";

    private final String vocabulary;

    RuleKey(String vocabulary) {
        this.vocabulary = vocabulary;
    }

    String of(RuleFile file, String concepts) {
        MessageDigest digest = sha256();
        // What a rule may say of its tables hangs on their columns; their rows are facts like others.
        String shapes = String.join("\n", file.tables().stream().map(Table::shape).toList());
        for (String part : new String[] {FORMAT, vocabulary, concepts, file.owner(), file.sha256(), shapes}) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            digest.update((byte) (bytes.length >>> 24));
            digest.update((byte) (bytes.length >>> 16));
            digest.update((byte) (bytes.length >>> 8));
            digest.update((byte) bytes.length);
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest(), 0, 16);
    }

    /** Hash of the fact classes and the engine's version, read from the class files. */
    static String vocabulary() {
        MessageDigest digest = sha256();
        for (Class<?> type : FactTypes.all()) {
            String resource = type.getName().replace('.', '/') + ".class";
            try (InputStream in = type.getClassLoader().getResourceAsStream(resource)) {
                if (in == null) {
                    throw new IllegalStateException("the class file of " + type.getName() + " is not on the class path");
                }
                digest.update(in.readAllBytes());
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
        digest.update(engineVersion().getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest.digest(), 0, 8);
    }

    private static String engineVersion() {
        return org.drools.base.util.Drools.getFullVersion();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
