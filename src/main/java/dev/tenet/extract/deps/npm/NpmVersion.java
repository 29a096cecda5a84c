package dev.tenet.extract.deps.npm;

import java.util.regex.Pattern;

/** What the text behind the name of a package asks for. */
final class NpmVersion {
    private static final Pattern EXACT = Pattern.compile("=?\\s*v?\\d+\\.\\d+\\.\\d+(-[0-9A-Za-z.-]+)?(\\+[0-9A-Za-z.-]+)?");
    private static final Pattern COMMIT = Pattern.compile(".*#[0-9a-f]{40}");

    private NpmVersion() {}

    /** The one version that it allows; empty when it allows more, or is no version. */
    static String exact(String text) {
        String stripped = text.strip();
        return EXACT.matcher(stripped).matches() ? stripped.replaceFirst("^=?\\s*v?", "") : "";
    }

    /** Whether it is code of the project itself: a folder, a link, a package of the workspace. */
    static boolean isOwn(String text) {
        return text.startsWith("workspace:") || text.startsWith("file:") || text.startsWith("link:") || text.startsWith("portal:") || text.startsWith(".") || text.startsWith("/");
    }

    /** Whether it names one content without a version: a commit, or an archive of a release. */
    static boolean isFixedAddress(String text) {
        return COMMIT.matcher(text).matches() || text.startsWith("https://") && (text.endsWith(".tgz") || text.endsWith(".tar.gz"));
    }

    /** {@code npm:other@1.2} stands for another package; what it stands for, else {@code name@text}. */
    static String[] aliased(String name, String text) {
        if (!text.startsWith("npm:")) {
            return new String[] {name, text};
        }
        String target = text.substring(4);
        int at = target.indexOf('@', 1);
        return at < 0 ? new String[] {target, ""} : new String[] {target.substring(0, at), target.substring(at + 1)};
    }
}
