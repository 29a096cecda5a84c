package dev.tenet.extract.deps.npm;

import dev.tenet.extract.Extraction;
import dev.tenet.extract.Extractor;
import dev.tenet.extract.deps.Entry;
import dev.tenet.extract.deps.Listing;
import dev.tenet.fact.Dependency;
import dev.tenet.fact.Location;
import dev.tenet.fact.RepoFile;
import dev.tenet.repo.SourceText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads lock files of Yarn: the form of version 1, and the YAML of later ones, which is as flat. */
public final class YarnLockExtractor implements Extractor {
    @Override
    public String id() {
        return "yarn-lock";
    }

    @Override
    public boolean wants(RepoFile file) {
        return file.name().equals("yarn.lock");
    }

    @Override
    public void extract(SourceText source, Extraction out) {
        List<Dependency> all = new ArrayList<>();
        Block block = null;
        int number = 0;
        boolean later = source.text().contains("__metadata:");
        for (String line : source.text().lines().toList()) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (line.charAt(0) != ' ' && line.stripTrailing().endsWith(":")) {
                close(block, source.path(), out, all);
                block = new Block(line.stripTrailing().substring(0, line.stripTrailing().length() - 1), number);
            } else if (line.charAt(0) != ' ') {
                out.issue(Location.of(source.path(), number, 1), "is no entry of a lock file of Yarn, and was not read; write the lock file anew");
                break;
            } else if (block != null) {
                block.take(line, number);
            }
        }
        close(block, source.path(), out, all);
        boolean hashed = !all.isEmpty() && all.stream().allMatch(Dependency::hashed);
        out.add(Listing.of(source.path(), "npm", "lock", !all.isEmpty(), hashed || later && !all.isEmpty() && all.stream().anyMatch(Dependency::hashed), all.size()));
    }

    private static void close(@Nullable Block block, String path, Extraction out, List<Dependency> all) {
        if (block == null || block.keys.equals("__metadata")) {
            return;
        }
        String first = unquoted(block.keys.split(",", 2)[0].strip());
        int at = first.indexOf('@', 1);
        String name = at < 0 ? first : first.substring(0, at);
        String range = at < 0 ? "" : first.substring(at + 1);
        String meant = block.resolution.isEmpty() ? NpmVersion.aliased(name, range)[0] : resolved(block.resolution);
        boolean own = block.resolution.contains("@workspace:") || block.resolution.contains("@link:") || block.resolution.contains("@portal:") || NpmVersion.isOwn(range) && block.resolution.isEmpty();
        if (own || meant.isEmpty() || name.isEmpty()) {
            return;
        }
        Location where = new Location(path, block.line, 1, block.end);
        // A patched package is hashed under the entry that it patches.
        boolean hashed = block.hashed || block.resolution.contains("@patch:") || block.address.matches(".*#(commit=)?[0-9a-f]{40}") || block.resolution.matches(".*#(commit=)?[0-9a-f]{40}");
        Entry.npm(where, meant).locked(block.version).hashed(hashed).addTo(out).ifPresent(all::add);
    }

    /** The name in {@code @a/b@npm:1.2}. */
    private static String resolved(String resolution) {
        int at = resolution.indexOf('@', 1);
        return at < 0 ? resolution : resolution.substring(0, at);
    }

    private static String unquoted(String text) {
        return text.replace("\"", "");
    }

    /** An entry that is read. */
    private static final class Block {
        private final String keys;
        private final int line;
        private int end;
        private String version = "";
        private String resolution = "";
        private String address = "";
        private boolean hashed;

        private Block(String keys, int line) {
            this.keys = unquoted(keys);
            this.line = line;
            this.end = line;
        }

        private void take(String text, int number) {
            end = number;
            if (text.length() < 3 || !text.startsWith("  ") || text.charAt(2) == ' ') {
                return;
            }
            String[] sides = text.strip().split("[ :]+", 2);
            String value = sides.length < 2 ? "" : unquoted(sides[1].strip());
            switch (unquoted(sides[0])) {
                case "version" -> version = value;
                case "resolution" -> resolution = value;
                case "resolved" -> {
                    address = value;
                    hashed |= value.contains("#") && !value.endsWith("#");
                }
                case "integrity", "checksum" -> hashed = true;
                default -> {
                    // What it depends on has entries of its own.
                }
            }
        }
    }
}
