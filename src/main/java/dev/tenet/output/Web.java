package dev.tenet.output;

import dev.tenet.fact.Location;
import java.nio.charset.StandardCharsets;

/** Addresses that outputs link to. */
final class Web {
    private static final String UNRESERVED = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";

    private static final String HEX = "0123456789ABCDEF";

    private Web() {}

    /** A place as people read it: {@code path:line}; the tree itself has a name too. */
    static String place(Location location) {
        String path = location.path().isEmpty() ? "(the whole tree)" : location.path();
        return location.line() == 0 ? path : path + ":" + location.line();
    }

    /** The page of a weakness, by its number. */
    static String weakness(String number) {
        return "https://cwe.mitre.org/data/definitions/" + number + ".html";
    }

    /** A path of the audited tree as a relative reference (RFC 3986); the tree itself is {@code ./}. */
    static String relative(String path) {
        if (path.isEmpty()) {
            return "./";
        }
        StringBuilder out = new StringBuilder();
        for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            if (UNRESERVED.indexOf(c) >= 0) {
                out.append(c);
            } else {
                out.append('%').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
            }
        }
        return out.toString();
    }
}
