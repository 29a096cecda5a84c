package dev.tenet.extract;

import dev.tenet.fact.Words;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Tells by name whether a variable, field or key holds a credential, and by value whether the credential is a real one. */
public final class Credentials {
    private static final String PASSWORD = "password";
    private static final String TOKEN = "token";
    private static final String KEY = "key";

    /** Last word of a name to the kind of credential. */
    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("password", PASSWORD),
            Map.entry("passwd", PASSWORD),
            Map.entry("passphrase", PASSWORD),
            Map.entry("credential", PASSWORD),
            Map.entry("credentials", PASSWORD),
            Map.entry("token", TOKEN),
            Map.entry("secret", TOKEN),
            Map.entry("bearer", TOKEN),
            Map.entry("apikey", KEY),
            Map.entry("secretkey", KEY),
            Map.entry("accesskey", KEY),
            Map.entry("privatekey", "private-key"),
            Map.entry("dsn", "connection-string"));

    /** Endings of words that are written without a separator: {@code dbpassword}. */
    private static final Map<String, String> GLUED = Map.of(
            "password", PASSWORD, "passwd", PASSWORD, "apikey", KEY, "authtoken", TOKEN, "accesstoken", TOKEN, "secretkey", KEY);

    /** What stands before {@code key} when the key is a credential. */
    private static final Set<String> KEY_OWNERS = Set.of(
            "api", "secret", "access", "encryption", "signing", "auth", "master", "ssh", "account", "hmac", "fernet", "jwt",
            "shared", "license", "deploy", "admin");

    /** What stands before {@code pass} or {@code pwd} when it is a password; alone they are a statement and a directory. */
    private static final Set<String> PASS_OWNERS = Set.of(
            "db", "database", "smtp", "mail", "email", "user", "mysql", "pg", "postgres", "redis", "ftp", "ib", "tws", "login",
            "admin", "root", "account", "broker", "vnc", "rabbitmq", "proxy");

    /** What stands before {@code token} when it is a cursor or a piece of text. */
    private static final Set<String> TEXT_TOKENS = Set.of(
            "page", "next", "continuation", "pad", "eos", "bos", "unk", "sep", "cls", "mask", "special", "stop", "start", "end",
            "per", "sync", "cancel", "exchange", "underlying", "instrument", "symbol", "contract", "cancellation", "first", "last", "current", "previous", "prev");

    /** A name that starts with one of these is a switch, a count or a limit. */
    private static final Set<String> SWITCHES = Set.of(
            "max", "min", "num", "n", "total", "has", "is", "use", "uses", "show", "hide", "require", "requires", "enable",
            "allow", "allows", "no", "with", "without", "reset", "forgot", "change", "check", "verify", "validate", "parse", "invalid", "missing", "wrong", "err", "error",
            "create", "delete", "update", "remove", "revoke", "regenerate", "list", "automount");

    /** Words that may follow: which of several credentials it is. */
    private static final Set<String> QUALIFIERS = Set.of(
            "value", "prod", "production", "live", "dev", "paper", "staging", "primary", "secondary", "old", "new", "default",
            "string", "str", "base64", "b64", "plain", "text");

    private static final Set<String> PLACEHOLDERS = Set.of(
            "changeme", "change", "changeit", "example", "sample", "placeholder", "dummy", "test", "testing", "fake", "todo",
            "none", "null", "nil", "undefined", "redacted", "replace", "replaceme", "your", "xxx", "foobar", "insert", "unset",
            "mock", "censored", "hidden", "masked", "removed", "invalid", "fixme", "required", "optional", "string", "boolean", "integer");

    /** What switches something on or off, whatever its name ends in: {@code persist-credentials: false}, {@code credentials: "same-origin"}. */
    private static final Set<String> SWITCHED = Set.of("true", "false", "yes", "no", "on", "off", "enabled", "disabled", "same_origin", "include", "omit");

    /** What a workflow grants to a token: {@code id-token: write}. */
    private static final Set<String> RIGHTS = Set.of("read", "write", "read_all", "write_all");

    private static final Pattern FILE = Pattern.compile("[\\w./~-]*\\.(json|ya?ml|toml|ini|env|txt|mdx?|rst|html|pem|key|rsa|crt|cer|p12|pfx|jks|keystore|gpg|asc)");
    private static final Pattern ENTRY_POINT = Pattern.compile("[a-z_]\\w*(\\.[a-z_]\\w*)+:[a-z_]\\w*");

    /** What is typed in order stands for any value. */
    private static final Pattern ALPHABET = Pattern.compile("(?i)abcdefghij|0123456789abcdef|1234567890");

    /** What stands for a value in capitals: {@code GENERATE_WITH_LOGIN}. */
    private static final Pattern CAPITALS = Pattern.compile("[A-Z]{2,}(_[A-Z]{2,}){2,}");

    /** A name with the value that it is compared with or set to: {@code provider=mail}. */
    private static final Pattern SETTING = Pattern.compile("[a-z]+(_[a-z]+)*=[a-z][a-z_-]*");

    /** A path on a site or in a tree, of words, perhaps with a version and with holes: {@code v1/credentials/:id}. */
    private static final Pattern ADDRESS = Pattern.compile("/?[A-Za-z_{}:-]+\\d?(/[A-Za-z_{}:-]+)+/?");

    /** Where a site is, without a login in it: {@code proxy_pass http://127.0.0.1:9101/}. */
    private static final Pattern SITE = Pattern.compile("(?i)https?://[^@\\s?]+(\\?(?![^\\s]*(sig|signature|token|key|secret|code|auth|password)=(?![a-z_]{1,40}(&|$)|%s|\\{))[^\\s@]*)?");

    /** What a secret is called where it is kept, with its version: {@code openai-api-key:latest}. */
    private static final Pattern KEPT = Pattern.compile("(?i)([a-z_]+=)?[a-z]+([-_][a-z]+)+:(latest|\\d+)");

    /** How somebody is addressed: {@code @desk}. */
    private static final Pattern HANDLE = Pattern.compile("@[a-z]+");

    /** What a password that was made up with care has of. */
    private static final List<Pattern> LETTERS = List.of(Pattern.compile("[a-z]"), Pattern.compile("[A-Z]"), Pattern.compile("[0-9]"), Pattern.compile("[^A-Za-z0-9]"));

    /** What a password for trying something out is made of. */
    private static final Pattern EASY = Pattern.compile("(?i)p[a@4]ss|w[o0]rd|s[e3]cr|s[e3]kr|test|demo|dev|admin|root|example|sample|default|local|change|guest|should|12345");

    /** What a password becomes when it is stored as it ought to be. */
    private static final Pattern HASHED = Pattern.compile("\\$(2[abxy]|argon2(id|i|d)|[156]|scrypt|pbkdf2[\\w-]*)\\$.*|pbkdf2_sha\\d+\\$.*|73637279707400[0-9a-f]+|\\{S?SHA\\d*\\}.*");

    /** What a value has to look like: {@code ^[a-z0-9]{12,}$}. */
    private static final Pattern EXPRESSION = Pattern.compile("\\^.+\\$");

    /** Where a key lies in somebody's home. */
    private static final Pattern HOME = Pattern.compile("~/[\\w./-]+");

    /** What says how somebody logs in, where a password would stand: {@code LDAP}. */
    private static final Pattern ACRONYM = Pattern.compile("LDAP|OIDC|SAML|OAUTH2?|SSO|PAM|CAS|KERBEROS|RADIUS|EXTERNAL|REMOTE");

    /** A word with the number of the one that is meant: {@code variable-2}. */
    private static final Pattern NUMBERED = Pattern.compile("[a-z]{3,}([-_][a-z]{2,})*[-_]\\d{1,2}");

    /** What a field of a request is called: {@code Remote-User}. */
    private static final Pattern HEADER = Pattern.compile("([A-Z]|[A-Z][a-z]+|[A-Z]{2,4})(-[A-Z][A-Za-z]*){1,4}");

    /** Fingerprints of keys that vendors publish for tests: of reCAPTCHA, of the emulators of Azure's storage and Cosmos DB, of Hardhat and Anvil. */
    private static final Set<String> PUBLISHED = Set.of(
            "f5e95c9954635b65", "03b970ed8171d73b", "0011cc25eb432071", "aa6547439583c3a2", "bc1a50966c9e6486", "60a09e4357868c1e");

    /** A sample whose words nobody separated: {@code thisisasamplesecret}. */
    private static final Pattern SAMPLE = Pattern.compile("(?i)([a-z]*(sample|example|placeholder|changeme|changethis|replaceme|replacethis)[a-z]*|(demo|dummy|fake)[a-z]+)\\d{0,4}");

    /** What only the holder of another key can read, and what a password was hashed to. */
    private static final Pattern ENCRYPTED = Pattern.compile("encrypted:.+|ENC[\\[(].+[\\])]|\\{cipher\\}.+|vault:v\\d+:.+|\\$(2[abxy]?|argon2(id|i|d)|scrypt|[156])\\$.{20,}", Pattern.DOTALL);

    /** A name between two signs of one's own: {@code ^_^password^_^}. */
    private static final Pattern MARKED = Pattern.compile("([^A-Za-z0-9\\s]{2,})[A-Za-z]+\\1");

    private static final Pattern VARIABLE = Pattern.compile("[A-Z]+(_[A-Z]+)+");
    private static final Pattern PHRASE = Pattern.compile("[.:_-]*[a-z][a-z0-9]{2,}([.:_-][a-z0-9]+)*_*");
    private static final Pattern DOTTED = Pattern.compile("[a-z]+([.:/][a-z]+)+");

    /** What a package of that name is wanted in: {@code "spl-token": "^0.4.8"}. */
    private static final Pattern VERSION = Pattern.compile("[\\^~<>=v]*\\d{1,4}(\\.\\d{1,4}){2}(-(alpha|beta|rc|next)[\\w.-]*)?");

    /** Names in a tree repeat: which kind each is, as far as there are not too many. */
    private static final Map<String, Optional<String>> FOUND = new ConcurrentHashMap<>();
    private static final int MOST_FOUND = 5_000;

    private static final Pattern PACKAGE = Pattern.compile("[a-z]+(/[a-z]+)+|[a-z][a-z0-9-]*(\\.[a-z]+)+(/[A-Za-z][\\w.-]{0,40}){2,}");

    private static final int SHORTEST = 4;
    private static final int RANDOM_LENGTH = 16;
    private static final int LONGEST_COIN = 8;
    /** The last letter of Latin Extended-B. */
    private static final int LAST_LATIN = 0x24F;

    private Credentials() {}

    /** The kind of credential that something called {@code name} holds, as {@link dev.tenet.fact.Secret} names it; empty when it holds none. */
    public static Optional<String> kindOf(String name) {
        Optional<String> known = FOUND.get(name);
        if (known == null) {
            known = find(name);
            if (FOUND.size() < MOST_FOUND) {
                FOUND.put(name, known);
            }
        }
        return known;
    }

    private static Optional<String> find(String name) {
        List<String> words = List.of(Words.snake(name).split("_"));
        if (isConnectionString(words)) {
            return Optional.of("connection-string");
        }
        // The address that errors are sent to is public: it stands in every page that reports to it.
        if (words.size() > 1 && words.get(words.size() - 1).equals("dsn") && words.contains("sentry")) {
            return Optional.empty();
        }
        // Its name says that everybody may have it: NEXT_PUBLIC_MAP_API_KEY, CLIENT_NOT_SO_SECRET.
        if (words.size() > 2 && (words.contains("public") || words.contains("publishable") || words.contains("not"))) {
            return Optional.empty();
        }
        // Where nginx passes requests on to.
        if (name.equals("proxy_pass")) {
            return Optional.empty();
        }
        // password_for_email is a password.
        int owned = words.indexOf("for");
        int last = (owned > 0 ? owned : words.size()) - 1;
        while (last > 0 && (QUALIFIERS.contains(words.get(last)) || isNumber(words.get(last)))) {
            last--;
        }
        if (last > 0 && SWITCHES.contains(words.get(0))) {
            return Optional.empty();
        }
        String word = words.get(last);
        String before = last == 0 ? "" : words.get(last - 1);
        return switch (word) {
            case "key" -> before.equals("private")
                    ? Optional.of("private-key")
                    : Optional.of(KEY).filter(kind -> KEY_OWNERS.contains(before));
            case "pass", "pwd" -> Optional.of(PASSWORD).filter(kind -> PASS_OWNERS.contains(before));
            case "token" -> Optional.of(TOKEN).filter(kind -> !TEXT_TOKENS.contains(before));
            default -> known(word);
        };
    }

    private static boolean isConnectionString(List<String> words) {
        int size = words.size();
        return size > 1 && words.get(size - 1).equals("string") && words.get(size - 2).equals("connection");
    }

    private static Optional<String> known(String word) {
        String kind = KINDS.get(word);
        if (kind != null) {
            return Optional.of(kind);
        }
        for (Map.Entry<String, String> glued : GLUED.entrySet()) {
            if (word.endsWith(glued.getKey())) {
                return Optional.of(glued.getValue());
            }
        }
        return Optional.empty();
    }

    /** Whether {@code value} stands where a credential called {@code name} goes, but grants access to nothing. */
    public static boolean isPlaceholder(String name, String value) {
        String text = value.strip();
        if (text.length() < SHORTEST || isRepeated(text) || isHole(text) || text.chars().anyMatch(Character::isWhitespace)) {
            // A private key spans lines; any other credential with white space in it is a label or a sentence.
            return !text.startsWith("-----BEGIN");
        }
        String words = Words.snake(text);
        if (ENCRYPTED.matcher(text).matches() || ShortLived.isToken(text)) {
            return true;
        }
        boolean written = ALPHABET.matcher(text).find() || CAPITALS.matcher(text).matches() || ADDRESS.matcher(text).matches() || ACRONYM.matcher(text).matches()
                || SETTING.matcher(text).matches() || SITE.matcher(text).matches() || KEPT.matcher(text).matches() || HANDLE.matcher(text).matches()
                || HASHED.matcher(text).matches() || EXPRESSION.matcher(text).matches() || HOME.matcher(text).matches();
        if (written || isWordOf(name, words) || isWord(name, text) || isLabel(text) || VERSION.matcher(text).matches()) {
            return true;
        }
        boolean ending = words.indexOf('_') > 0 && Words.snake(name).endsWith("_" + words) && text.chars().noneMatch(Character::isDigit);
        if (ending || words.equals(Words.snake(name)) || RIGHTS.contains(words) || SWITCHED.contains(words) || namesCredential(text) || namesPlace(text)) {
            return true;
        }
        if (hasRandomPart(text)) {
            return words.endsWith("example") || PUBLISHED.contains(fingerprint(text));
        }
        boolean marked = SAMPLE.matcher(text).matches() || words.startsWith("not_");
        for (String word : words.split("_")) {
            // Keys that vendors print end so.
            marked |= PLACEHOLDERS.contains(withoutDigits(word)) || word.startsWith("your") || word.endsWith("examplekey") || (word.length() > 2 && isRepeated(word) && word.charAt(0) == 'x');
        }
        return marked;
    }

    /** Whether a token is called what it is: {@code REQUEST_TOKEN = "request"}. Passwords are, too, and are guessed for it. */
    private static boolean isWordOf(String name, String words) {
        return kindOf(name).filter(TOKEN::equals).isPresent() && List.of(Words.snake(name).split("_")).contains(words);
    }

    /**
     * Whether what is called a token or a key is a word that the program uses: a coin ({@code quoteToken = "USDT"}), a state ({@code token = "anonymous"}), what
     * something is kept under ({@code accountKey = "account"}, {@code AUTH_TOKEN = "desk.auth"}); or, whatever it is called, a variable of the environment.
     */
    private static boolean isWord(String name, String value) {
        if (VARIABLE.matcher(value).matches()) {
            return true;
        }
        String snake = Words.snake(name);
        boolean letters = value.length() < RANDOM_LENGTH && value.chars().allMatch(c -> c < 128 && Character.isLetter(c));
        boolean coin = value.length() <= LONGEST_COIN && value.chars().allMatch(c -> c >= 'A' && c <= 'Z' || Character.isDigit(c)) && value.chars().anyMatch(Character::isLetter);
        boolean token = snake.endsWith(TOKEN);
        if ((token || snake.endsWith(KEY)) && HEADER.matcher(value).matches()) {
            return true;
        }
        if (token && NUMBERED.matcher(value).matches()) {
            return true;
        }
        boolean part = letters && snake.endsWith("_" + KEY) && ("_" + snake + "_").contains("_" + Words.snake(value) + "_");
        boolean within = kindOf(name).filter(kind -> kind.equals(TOKEN) || kind.equals(KEY)).isPresent() && PHRASE.matcher(value).matches()
                && snake.replace("_", "").contains(Words.snake(value).replace("_", ""));
        return within || snake.equals(TOKEN) && letters || token && coin || part || (token || snake.endsWith(KEY)) && DOTTED.matcher(value).matches();
    }

    /** Whether the value is written in a script that no keyboard for passwords has. */
    private static boolean isLabel(String value) {
        return value.codePoints().anyMatch(c -> c > LAST_LATIN && Character.isLetter(c));
    }

    /** Whether a part of the value is long and mixed enough to be generated: what stands beside it is then only a prefix. */
    public static boolean hasRandomPart(String value) {
        int length = 0;
        boolean digit = false;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean inside = Character.isLetterOrDigit(c);
            length = inside ? length + 1 : 0;
            digit = inside && (digit || Character.isDigit(c));
            if (digit && length >= RANDOM_LENGTH) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether nothing in the value looks generated, or made up with care: a word, a number, the name of the database. So passwords are written for a
     * database on one's own machine, and so they are guessed.
     */
    public static boolean isGuessable(String value) {
        // What a framework writes into a new project says so itself.
        if (value.startsWith("django-insecure-")) {
            return true;
        }
        if (hasRandomPart(value) || value.startsWith("-----BEGIN")) {
            return false;
        }
        int kinds = 0;
        for (Pattern kind : LETTERS) {
            kinds += kind.matcher(value).find() ? 1 : 0;
        }
        return value.length() < 2 * SHORTEST || kinds < LETTERS.size() - 1 || EASY.matcher(value).find();
    }

    /** Whether the value is the name of a credential, not the credential: {@code "api_key"}. */
    private static boolean namesCredential(String value) {
        String words = Words.snake(value);
        boolean action = words.indexOf('_') > 0 && SWITCHES.contains(words.substring(0, words.indexOf('_'))) && words.endsWith("_" + PASSWORD);
        return action || value.equals("pass") || value.equals("pwd") || value.chars().allMatch(c -> Character.isLetter(c) || c == '_' || c == '-' || c == '.') && kindOf(value).isPresent();
    }

    /** Whether the value says where something lies: a file ({@code keys/service.json}), or what an entry point calls ({@code package.module:main}). */
    private static boolean namesPlace(String value) {
        return FILE.matcher(value).matches() || ENTRY_POINT.matcher(value).matches() || PACKAGE.matcher(value).matches();
    }

    /** Whether the value is filled in later: {@code <token>}, {@code ${TOKEN}}, {@code {{ token }}}, {@code %(token)s}. */
    private static boolean isHole(String value) {
        char first = value.charAt(0);
        return MARKED.matcher(value).matches()
                || (first == '<' && value.endsWith(">"))
                || (first == '[' && value.endsWith("]"))
                || (first == '{' && value.endsWith("}"))
                || value.contains("...")
                || value.contains("{}")
                || value.contains("${")
                || value.contains("{{")
                || value.contains("%(")
                || (first == '$' && value.substring(1).chars().allMatch(c -> Character.isLetter(c) || c == '_'))
                || (first == '%' && value.endsWith("%"))
                || value.toLowerCase(Locale.ROOT).startsWith("env:");
    }

    /** What may be shown of a value: its length, and its last two characters when enough others stay hidden. */
    public static String redact(String value) {
        int length = value.codePointCount(0, value.length());
        if (length < 2 * SHORTEST) {
            return length + " characters";
        }
        return length + " characters ending in " + value.substring(value.offsetByCodePoints(value.length(), -2));
    }

    /** First 16 hexadecimal digits of the SHA-256 of {@code value}. */
    public static String fingerprint(String value) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }

    private static boolean isRepeated(String text) {
        return text.chars().allMatch(c -> c == text.charAt(0));
    }

    private static String withoutDigits(String word) {
        int end = word.length();
        while (end > 1 && Character.isDigit(word.charAt(end - 1))) {
            end--;
        }
        return word.substring(0, end);
    }

    private static boolean isNumber(String word) {
        return word.chars().allMatch(Character::isDigit);
    }
}
