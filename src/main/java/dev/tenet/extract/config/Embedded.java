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
    private static final int LONGEST_ADDRESS = 500;
    private static final int MOST = 1_000;

    /** Whether {@code all} are more than anybody writes into one value, so that it is better hidden as a whole. */
    static boolean areTooMany(List<Embedded> all) {
        return all.size() > MOST;
    }

    /** Adds the passwords in addresses of {@code value}, each under the name of the value. */
    static void addAddresses(String name, String value, List<Embedded> out) {
        for (int at = value.indexOf("://"); at >= 0 && !areTooMany(out); at = value.indexOf("://", at + 3)) {
            int user = at + 3;
            int end = Math.min(value.length(), user + LONGEST_ADDRESS);
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
        int next;
        for (int equals = value.indexOf('='); equals >= 0 && !areTooMany(out); equals = value.indexOf('=', next)) {
            next = addAssigned(value, equals, out);
        }
        next = 0;
        for (int option = value.indexOf("--"); option >= 0 && !areTooMany(out); option = value.indexOf("--", next)) {
            int end = option + 2;
            while (end < value.length() && isNamePart(value.charAt(end)) && end < option + LONGEST_NAME) {
                end++;
            }
            next = end < value.length() && value.charAt(end) == ' ' ? addAssigned(value, end, out) : end;
        }
    }

    /** Looks at what is assigned to the name before {@code nameEnd}, and says where to go on: nothing is looked at twice. */
    private static int addAssigned(String value, int nameEnd, List<Embedded> out) {
        int from = nameEnd + 1;
        Optional<String> kind = Optional.empty();
        String name = nameBefore(value, nameEnd);
        if (!name.isEmpty() && from < value.length() && value.charAt(from) != '=') {
            kind = Credentials.kindOf(name);
        }
        if (kind.isEmpty()) {
            return from;
        }
        char quote = value.charAt(from);
        boolean quoted = quote == '"' || quote == '\'';
        int begin = quoted ? from + 1 : from;
        int end = begin;
        while (end < value.length() && !(quoted ? value.charAt(end) == quote : endsWord(value.charAt(end)))) {
            end++;
        }
        String assigned = value.substring(begin, end);
        // Calls, indexes and substitutions are code that fetches the credential, not the credential.
        boolean code = !quoted && assigned.chars().anyMatch(c -> "()[]{}<>".indexOf(c) >= 0) && !assigned.startsWith("$");
        // Behind an option without '=' a plain word may go on with the sentence.
        boolean prose = value.charAt(nameEnd) == ' ' && assigned.chars().allMatch(c -> Character.isLowerCase(c) || c == '-' || c == '.');
        if (!code && !prose && end > begin && !assigned.startsWith("-")) {
            out.add(new Embedded(name, kind.get(), begin, end));
        }
        return assigned.startsWith("-") ? from : Math.max(from, end);
    }

    private static String nameBefore(String value, int end) {
        int start = end;
        while (start > 0 && isNamePart(value.charAt(start - 1)) && end - start < LONGEST_NAME) {
            start--;
        }
        while (start < end && value.charAt(start) == '-') {
            start++;
        }
        return value.substring(start, end);
    }

    private static boolean isNamePart(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-' || c == '.';
    }

    private static boolean endsWord(char c) {
        return Character.isWhitespace(c) || ";&|,`\"'".indexOf(c) >= 0;
    }

    private static boolean endsAddress(char c) {
        return Character.isWhitespace(c) || "/?#\"'<>`".indexOf(c) >= 0;
    }
}
