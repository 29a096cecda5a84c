package dev.tenet.output.template;

import java.util.Objects;

/**
 * Text that leads somewhere, if it does.
 *
 * @param text to show
 * @param url an {@code http} or {@code https} address; empty when there is none
 */
public record Link(String text, String url) {
    private static final String ADDRESS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/:?#@!&'()*+,;=%";

    public Link {
        Objects.requireNonNull(text, "text");
        if (!url.isEmpty() && address(url).isEmpty()) {
            throw new IllegalArgumentException("not an address: " + url);
        }
    }

    /** The text as a link when it is an address itself, else as plain text. */
    public static Link of(String text) {
        return new Link(text, address(text));
    }

    /** The text itself when it is an {@code http} or {@code https} address and nothing else; empty otherwise. */
    public static String address(String text) {
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

    @Override
    public String toString() {
        return text;
    }
}
