package dev.tenet.policy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Reads a pack out of a zip or jar, in memory: nothing is unpacked to the disk. One that is built to harm, or that two readers would understand
 * differently, is refused as a whole.
 */
final class PackArchive {
    static final int MOST_ENTRIES = 10_000;
    /** Bytes, of one file and of all files of the pack, once unpacked; policies are texts of a few kilobytes. */
    static final long LARGEST_FILE = 4L << 20;
    static final long LARGEST_PACK = 32L << 20;
    private static final long LARGEST_ARCHIVE = 64L << 20;

    private final Path file;
    private final String shown;

    private PackArchive(Path file, String shown) {
        this.file = file;
        this.shown = shown;
    }

    /**
     * The one pack of an archive. It lies in a folder that bears its name, or at the top: then it is called {@code name}, without a version that it says
     * itself. Throws {@link PlaceException}.
     */
    static PackContent read(Path file, String shown, Provenance place, String name) {
        return new PackArchive(file, shown).read(place, name);
    }

    private PackContent read(Provenance place, String name) {
        try {
            if (Files.size(file) > LARGEST_ARCHIVE) {
                throw refused("the archive is larger than " + (LARGEST_ARCHIVE >> 20) + " MB", "A pack is a few texts: archive its folder alone.");
            }
            try (ZipFile zip = new ZipFile(file.toFile())) {
                return read(zip, place, name);
            }
        } catch (ZipException e) {
            throw refused("this is not a zip archive that can be read: " + e.getMessage(), "Archive the pack's folder again: zip -r NAME.zip NAME");
        } catch (IOException e) {
            throw refused("the archive cannot be read: " + e.getClass().getSimpleName(), "");
        }
    }

    private PackContent read(ZipFile zip, Provenance place, String name) throws IOException {
        if (zip.size() > MOST_ENTRIES) {
            throw refused("the archive has " + zip.size() + " entries", "A pack has a few files: archive its folder alone.");
        }
        List<? extends ZipEntry> entries = zip.stream().toList();
        entries.forEach(entry -> checkName(entry.getName()));
        checkTwice(entries);
        List<String> links = ZipLinks.in(Files.readAllBytes(file));
        if (!links.isEmpty()) {
            throw refused("\"" + plain(links.get(0)) + "\" is a symbolic link", "Archive the file that it points to in its place.");
        }
        String folder = folderOf(entries);
        Map<String, byte[]> files = new TreeMap<>();
        long total = 0;
        for (ZipEntry entry : entries) {
            String path = entry.getName();
            if (entry.isDirectory() || path.startsWith("__MACOSX/")) {
                continue;
            }
            String inner = path.startsWith(folder) ? path.substring(folder.length()) : "";
            if (inner.isEmpty() && path.endsWith(".drl")) {
                throw refused("the rules \"" + plain(path) + "\" lie outside of the pack's folder \"" + plain(folder) + "\"", "Put them beside its pack.yaml, or leave them out of the archive.");
            }
            String plain = inner.startsWith(PackContent.FORMATS) ? inner.substring(PackContent.FORMATS.length()) : inner;
            if (!plain.isEmpty() && plain.indexOf('/') < 0) {
                byte[] bytes = bytes(zip, entry, LARGEST_PACK - total);
                total += bytes.length;
                files.put(inner, bytes);
            }
        }
        String id = folder.isEmpty() ? name : folder.substring(folder.lastIndexOf('/', folder.length() - 2) + 1, folder.length() - 1);
        PackContent content = PackContent.of(id, shown, place, files);
        return folder.isEmpty() ? content.as(withoutVersion(name, content)) : content;
    }

    /** Names must mean the same place to every reader, and that place is inside. */
    private void checkName(String name) {
        boolean outside = name.startsWith("/") || name.contains("//") || name.contains("\\") || name.matches("[A-Za-z]:.*")
                || List.of(name.split("/")).stream().anyMatch(step -> step.equals("..") || step.equals("."));
        if (outside || name.chars().anyMatch(Character::isISOControl)) {
            throw refused("the archive has an entry \"" + plain(name) + "\", which leads out of it", "Do not use an archive that you did not make; archive the pack's folder again.");
        }
    }

    private void checkTwice(List<? extends ZipEntry> entries) {
        Set<String> seen = new HashSet<>();
        for (ZipEntry entry : entries) {
            if (!seen.add(entry.getName().endsWith("/") ? entry.getName().substring(0, entry.getName().length() - 1) : entry.getName())) {
                throw refused("\"" + plain(entry.getName()) + "\" is in the archive twice, and readers differ in which they take", "Archive the pack's folder again.");
            }
        }
    }

    /** The folder with the pack, with a slash behind it; empty when it lies at the top. */
    private String folderOf(List<? extends ZipEntry> entries) {
        TreeSet<String> packs = entries.stream().map(ZipEntry::getName)
                .filter(name -> (name.equals("pack.yaml") || name.endsWith("/pack.yaml")) && !name.startsWith("__MACOSX/"))
                .map(name -> name.substring(0, name.length() - "pack.yaml".length()))
                .collect(Collectors.toCollection(TreeSet::new));
        if (packs.isEmpty()) {
            throw refused("there is no pack.yaml in the archive", "Archive a pack's folder: zip -r NAME.zip NAME");
        }
        if (packs.size() > 1) {
            throw refused("the archive holds " + packs.size() + " packs: " + packs.stream().map(pack -> plain(pack + "pack.yaml")).limit(5).collect(Collectors.joining(", ")),
                    "Give each pack an archive of its own.");
        }
        return packs.first();
    }

    /** What an archive says of sizes is not believed: bytes are counted as they come. */
    private byte[] bytes(ZipFile zip, ZipEntry entry, long left) throws IOException {
        long most = Math.min(LARGEST_FILE, left);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        CRC32 sum = new CRC32();
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] block = new byte[1 << 14];
            for (int n = in.read(block); n >= 0; n = in.read(block)) {
                bytes.write(block, 0, n);
                sum.update(block, 0, n);
                if (bytes.size() > most) {
                    throw refused("\"" + plain(entry.getName()) + "\" unpacks to more than " + (most < LARGEST_FILE ? "is left of " + (LARGEST_PACK >> 20) + " MB for the whole pack" : (LARGEST_FILE >> 20) + " MB"),
                            "Policies are short texts; do not use an archive that you did not make.");
                }
            }
        } catch (ZipException e) {
            throw refused("\"" + plain(entry.getName()) + "\" cannot be unpacked: " + e.getMessage(), "Archive the pack's folder again, without a password.");
        }
        if (entry.getCrc() != sum.getValue()) {
            throw refused("\"" + plain(entry.getName()) + "\" is damaged, or has a password", "Archive the pack's folder again, without a password.");
        }
        return bytes.toByteArray();
    }

    /** {@code desk-0.1.0} is version 0.1.0 of {@code desk}. A pack that cannot be read says so where it is read. */
    private static String withoutVersion(String name, PackContent content) {
        try {
            String ending = "-" + YamlNode.read("", content.text("pack.yaml")).map(yaml -> yaml.required("version").text()).orElse("");
            return ending.length() > 1 && name.endsWith(ending) && name.length() > ending.length() ? name.substring(0, name.length() - ending.length()) : name;
        } catch (PolicyException unreadable) {
            return name;
        }
    }

    private PlaceException refused(String message, String hint) {
        return new PlaceException(shown, message, hint);
    }

    /** A name from an archive, fit for a terminal. */
    private static String plain(String name) {
        String shown = name.codePoints().map(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? '?' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
        return shown.length() > 80 ? shown.substring(0, 80) + "…" : shown;
    }
}
