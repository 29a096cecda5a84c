package dev.tenet.extract.secrets;

import dev.tenet.extract.Credentials;
import dev.tenet.fact.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** The search of one text: decides at each keyword whether a credential stands there. */
final class Pass implements Keywords.Found {
    private static final int LONGEST_TOKEN = 2_200;
    private static final int LONGEST_LINE = 2_000;
    private static final int MOST_TRIES = 50_000;
    /** Of formats that may start at many places before their keyword. */
    private static final int MOST_WIDE_TRIES = 5_000;
    private static final int SHORT_WORD = 4;
    private static final int SHORTEST_PASSWORD = 6;
    private static final String[] DATABASE = {"server=", "data source=", "host=", "uid=", "user id=", "username=", "user="};

    private final Scanner scanner;
    private final String path;
    private final byte[] text;
    private final Context context;
    private final Consumer<String> trouble;
    private final List<Match> matches = new ArrayList<>();
    /** How often each format was tried, where its keyword stood. */
    private final Map<Integer, Integer> tries = new HashMap<>();
    private final Map<AddedRule, Integer> searched = new HashMap<>();
    private boolean full;

    Pass(Scanner scanner, String path, byte[] text, Consumer<String> trouble) {
        this.scanner = scanner;
        this.path = path;
        this.text = text;
        this.context = Context.of(path);
        this.trouble = trouble;
    }

    List<Match> matches() {
        return matches;
    }

    @Override
    public void at(int word, int start, int end) {
        if (full) {
            return;
        }
        int meaning = scanner.meaning(word);
        if (meaning >= scanner.formats()) {
            around(scanner.added(meaning), start, end);
            return;
        }
        switch (meaning) {
            case Scanner.NAME -> named(start, end);
            case Scanner.ADDRESS -> add(Addresses.at(text, end));
            case Scanner.PEM -> add(scanner.isExact(word, text, start) ? PrivateKeys.pem(text, start, end) : null);
            case Scanner.PUTTY -> add(PrivateKeys.putty(text, start, end));
            case Scanner.JWK -> add(PrivateKeys.jwk(text, start));
            case Scanner.SIGNED -> add(scanner.isExact(word, text, start) && context != Context.LOCK ? SignedTokens.at(text, start) : null);
            case Scanner.BASIC -> add(SignedTokens.basic(text, end));
            default -> vendor(meaning, word, start, end);
        }
    }

    private void add(@Nullable Match match) {
        if (match == null) {
            return;
        }
        if (matches.size() == Scanner.MOST) {
            full = true;
            trouble.accept("has more than 1,000 values that look like credentials; the rest was not looked at: exclude it if it holds data");
            return;
        }
        matches.add(match);
    }

    private void vendor(int number, int word, int start, int end) {
        FormatTable.Entry entry = scanner.table().entry(number);
        TokenFormat format = entry.format();
        if (format.assigned()) {
            if (context != Context.LOCK) {
                assigned(entry, start, end);
            }
            return;
        }
        if (!scanner.isExact(word, text, start)) {
            return;
        }
        int tries = this.tries.merge(number, 1, Integer::sum);
        if (tries >= (format.before() == 0 ? MOST_TRIES : MOST_WIDE_TRIES)) {
            if (tries == (format.before() == 0 ? MOST_TRIES : MOST_WIDE_TRIES)) {
                trouble.accept("holds the keyword of " + format.title() + " so often that the rest was not searched for it: exclude it if it holds data");
            }
            return;
        }
        int first = Math.max(0, start - format.before());
        int last = -1;
        for (; first <= start && last < 0; first++) {
            if (isFree(first, end - start)) {
                Matcher matcher = entry.pattern().matcher(new ByteText(text, first, Math.min(text.length, end + LONGEST_TOKEN)));
                last = matcher.lookingAt() && first + matcher.end() >= end ? first + matcher.end() : -1;
            }
        }
        first--;
        if (last < 0 || isContinued(last)) {
            return;
        }
        ByteText random = new ByteText(text, first == start ? end : first, last);
        double least = format.entropy() >= 0 ? format.entropy() : Entropy.usual(random.length());
        if (Entropy.of(random) < least || Noise.isInvented(random)) {
            return;
        }
        boolean verified = !format.checksum().isEmpty();
        if (!verified || Checksum.holds(format.checksum(), new ByteText(text, first, last).toString())) {
            add(new Match(first, last, Match.TOKEN, format.id(), format.title(), nameBefore(first), verified));
        }
    }

    /** Whether a credential may start at {@code at}: not in the middle of a word. */
    private boolean isFree(int at, int word) {
        if (at == 0 || !isWord(text[at])) {
            return true;
        }
        byte before = text[at - 1];
        if (before == '-') {
            return word > SHORT_WORD;
        }
        if (!isWord(before)) {
            return true;
        }
        boolean escape = at > 1 && text[at - 2] == '\\' && (before == 'n' || before == 't' || before == 'r');
        boolean percent = at > 2 && text[at - 3] == '%' && isHex(text[at - 2]) && isHex(before);
        boolean code = at > 5 && text[at - 6] == '\\' && text[at - 5] == 'u';
        return escape || percent || code;
    }

    private boolean isContinued(int at) {
        if (at >= text.length) {
            return false;
        }
        return isWord(text[at]) || text[at] == '-' && at + 1 < text.length && isWord(text[at + 1]);
    }

