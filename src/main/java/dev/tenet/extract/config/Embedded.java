package dev.tenet.extract.config;

import dev.tenet.extract.Credentials;
import java.util.List;
import java.util.Optional;

/**
 * Where in a longer value a credential goes: in {@code postgres://user:HERE@host}, {@code --password=HERE}, {@code export TOKEN=HERE}.
 *
 * @param from offset of the credential
 * @param to offset behind it
 */
record Embedded(String name, String kind, int from, int to) {
    private static final int LONGEST_NAME = 64;
    private static final int LONGEST_SECRET = 500;

    /** Adds the passwords in addresses of {@code value}, each under the name of the value. */
    static void addAddresses(String name, String value, List<Embedded> out) {
        for (int at = value.indexOf("://"); at >= 0; at = value.indexOf("://", at + 3)) {
            int user = at + 3;
            int end = Math.min(value.length(), user + LONGEST_SECRET);
            int colon = -1;
            boolean braces = false;
            int i = user;
            while (i < end && (braces || (!endsAddress(value.charAt(i)) && value.charAt(i) != '@'))) {
                char c = value.charAt(i);
                // A colon in ${NAME:-default} belongs to the reference.
                braces = braces ? c != '}' : c == '{';
                colon = colon < 0 && c == ':' && !braces ? i : colon;
                i++;
            }
            if (i < end && value.charAt(i) == '@' && colon > 0 && i > colon + 1) {
                out.add(new Embedded(name.isEmpty() ? "password" : name, "connection-string", colon + 1, i));
            }
        }
    }

    /** Adds what is assigned to credentials in a command line, a script or a list of settings. */
    static void addAssignments(String value, List<Embedded> out) {
        for (int equals = value.indexOf('='); equals >= 0; equals = value.indexOf('=', equals + 1)) {
            addAssigned(value, equals, equals + 1, out);
        }
        for (int option = value.indexOf("--"); option >= 0; option = value.indexOf("--", option + 2)) {
            int end = option + 2;
            while (end < value.length() && isNamePart(value.charAt(end)) && end < option + LONGEST_NAME) {
                end++;
            }
            if (end < value.length() && value.charAt(end) == ' ') {
                addAssigned(value, end, end + 1, out);
            }
        }
    }

    private static void addAssigned(String value, int nameEnd, int from, List<Embedded> out) {
        int start = nameEnd;
        while (start > 0 && isNamePart(value.charAt(start - 1)) && nameEnd - start < LONGEST_NAME) {
            start--;
        }
        if (start == nameEnd || from >= value.length() || value.charAt(from) == '=') {
            return;
        }
        String name = value.substring(start, nameEnd).replaceFirst("^-+", "");
        Optional<String> kind = name.isEmpty() ? Optional.empty() : Credentials.kindOf(name);
        if (kind.isEmpty()) {
            return;
        }
        char quote = value.charAt(from);
        boolean quoted = quote == '"' || quote == '\'';
        int begin = quoted ? from + 1 : from;
        int end = begin;
        int limit = Math.min(value.length(), begin + LONGEST_SECRET + 1);
        while (end < limit && !(quoted ? value.charAt(end) == quote : endsWord(value.charAt(end)))) {
            end++;
        }
        String assigned = value.substring(begin, end);
        // Calls, indexes and substitutions are code that fetches the credential, not the credential.
        boolean code = !quoted && assigned.chars().anyMatch(c -> "()[]{}<>`".indexOf(c) >= 0) && !assigned.startsWith("$");
        if (!code && end > begin && end - begin <= LONGEST_SECRET && !assigned.startsWith("-")) {
            out.add(new Embedded(name, kind.get(), begin, end));
        }
    }

    private static boolean isNamePart(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-' || c == '.';
    }

    private static boolean endsWord(char c) {
        return Character.isWhitespace(c) || ";&|,\"'".indexOf(c) >= 0;
    }

    private static boolean endsAddress(char c) {
        return Character.isWhitespace(c) || "/?#\"'<>`".indexOf(c) >= 0;
    }
}
