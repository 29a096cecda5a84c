package dev.tenet.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The files of one pack, wherever it lies. Each can be read while others are broken; a file is read once. */
public final class PackContent {
    /** What packs may hold beside rules and pages: formats of credentials. */
    static final String FORMATS = "formats/";
    private static final Set<String> ENDINGS = Set.of("drl", "md", "csv", "yaml");

    private final String id;
    private final String shown;
    private final Provenance place;
    private final TreeSet<String> names;
    private final Reading reading;
    private final Map<String, byte[]> read = new ConcurrentHashMap<>();
    private final Map<String, String> sums = new ConcurrentHashMap<>();
    private final Map<String, BasicFileAttributes> attributes;
    private final SeenFiles seen;

    /** Gives the bytes of a file. */
    private interface Reading {
        byte[] of(String name) throws IOException;
    }

    private PackContent(String id, String shown, Provenance place, TreeSet<String> names, Reading reading, Map<String, BasicFileAttributes> attributes,
            SeenFiles seen) {
        this.id = id;
        this.shown = shown;
        this.place = place;
        this.names = names;
        this.reading = reading;
        this.attributes = attributes;
        this.seen = seen;
    }

    /** A folder, called as {@code shown} says in messages, whose name is the pack's. */
    static PackContent of(Path folder, String shown, Provenance place, SeenFiles seen) {
        Map<String, BasicFileAttributes> files = new TreeMap<>();
        list(folder, "", files);
        if (Files.isDirectory(folder.resolve(FORMATS))) {
            list(folder.resolve(FORMATS), FORMATS, files);
        }
        String id = folder.toAbsolutePath().normalize().getFileName().toString();
        return new PackContent(id, shown, place, new TreeSet<>(files.keySet()), name -> Files.readAllBytes(folder.resolve(name)), files, seen);
    }

    private static void list(Path folder, String above, Map<String, BasicFileAttributes> files) {
        try (Stream<Path> found = Files.find(folder, 1, (file, attributes) -> attributes.isRegularFile()
                && files.put(above + file.getFileName(), attributes) == null, FileVisitOption.FOLLOW_LINKS)) {
            found.forEach(file -> { });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Files that were read already, some of them in {@link #FORMATS}. */
    static PackContent of(String id, String shown, Provenance place, Map<String, byte[]> files) {
        Map<String, byte[]> held = new TreeMap<>(files);
        return new PackContent(id, shown, place, new TreeSet<>(held.keySet()), held::get, Map.of(), SeenFiles.NONE);
    }

    /** The same files as another version of the pack of that name. */
    public PackContent as(String name) {
        return new PackContent(name, shown, place, names, reading, attributes, seen);
    }

    public String id() {
        return id;
    }

    /** How a person calls it, or one of its files. */
    public String shown() {
        return shown;
    }

    public String shown(String file) {
        return shown + "/" + file;
    }

    /** Of its files, sorted; formats of credentials apart. */
    public List<String> names() {
        return names.stream().filter(name -> name.indexOf('/') < 0).toList();
    }

    /** Of all its files, sorted; those in folders with a slash behind the folder. */
    List<String> allNames() {
        return List.copyOf(names);
    }

    public boolean has(String name) {
        return names.contains(name);
    }

    /** Names of the files that end so, sorted, without the ending. */
    List<String> named(String ending) {
        return names().stream().filter(name -> name.endsWith(ending)).map(name -> name.substring(0, name.length() - ending.length())).toList();
    }

    /** Throws {@link PolicyException} when the file cannot be read or is not UTF-8. */
    String text(String name) {
        byte[] bytes = bytes(name);
        String text = new String(bytes, StandardCharsets.UTF_8);
        try {
            // Only a text that holds what stands for unreadable bytes may have had some; a decoder that stops at them is slower.
            return text.indexOf('\uFFFD') < 0 ? text : StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new PolicyException(shown(name), 1, 1, "the file is not UTF-8", "Save it as UTF-8.");
        }
    }

    /** Where it lies, with what it holds. */
    Provenance provenance() {
        return place.holding(sha256());
    }

    /**
     * One checksum of all that Tenet reads of the pack: {@code pack.yaml}, rules, pages, tables and formats of credentials, but no README. It is the SHA-256 of a list with a line
     * {@code <SHA-256 of the file>, two spaces, <name>, line feed} for each file in the order of names, as Go's module checksums have it
     * (golang.org/x/mod/sumdb/dirhash, Hash1); line ends count as line feeds, so every checkout has the same.
     */
    public String sha256() {
        return isAsInstalled() ? InstalledFiles.packSha256(id, names.size()).orElseGet(this::computed) : computed();
    }

    private boolean isAsInstalled() {
        return place.kind() == Provenance.Kind.INSTALLED && names.stream().allMatch(name -> InstalledFiles.sha256(id + "/" + name).filter(sha256(name)::equals).isPresent());
    }

    private String computed() {
        StringBuilder lines = new StringBuilder();
        for (String name : names) {
            if (ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1)) && !name.endsWith("README.md")) {
                lines.append(sha256(name)).append("  ").append(name).append('\n');
            }
        }
        return hash(lines.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** SHA-256 of one file, with line feeds as line ends. */
    String sha256(String name) {
        return sums.computeIfAbsent(name, file -> {
            Optional<String> known = place.kind() == Provenance.Kind.INSTALLED ? installed(file) : Optional.empty();
            return known.orElseGet(() -> hash(withLineFeeds(bytes(file))));
        });
    }

    /** The checksum of a file that is as it was when the installation was built. */
    private Optional<String> installed(String file) {
        String name = id + "/" + file;
        BasicFileAttributes state = attributes.get(file);
        Optional<String> built = InstalledFiles.sha256(name);
        if (built.isEmpty() || state != null && seen.has(name, state, built.get())) {
            return built;
        }
        Optional<String> same = InstalledFiles.sha256(name, bytes(file));
        if (state != null) {
            same.ifPresent(sum -> seen.add(name, state, sum));
        }
        return same;
    }

    /** What the file holds; throws {@link PolicyException} when it cannot be read. */
    byte[] bytes(String name) {
        return read.computeIfAbsent(name, file -> {
            try {
                byte[] bytes = reading.of(file);
                if (bytes != null) {
                    return bytes;
                }
                throw new PolicyException(shown(file), 0, 0, "there is no such file in the pack", "");
            } catch (IOException e) {
                throw new PolicyException(shown(file), 0, 0, "the file cannot be read: " + e.getClass().getSimpleName(), "");
            }
        });
    }

    private static byte[] withLineFeeds(byte[] bytes) {
        // Looks for them as fast as the machine can: a start reads a thousand files, and most have none.
        if (new String(bytes, StandardCharsets.ISO_8859_1).indexOf('\r') < 0) {
            return bytes;
        }
        byte[] kept = new byte[bytes.length];
        int length = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] != '\r' || i + 1 == bytes.length || bytes[i + 1] != '\n') {
                kept[length++] = bytes[i];
            }
        }
        return java.util.Arrays.copyOf(kept, length);
    }

    /** SHA-256 of what a text would be as a file, with line feeds as line ends. */
    static String sha256OfText(String text) {
        return hash(withLineFeeds(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
