package dev.tenet.audit;

import dev.tenet.extract.secrets.HistoryText;
import dev.tenet.extract.secrets.Scanner;
import dev.tenet.fact.ExposedCredential;
import dev.tenet.fact.Fact;
import dev.tenet.fact.HistorySearch;
import dev.tenet.fact.Location;
import dev.tenet.fact.Secret;
import dev.tenet.finding.Issue;
import dev.tenet.order.By;
import dev.tenet.repo.GitHistory;
import dev.tenet.repo.PathPatterns;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the history holds and the tree does not, each credential once: where the oldest commit that was read brought it.
 *
 * @param facts sorted
 * @param issues what was not read
 */
record SearchedHistory(List<Fact> facts, List<Issue> issues) {
    private static final long MOST_BYTES = 2L << 30;
    private static final Duration LONGEST = Duration.ofMinutes(5);

    static SearchedHistory of(Ground ground, Scanner scanner, int commits, List<String> exclude, List<Fact> tree) {
        Optional<Path> folder = ground.folder();
        if (folder.isEmpty()) {
            return nothing("the history was not searched: a recording does not hold it; audit the folder");
        }
        Set<String> present = new HashSet<>();
        for (Fact fact : tree) {
            if (fact instanceof ExposedCredential credential) {
                present.add(credential.fingerprint());
            } else if (fact instanceof Secret secret) {
                present.add(secret.fingerprint());
            }
        }
        PathPatterns excluded = PathPatterns.of(exclude);
        Map<String, ExposedCredential> found = new HashMap<>();
        Set<String> troubles = new TreeSet<>();
        Optional<GitHistory.Read> read = GitHistory.read(folder.get(), new GitHistory.Bounds(commits, MOST_BYTES, LONGEST), (commit, path, text, numbers) -> {
            if (!excluded.match(path) && HistoryText.isText(path, text)) {
                for (ExposedCredential credential : HistoryText.credentials(scanner, commit, path, text, numbers, troubles::add)) {
                    if (!present.contains(credential.fingerprint())) {
                        found.put(credential.fingerprint(), credential);
                    }
                }
            }
        });
        if (read.isEmpty()) {
            return nothing(GitHistory.hasGit(folder.get())
                    ? "the history was not searched: the folder is in no git repository"
                    : "the history was not searched: git is not there; install it, or audit without --history");
        }
        GitHistory.Read done = read.get();
        List<Fact> facts = new ArrayList<>(found.values().stream().sorted(By.key(ExposedCredential::location).thenComparing(ExposedCredential::fingerprint)).toList());
        facts.add(new HistorySearch(Location.of(""), done.commits(), done.complete() && !done.shallow()));
        List<Issue> issues = new ArrayList<>();
        if (!done.complete()) {
            String why = done.bounded() ? "the bound of commits or of 2 GB was reached" : "git failed or took longer than five minutes";
            issues.add(issue("only the newest %d commits of the history were searched: %s; raise --history-commits or search a part".formatted(done.commits(), why)));
        }
        if (done.shallow()) {
            issues.add(issue("the clone is shallow, so older commits were not searched; fetch them with git fetch --unshallow"));
        }
        if (done.tooLarge() > 0) {
            issues.add(issue(done.tooLarge() + " files of the history added more than 5 MB in one commit, of which the rest was not searched"));
        }
        troubles.forEach(trouble -> issues.add(issue("the history " + trouble)));
        return new SearchedHistory(facts, issues);
    }

    private static SearchedHistory nothing(String why) {
        return new SearchedHistory(List.of(), List.of(issue(why)));
    }

    private static Issue issue(String message) {
        return new Issue(Location.of(""), SecretSearch.SOURCE, message);
    }
}
