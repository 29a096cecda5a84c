package dev.tenet.repo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/**
 * What pip put into a directory: beside each package lies its {@code .dist-info}, whose {@code RECORD} lists every file that was written. So copies of
 * libraries are told from the program, whatever their folder is called.
 */
final class SitePackages {
    static final String MARK = ".dist-info";
    private static final int LARGEST_RECORD = 4 * 1024 * 1024;

    /** Packages that others need and that nobody looks for by themselves. */
    private static final Set<String> NEEDED = Set.of(
            "certifi", "idna", "chardet", "charset_normalizer", "urllib3", "six.py", "pkg_resources", "soupsieve", "markupsafe", "typing_extensions.py", "dateutil", "pytz", "tzlocal",
            "simplejson", "more_itertools", "pyparsing", "webencodings", "itsdangerous", "zipp", "cffi", "pyasn1");

    /** So many side by side are no accident. */
    private static final int FEWEST_NEEDED = 4;

    private final Set<String> names = new HashSet<>();
    private int needed;
    private boolean recorded;

    /** Adds what the package of {@code mark}, the path of a {@code .dist-info}, brought. */
    void add(Path mark) {
        recorded = true;
        Path record = mark.resolve("RECORD");
        if (!Files.isRegularFile(record, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (var in = Files.newInputStream(record, LinkOption.NOFOLLOW_LINKS)) {
            new String(in.readNBytes(LARGEST_RECORD), StandardCharsets.UTF_8).lines().forEach(line -> {
                int end = line.indexOf('/');
                String first = line.substring(0, end < 0 ? Math.max(line.indexOf(','), 0) : end);
                if (!first.isEmpty() && !first.startsWith(".")) {
                    names.add(first);
                }
            });
        } catch (IOException unreadable) {
            // Then nothing says whose the files are: they are audited.
        }
    }

    /** Looks at an entry of the directory. */
    void see(String name) {
        needed += NEEDED.contains(name) ? 1 : 0;
    }

    /** Whether all of the directory was copied in, without the records that pip writes: some packages in it are only ever brought by others. */
    boolean fillsDirectory() {
        return !recorded && needed >= FEWEST_NEEDED;
    }

    /** Whether the entry of that name in the directory is one of them. */
    boolean brought(String name) {
        return names.contains(name);
    }
}
