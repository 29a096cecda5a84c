package dev.tenet.audit;

import dev.tenet.extract.reports.ReportPath;
import dev.tenet.fact.Advisory;
import dev.tenet.fact.Coverage;
import dev.tenet.fact.Fact;
import dev.tenet.fact.Location;
import dev.tenet.fact.RepoFile;
import dev.tenet.fact.ToolFinding;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Finds the files that reports name among those of the tree: a tool may have run in another folder, another machine or a container. What fits no file, or
 * several, stays as it is.
 */
final class ReportPaths {
    /** Where continuous integration and images mount a tree. */
    private static final Pattern MOUNT = Pattern.compile(
            "^(?:github/workspace|home/runner/work/[^/]+/[^/]+|builds/[^/]+/[^/]+|__w/[^/]+/[^/]+|bitbucket/pipelines/agent/build"
                    + "|workspace|usr/src/app|usr/src|src|app|code|tf|path|repo|data|mnt)/(?=.)");

    private final Set<String> files = new HashSet<>();
    private final Map<String, Set<String>> byName = new HashMap<>();
    /** What stands before paths of the tree on other machines, as paths that were found have shown. */
    private final Set<String> prefixes = new TreeSet<>();
    private final Map<String, String> known = new HashMap<>();

    private ReportPaths(List<RepoFile> tree) {
        for (RepoFile file : tree) {
            files.add(file.path());
            byName.computeIfAbsent(file.name(), name -> new TreeSet<>()).add(file.path());
        }
    }

    /** The facts, with those of reports at their places in the tree. */
    static List<Fact> placed(List<Fact> facts, List<RepoFile> tree) {
        if (facts.stream().noneMatch(ReportPaths::isReported)) {
            return facts;
        }
        ReportPaths paths = new ReportPaths(tree);
        // The first pass learns where other machines have the tree; what stands alone in its folder needs that.
        facts.forEach(paths::placed);
        paths.known.clear();
        return facts.stream().map(paths::placed).toList();
    }

    static boolean isReported(Fact fact) {
        return fact instanceof ToolFinding || fact instanceof Advisory || fact instanceof Coverage;
    }

    private Fact placed(Fact fact) {
        if (fact instanceof ToolFinding f) {
            Location where = at(f.location(), f.report().path());
            return new ToolFinding(where, f.tool(), f.kind(), f.rule(), f.severity(), f.message(), f.cwe(), f.fingerprint(), f.suppressed(), f.why(), f.report());
        }
        if (fact instanceof Advisory a) {
            return new Advisory(at(a.location(), a.location().path()), a.tool(), a.name(), a.version(), a.ecosystem(), a.purl(), a.id(), a.aliases(), a.severity(),
                    a.fixed(), a.cwe(), a.summary(), a.suppressed(), a.why());
        }
        if (fact instanceof Coverage c && !c.path().isEmpty()) {
            String path = c.path().startsWith("/") ? ReportPath.ABSOLUTE + c.path().substring(1) : c.path();
            String found = path(path, c.location().path());
            return files.contains(found) ? new Coverage(c.location(), found, c.lines(), c.branches()) : c;
        }
        return fact;
    }

    private Location at(Location location, String report) {
        return new Location(path(location.path(), report), location.line(), location.column(), location.endLine());
    }

    private String path(String written, String report) {
        int slash = report.lastIndexOf('/');
        String folder = slash < 0 ? "" : report.substring(0, slash);
        return known.computeIfAbsent(folder + "\n" + written, key -> found(written, folder));
    }

    private String found(String written, String folder) {
        boolean absolute = written.startsWith(ReportPath.ABSOLUTE);
        String path = absolute ? written.substring(ReportPath.ABSOLUTE.length()) : written;
        if (files.contains(path)) {
            return path;
        }
        return absolute ? elsewhere(path) : below(path, folder);
    }

    /** An absolute path, by what stands before the tree. */
    private String elsewhere(String path) {
        String mounted = MOUNT.matcher(path).replaceFirst("");
        if (files.contains(mounted)) {
            return mounted;
        }
        for (String prefix : prefixes) {
            if (path.startsWith(prefix) && files.contains(path.substring(prefix.length()))) {
                return path.substring(prefix.length());
            }
        }
        for (int at = path.indexOf('/'); at > 0 && path.indexOf('/', at + 1) > 0; at = path.indexOf('/', at + 1)) {
            if (files.contains(path.substring(at + 1))) {
                prefixes.add(path.substring(0, at + 1));
                return path.substring(at + 1);
            }
        }
        return path;
    }

    /** A relative path, by the folders above the report, or by the one file that ends like it. */
    private String below(String path, String folder) {
        for (String above = folder; !above.isEmpty(); above = above.substring(0, Math.max(0, above.lastIndexOf('/')))) {
            if (files.contains(above + "/" + path)) {
                return above + "/" + path;
            }
        }
        if (path.indexOf('/') < 0) {
            return path;
        }
        List<String> like = byName.getOrDefault(path.substring(path.lastIndexOf('/') + 1), Set.of()).stream()
                .filter(file -> file.endsWith("/" + path)).limit(2).toList();
        return like.size() == 1 ? like.get(0) : path;
    }
}
