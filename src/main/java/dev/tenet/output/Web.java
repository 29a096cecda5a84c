package dev.tenet.output;

import java.nio.charset.StandardCharsets;

/** Addresses that outputs link to. */
final class Web {
    private static final String UNRESERVED = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";
    private static final String ADDRESS = UNRESERVED + ":?#@!&'()*+,;=%";

    private static final String HEX = "0123456789ABCDEF";

    private Web() {}

    /** The text itself when it is an {@code http} or {@code https} address and nothing else; empty otherwise. */
    static String address(String text) {
        if (!text.startsWith("https://") && !text.startsWith("http://")) {
            return "";
        }
        for (int i = 0; i < text.length(); i++) {
            if (ADDRESS.indexOf(text.charAt(i)) < 0) {
                return "";
            }
        }
        return text.indexOf("://") + 3 < text.length() ? text : "";
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
