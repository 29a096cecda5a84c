package dev.tenet.extract.secrets;

import dev.tenet.extract.Credentials;
import java.util.List;
import java.util.Locale;

/** Tells what only looks like a credential: what is made up, filled in later, or known to everybody. */
final class Noise {
    private static final List<String> INVENTED = List.of(
            "example", "xxxx", "placeholder", "changeme", "dummy", "redacted", "your_", "your-", "yourkey", "yourtoken", "yoursecret", "foobar", "insert", "sample", "abcdefgh",
            "abcd1234", "12345678", "87654321", "deadbeef", "cafebabe", "01234567", "fedcba", "qwerty", "000000", "testtest", "password1", "fakefake", "not_a_", "not-a-", "notreal", "asdfasdf", "qweasd", "asdzxc", "asdyxc", "1qaz2wsx", "zxcvbn", "yxcvbn", "anoncvs", "eby8vdm02x",
            // Credentials that RFC 6749 and RFC 7617 print.
            "2yotnfzfejr1zcsicmwpaa", "tgzv3jokf0xg5qx2tlkwia", "gx1fbat3bv", "czzcagrsa3f0mzpnwdfmqmf0m2jw");

    private static final List<String> POINTERS = List.of(
            "$", "%", "<", "{", "[", "@", "&", "*", "!", "#", "ENC[", "ENC(", "vault:", "arn:", "op://", "ssm:", "awssm:", "sm://", "secret://", "file:", "env:", "os.", "process.",
            "/run/secrets/", "projects/", "sha1-", "sha256-", "sha384-", "sha512-", "sha256:", "sha512:", "md5:", "ssh-", "ecdsa-", "AAAAB3Nza", "AAAAC3Nza", "AAAAE2Vjd", "pk_", "pub_",
            "MIIB", "LS0tLS1CRUdJTiBDRVJU", "LS0tLS1CRUdJTiBQVUJM", "glob:", "urn:", "0x0000", "age1", "AQICAH", "CiQA", "$2a$", "$2b$", "$argon2");

    /** Names of what may be seen, or is no credential but a digest of something. */
    private static final List<String> OPEN = List.of(
            "public", "pub", "publishable", "site", "client_id", "hash", "sha", "sha1", "sha256", "sha512", "md5", "digest", "checksum", "integrity", "fingerprint", "thumbprint", "etag",
            "revision", "commit", "version", "type", "kind", "format", "field", "column", "label", "name", "title", "path", "file", "url", "uri", "endpoint", "header", "prefix", "suffix",
            "length", "size", "count", "limit", "expiry", "expires", "ttl", "regex", "pattern", "id", "selector", "ref", "placeholder", "description", "message", "help", "hint", "error");

    private static final int LONGEST_RUN = 6;
    private static final int LONGEST_STAIR = 6;

    private Noise() {}

    /** Whether somebody made up the random part of a credential. */
    static boolean isInvented(CharSequence random) {
        String lower = random.toString().toLowerCase(Locale.ROOT);
        for (String word : INVENTED) {
            if (lower.contains(word)) {
                return true;
            }
        }
        int run = 1;
        int stair = 1;
        for (int i = 1; i < lower.length(); i++) {
            int step = lower.charAt(i) - lower.charAt(i - 1);
            run = step == 0 ? run + 1 : 1;
            stair = step == 1 ? stair + 1 : 1;
            if (run > LONGEST_RUN || stair > LONGEST_STAIR) {
                return true;
            }
        }
        return false;
    }

    /** Whether a value says where something is, is a digest, or is meant to be public. */
    static boolean isPointer(String value) {
        for (String pointer : POINTERS) {
            if (value.startsWith(pointer)) {
                return true;
            }
        }
        return value.contains("${") || value.contains("{{") || value.contains("%(") || value.contains("<%") || value.contains("#{") || value.contains("://") || value.contains("$(");
    }

    /** Whether a name says that its value may be seen. */
    static boolean isOpen(String snake) {
        int last = snake.lastIndexOf('_');
        return OPEN.contains(snake.substring(last + 1)) || snake.startsWith("public_") || snake.contains("_public_") || snake.contains("sha256") || snake.contains("_hash_");
    }

    /** Whether a value under a name that sounds like a credential has the look of one that was generated. */
    static boolean isRandom(String value) {
        int digits = 0;
        int lower = 0;
        int upper = 0;
        int signs = 0;
        int turns = 0;
        int before = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            int kind = c >= '0' && c <= '9' ? 1 : c >= 'a' && c <= 'z' ? 2 : c >= 'A' && c <= 'Z' ? 3 : 4;
            // Brackets belong to code and to expressions.
            if (c <= ' ' || c > '~' || c == '(' || c == ')' || c == '[' || c == ']') {
                return false;
            }
            digits += kind == 1 ? 1 : 0;
            lower += kind == 2 ? 1 : 0;
            upper += kind == 3 ? 1 : 0;
            signs += kind == 4 ? 1 : 0;
            turns += kind != before ? 1 : 0;
            before = kind;
        }
        int length = value.length();
        if (digits == 0 || lower + upper == 0 || isUuid(value) || isPath(value) || isInvented(value)) {
            return false;
        }
        double entropy = Entropy.of(value);
        if (signs == 0 && isHex(value)) {
            return length >= 24 && entropy >= 3;
        }
        // Words with a number behind them turn seldom from letters to digits; what is random turns at every third character.
        boolean mixed = turns * 4 >= length;
        return mixed && (length >= 20 ? entropy >= 3.6 : length >= 14 ? entropy >= 3.3 : length >= 10 && signs > 0 && lower > 0 && upper > 0 && entropy >= 3);
    }

    private static boolean isHex(String value) {
        return value.chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F');
    }

    static boolean isUuid(String value) {
        String bare = value.length() == 38 && value.startsWith("{") ? value.substring(1, 37) : value;
        if (bare.length() != 36) {
            return false;
        }
        for (int i = 0; i < 36; i++) {
            char c = bare.charAt(i);
            boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
            if (dash ? c != '-' : Character.digit(c, 16) < 0) {
                return false;
            }
        }
        return true;
    }

    /** A path, a host, a version, a dotted name or a list of words. */
    private static boolean isPath(String value) {
        if (value.startsWith("/") || value.startsWith("./") || value.startsWith("../") || value.startsWith("~/") || value.indexOf(":\\") == 1) {
            return true;
        }
        int words = 0;
        int parts = 0;
        int start = 0;
        for (int i = 0; i <= value.length(); i++) {
            if (i == value.length() || "/._-:".indexOf(value.charAt(i)) >= 0) {
                String part = value.substring(start, i);
                parts++;
                words += part.isEmpty() || part.chars().allMatch(Character::isLetter) && isOneCase(part) || part.chars().allMatch(Character::isDigit) ? 1 : 0;
                start = i + 1;
            }
        }
        return parts > 2 && words * 2 > parts;
    }

    private static boolean isOneCase(String part) {
        String rest = part.substring(1);
        return rest.equals(rest.toLowerCase(Locale.ROOT)) || part.equals(part.toUpperCase(Locale.ROOT));
    }

    /** Whether what stands behind a name is no credential whatever its look. */
    static boolean isNone(String name, String value) {
        return isPointer(value) || Credentials.isPlaceholder(name, value);
    }
}
