package dev.tenet.extract.deps;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the addresses that stand for a requirement. */
final class Address {
    private static final Pattern EGG = Pattern.compile("[#&]egg=([A-Za-z0-9._-]{1,200})");
    private static final Pattern COMMIT = Pattern.compile("@[0-9a-f]{40}(?=$|[#?])");

    private Address() {}

    static boolean is(String text) {
        return text.contains("://") || isLocal(text);
    }

    /** Whether it is a path: the project's own code. */
    static boolean isLocal(String text) {
        return text.startsWith(".") || text.startsWith("/") || text.startsWith("file:");
    }

    static boolean namesCommit(String text) {
        return text.startsWith("git+") && COMMIT.matcher(text).find();
    }

    /** The name behind {@code #egg=}, or the one that the file or repository has; empty when it has none. */
    static String nameIn(String text) {
        Matcher egg = EGG.matcher(text);
        if (egg.find()) {
            return egg.group(1);
        }
        String path = text.split("[#?]", 2)[0];
        int at = path.lastIndexOf('@');
        path = at > path.lastIndexOf('/') ? path.substring(0, at) : path;
        String file = path.substring(path.lastIndexOf('/') + 1);
        // A wheel and an archive are called name-version...
        int dash = file.indexOf('-');
        boolean archive = file.endsWith(".whl") || file.endsWith(".gz") || file.endsWith(".zip");
        String name = archive && dash > 0 ? file.substring(0, dash) : file.replaceFirst("\\.git$", "");
        return name.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.') ? name : "";
    }
}
