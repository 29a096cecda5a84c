package dev.tenet.extract.secrets;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Passwords in addresses: {@code scheme://user:password@host}. */
final class Addresses {
    private static final int LONGEST_SCHEME = 20;
    private static final int LONGEST = 300;
    private static final int SHORTEST_PASSWORD = 4;

    /** Passwords that documentation and containers for developers use; who finds them finds nothing. */
    private static final Set<String> CUSTOMARY = Set.of(
            "password", "pass", "passwd", "secret", "pwd", "user", "username", "root", "admin", "test", "guest", "postgres", "mysql", "mongo", "redis", "token", "foo", "bar", "baz",
            "mypassword", "my-password", "my_password", "my-secret-pw", "password123", "hunter2", "key", "apikey", "api_key", "changeme", "s3cret", "p4ssw0rd", "p@ssw0rd", "rabbitmq", "abc", "abc123",
            "pw", "pass123", "testpass", "testing", "dbpass", "db_password", "passw0rd", "something", "letmein", "qwerty", "tiger", "scott", "dev", "development", "local", "docker");

    private static final Set<String> NEAR = Set.of("localhost", "127.0.0.1", "0.0.0.0", "[::1]", "::1", "host.docker.internal", "db", "postgres", "mysql", "redis", "mongo", "mongodb", "rabbitmq", "database");

    private Addresses() {}

    /** The password in the address whose {@code ://} ends before {@code at}; null when there is none. */
    static @Nullable Match at(byte[] text, int at) {
        int colon = -1;
        int sign = -1;
        int end = Math.min(text.length, at + LONGEST);
        int i = at;
        for (; i < end; i++) {
            byte b = text[i];
            if (b <= ' ' || b == '/' || b == '"' || b == '\'' || b == '<' || b == '>' || b == '`' || b == '\\' || b == '?' || b == '#' || b == ')' || b == ',') {
                break;
            }
            if (b == ':' && colon < 0) {
                colon = i;
            } else if (b == '@') {
                sign = i;
            }
        }
        if (colon < 0 || sign < colon || sign - colon - 1 < SHORTEST_PASSWORD) {
            return null;
        }
        int scheme = at - 3;
        while (scheme > 0 && at - 3 - scheme < LONGEST_SCHEME && isScheme(text[scheme - 1])) {
            scheme--;
        }
        String user = new ByteText(text, at, colon).toString();
        String password = new ByteText(text, colon + 1, sign).toString();
        String host = new ByteText(text, sign + 1, i).toString().replaceFirst(":[0-9]+$", "");
        if (scheme == at - 3 || isNothing(user, password, host)) {
            return null;
        }
        String name = new ByteText(text, scheme, at - 3).toString();
        boolean web = name.startsWith("http") || name.startsWith("ws") || name.startsWith("git");
        return new Match(colon + 1, sign, Match.ADDRESS, web ? "password-in-url" : "connection-string", web ? "Password in an address" : "Connection string with a password", name, false);
    }

    private static boolean isNothing(String user, String password, String host) {
        String lower = password.toLowerCase(java.util.Locale.ROOT);
        if (Noise.isNone("password", password) || CUSTOMARY.contains(lower) || lower.equals(user.toLowerCase(java.util.Locale.ROOT)) || Noise.isInvented(password)) {
            return true;
        }
        if (password.indexOf('*') >= 0 || password.indexOf('{') >= 0 || password.indexOf('$') >= 0 || user.indexOf('{') >= 0 || password.startsWith(":") || password.contains("...")) {
            return true;
        }
        boolean weak = password.chars().noneMatch(Character::isDigit) && Entropy.of(password) < 3;
        String bare = host.toLowerCase(java.util.Locale.ROOT);
        return bare.isEmpty() || bare.contains("example.") || bare.endsWith(".test") || bare.endsWith(".invalid") || bare.equals("host") || bare.equals("hostname")
                || weak && (NEAR.contains(bare) || bare.indexOf('.') < 0);
    }

    private static boolean isScheme(byte b) {
        return b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= '0' && b <= '9' || b == '+' || b == '-' || b == '.';
    }
}
