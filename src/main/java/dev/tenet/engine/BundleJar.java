package dev.tenet.engine;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes compiled rules as a jar: stored, in name order and without times, so that equal rules give equal bytes. */
final class BundleJar {
    private BundleJar() {}

    static void write(Path jar, String vocabulary, Collection<CompiledRules> compiled, Map<String, byte[]> further) {
        Map<String, byte[]> entries = new TreeMap<>(further);
        compiled.forEach(rules -> rules.classes().forEach((name, bytes) -> entries.put(name.replace('.', '/') + ".class", bytes)));
        try {
            entries.put(RuleStore.INDEX, index(vocabulary, compiled));
            Files.createDirectories(jar.toAbsolutePath().getParent());
            try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(jar));
                    ZipOutputStream zip = new ZipOutputStream(file)) {
                for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                    put(zip, entry.getKey(), entry.getValue());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] index(String vocabulary, Collection<CompiledRules> compiled) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeUTF(vocabulary);
        out.writeInt(compiled.size());
        for (CompiledRules rules : compiled) {
            CompiledRulesFormat.writeHeader(rules, out);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCompressedSize(bytes.length);
        entry.setCrc(crc.getValue());
        entry.setTimeLocal(java.time.LocalDateTime.of(2026, 1, 1, 0, 0));
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }
}