    /** The name that a token at {@code at} is assigned to on its line; empty when none stands there. */
    private String nameBefore(int at) {
        int i = at - 1;
        int steps = 0;
        while (i >= 0 && steps++ < 8 && " \t=:\"'`\\>".indexOf(text[i]) >= 0) {
            i--;
        }
        int to = i + 1;
        while (i >= 0 && to - i < 60 && Assigned.isName(text[i])) {
            i--;
        }
        boolean signed = to < at && new ByteText(text, to, at).toString().matches(".*[=:>].*");
        return signed ? new ByteText(text, i + 1, to).toString() : "";
    }

    private void assigned(FormatTable.Entry entry, int start, int end) {
        Assigned assigned = Assigned.around(text, start, end);
        if (assigned == null || context == Context.CODE && !assigned.quoted()) {
            return;
        }
        TokenFormat format = entry.format();
        String name = assigned.name(text);
        String lower = name.toLowerCase(Locale.ROOT);
        ByteText value = assigned.value(text);
        if (!format.with().isEmpty() && format.with().stream().noneMatch(lower::contains) || !entry.pattern().matcher(value).matches()) {
            return;
        }
        double least = format.entropy() >= 0 ? format.entropy() : Entropy.usual(value.length());
        String written = value.toString();
        if (Entropy.of(value) < least || Noise.isInvented(value) || Noise.isOpen(Words.snake(name)) || Credentials.isPlaceholder(name, written)) {
            return;
        }
        boolean verified = !format.checksum().isEmpty();
        if (!verified || Checksum.holds(format.checksum(), written)) {
            add(new Match(assigned.from(), assigned.to(), Match.TOKEN, format.id(), format.title(), name, verified));
        }
    }

    /** A value under a name that sounds like a credential. */
    private void named(int start, int end) {
        if (context == Context.LOCK) {
            return;
        }
        Assigned assigned = Assigned.around(text, start, text[end - 1] == '=' ? end - 1 : end);
        boolean connects = assigned != null && inConnectionString(assigned);
        if (assigned == null || context == Context.CODE && !assigned.quoted() && !connects) {
            return;
        }
        int length = assigned.to() - assigned.from();
        if (length < SHORTEST_PASSWORD || length > 512) {
            return;
        }
        String name = assigned.name(text);
        Optional<String> kind = Credentials.kindOf(name);
        if (kind.isEmpty() && !connects || Noise.isOpen(Words.snake(name))) {
            return;
        }
        String value = assigned.value(text).toString();
        if (Noise.isNone(name, value)) {
            return;
        }
        if (connects && value.chars().anyMatch(Character::isDigit) && !Noise.isInvented(value) && value.indexOf('{') < 0 && value.indexOf('*') < 0) {
            add(new Match(assigned.from(), assigned.to(), Match.ADDRESS, "connection-string", "Connection string with a password", name, false));
        } else if (Noise.isRandom(value)) {
            add(new Match(assigned.from(), assigned.to(), Match.NAMED, "named-" + kind.orElse("password"), "Random value under the name of a credential", name, false));
        }
    }

    /** {@code Server=…;User Id=…;Password=…} on one line. */
    private boolean inConnectionString(Assigned assigned) {
        int to = assigned.to();
        boolean parted = to < text.length && text[to] == ';' || assigned.nameFrom() > 0 && text[assigned.nameFrom() - 1] == ';';
        if (!parted || assigned.quoted()) {
            return false;
        }
        String before = new ByteText(text, lineStart(assigned.nameFrom()), assigned.nameFrom()).toString().toLowerCase(Locale.ROOT);
        for (String part : DATABASE) {
            if (before.contains(part)) {
                return true;
            }
        }
        return false;
    }

    private void around(AddedRule rule, int start, int end) {
        int from = rule.spansLines() ? Math.max(0, start - LONGEST_LINE) : lineStart(start);
        int to = rule.spansLines() ? Math.min(text.length, end + LONGEST_LINE) : lineEnd(end);
        // A line on which the keyword stands twice is searched once.
        if (searched.getOrDefault(rule, -1) < to) {
            searched.put(rule, to);
            rule.search(path, text, from, to, this::add, trouble);
        }
    }

    /** A rule without keywords sees every line. */
    void whole(AddedRule rule) {
        if (rule.spansLines()) {
            rule.search(path, text, 0, text.length, this::add, trouble);
            return;
        }
        int from = 0;
        while (from < text.length && !full) {
            int to = from;
            while (to < text.length && text[to] != '\n') {
                to++;
            }
            if (!rule.search(path, text, from, to, this::add, trouble)) {
                return;
            }
            from = to + 1;
        }
    }

    private int lineStart(int at) {
        int from = at;
        while (from > 0 && text[from - 1] != '\n' && at - from < LONGEST_LINE) {
            from--;
        }
        return from;
    }

    private int lineEnd(int at) {
        int to = at;
        while (to < text.length && text[to] != '\n' && to - at < LONGEST_LINE) {
            to++;
        }
        return to;
    }

    private static boolean isWord(byte b) {
        return b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= '0' && b <= '9' || b == '_';
    }

    private static boolean isHex(byte b) {
        return b >= '0' && b <= '9' || b >= 'a' && b <= 'f' || b >= 'A' && b <= 'F';
    }
}
