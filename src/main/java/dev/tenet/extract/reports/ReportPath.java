package dev.tenet.extract.reports;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayDeque;
import java.util.regex.Pattern;

/** Paths that tools write, with {@code /} and without what only their machine knows. */
public final class ReportPath {
    /** Stands before what was an absolute path on the tool's machine, until the tree says where it lies. */
    public static final String ABSOLUTE = "./";


    private static final Pattern DRIVE = Pattern.compile("^[A-Za-z]:(?=/)");

    private ReportPath() {}

    /**
     * The path without scheme, drive and dots; empty when nothing is left or it leads out of its root. Where an absolute path lies in the tree is told
     * only by its files, so {@link #ABSOLUTE} stands before it.
     */
    static String plain(String written) {
        String path = written.strip().replace('\\', '/');
        if (path.startsWith("file:")) {
            path = decoded(path);
        }
        path = DRIVE.matcher(path).replaceFirst("");
        ArrayDeque<String> parts = new ArrayDeque<>();
        for (String part : path.split("/")) {
            if (part.equals("..") && parts.pollLast() == null) {
                return "";
            } else if (!part.isEmpty() && !part.equals(".") && !part.equals("..")) {
                parts.add(part);
            }
        }
        return parts.isEmpty() ? "" : (path.startsWith("/") ? ABSOLUTE : "") + String.join("/", parts);
    }

    /** A path of a {@code file:} address, without its escapes. */
    static String decoded(String address) {
        try {
            URI uri = new URI(address);
            return uri.getPath() == null ? address.substring("file:".length()) : uri.getPath();
        } catch (URISyntaxException e) {
            return address.startsWith("file:") ? address.substring("file:".length()) : address;
        }
    }
}
