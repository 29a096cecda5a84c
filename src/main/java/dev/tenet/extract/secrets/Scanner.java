package dev.tenet.extract.secrets;

import dev.tenet.order.By;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/**
 * Finds credentials in texts. One pass looks for the keywords of all formats at once; patterns run only where one was found, and see no more than the
 * credential's own length. Safe for many threads.
 */
public final class Scanner {
    /** More in one file are data. */
    static final int MOST = 1_000;

    private static final Comparator<Match> ORDER = By.number(Match::from).thenComparingInt(Match::rank).thenComparing(By.number(Match::length).reversed());

    /** What a word stands for beside formats, which have numbers from 0, and added rules, which come behind them. */
    static final int NAME = -1;
    static final int ADDRESS = -2;
    static final int PEM = -3;
    static final int PUTTY = -4;
    static final int JWK = -5;
    static final int SIGNED = -6;
    static final int BASIC = -7;

    /** Parts of names that {@link dev.tenet.extract.Credentials} takes for credentials. */
    private static final List<String> NAMES = List.of(
            "password", "passwd", "passphrase", "credential", "token", "secret", "bearer", "apikey", "api_key", "api-key", "access_key", "accesskey", "access-key", "private_key",
            "privatekey", "private-key", "encryption_key", "encryptionkey", "signing_key", "signingkey", "auth_key", "authkey", "master_key", "shared_key", "account_key", "accountkey",
            "_pass", "_pwd", "pwd=");

    private final FormatTable table;
    private final List<AddedRule> added;
    private final Keywords keywords;
    private final int[] meaning;
    private final byte[][] exact;

    /** Throws {@link IllegalArgumentException} when the keywords of {@code added} are too many. */
    public Scanner(FormatTable table, List<AddedRule> added) {
        this.table = table;
        this.added = List.copyOf(added);
        List<String> words = new ArrayList<>();
        List<Integer> owners = new ArrayList<>();
        for (int i = 0; i < table.size(); i++) {
            for (String word : table.keywords(i)) {
                words.add(word);
                owners.add(i);
            }
        }
        for (int i = 0; i < added.size(); i++) {
            for (String word : added.get(i).keywords()) {
                words.add(word);
                owners.add(table.size() + i);
            }
        }
        NAMES.forEach(word -> add(word, NAME, words, owners));
        add("://", ADDRESS, words, owners);
        add("-----BEGIN ", PEM, words, owners);
        add("PuTTY-User-Key-File-", PUTTY, words, owners);
        add("\"kty\"", JWK, words, owners);
        add("eyJ", SIGNED, words, owners);
        add("Basic ", BASIC, words, owners);
        this.keywords = Keywords.of(words);
        this.meaning = new int[words.size()];
        this.exact = new byte[words.size()][];
        for (int i = 0; i < exact.length; i++) {
            meaning[i] = owners.get(i);
            exact[i] = words.get(i).getBytes(StandardCharsets.ISO_8859_1);
        }
    }

    private static void add(String word, int meaning, List<String> words, List<Integer> owners) {
        words.add(word);
        owners.add(meaning);
    }

    FormatTable table() {
        return table;
    }

    AddedRule added(int number) {
        return added.get(number - table.size());
    }

    int formats() {
        return table.size();
    }

    int meaning(int word) {
        return meaning[word];
    }

    /** Whether the word stands at {@code start} in the very case in which it is written in the table. */
    boolean isExact(int word, byte[] text, int start) {
        byte[] written = exact[word];
        return Arrays.equals(written, 0, written.length, text, start, start + written.length);
    }

    /**
     * The credentials in a file, none of which overlap, in the order in which they stand.
     *
     * @param path of the file, which says what its text is
     * @param text in UTF-8
     * @param trouble is told in words what could not be searched
     */
    List<Match> scan(String path, byte[] text, Consumer<String> trouble) {
        List<Match> all = candidates(path, text, trouble);
        if (all.size() < 2) {
            return all;
        }
        List<Match> kept = new ArrayList<>();
        for (Match match : all.stream().sorted(By.number(Match::rank).thenComparing(By.number(Match::length).reversed()).thenComparing(ORDER)).toList()) {
            if (kept.stream().noneMatch(match::overlaps)) {
                kept.add(match);
            }
        }
        kept.sort(ORDER);
        return kept;
    }

    /** Whatever fits a format, also where several do. */
    List<Match> candidates(String path, byte[] text, Consumer<String> trouble) {
        Pass pass = new Pass(this, path, text, trouble);
        keywords.in(text, 0, text.length, pass);
        for (AddedRule rule : added) {
            if (rule.keywords().isEmpty()) {
                pass.whole(rule);
            }
        }
        return pass.matches();
    }
}
