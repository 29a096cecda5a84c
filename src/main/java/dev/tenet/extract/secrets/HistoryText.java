package dev.tenet.extract.secrets;

import dev.tenet.fact.ExposedCredential;
import dev.tenet.fact.Location;
import dev.tenet.fact.RepoFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Finds credentials in lines that a commit added. */
public final class HistoryText {
    private HistoryText() {}

    /** Whether there may be something to find. */
    public static boolean isText(String path, byte[] text) {
        int dot = path.lastIndexOf('.');
        return text.length > 0 && !Context.isBinary(dot < 0 ? "" : path.substring(dot + 1).toLowerCase(Locale.ROOT)) && !path.contains("node_modules/") && !path.contains("site-packages/");
    }

    /**
     * The credentials, at their places in that commit.
     *
     * @param numbers of the lines in the file as of then
     */
    public static List<ExposedCredential> credentials(Scanner scanner, String commit, String path, byte[] text, int[] numbers, Consumer<String> trouble) {
        List<Match> matches = scanner.scan(path, text, problem -> trouble.accept("of " + path + " " + problem));
        List<ExposedCredential> all = new ArrayList<>();
        Lines lines = new Lines(text);
        for (Match match : matches) {
            ExposedCredential found = SecretsExtractor.credential(path, lines, match, commit);
            int line = numbers[found.location().line() - 1];
            int end = Math.max(line, numbers[Math.min(numbers.length, found.location().endLine()) - 1]);
            all.add(found.at(new Location(path, line, found.location().column(), end)).withState(RepoFile.State.UNKNOWN));
        }
        return all;
    }
}
