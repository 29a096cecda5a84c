package dev.tenet.audit;

import dev.tenet.extract.secrets.AddedRule;
import dev.tenet.extract.secrets.GitleaksFile;
import dev.tenet.extract.secrets.Scanner;
import dev.tenet.fact.Fact;
import dev.tenet.fact.Location;
import dev.tenet.finding.Issue;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * By what credentials are searched for, and where: the installation's formats, what a person adds, and the history if asked.
 *
 * @param added patterns from files that the person named
 * @param problems what of those files cannot be used
 * @param commits how many of the newest are searched; 0 for none
 */
record SecretSearch(List<AddedRule> added, List<Issue> problems, int commits) {
    /** By the installation's formats alone, in the tree. */
    static final SecretSearch INSTALLED = new SecretSearch(List.of(), List.of(), 0);

    static final String SOURCE = "secrets";

    private static volatile @Nullable Known known;

    /** What was made of the formats, as long as their files are as they were. */
    private record Known(Path folder, String files, Scanner scanner) {}

    SecretSearch {
        added = List.copyOf(added);
        problems = List.copyOf(problems);
    }

    /** Reads the files that the command line names, or a configuration from outside of the tree; throws {@link ConfigException} when one cannot be read. */
    static SecretSearch of(SecretsAsked asked, AuditConfig config) {
        List<Path> files = new ArrayList<>(asked.patterns());
        files.addAll(config.secretPatterns());
        if (files.isEmpty() && asked.commits() == 0) {
            return INSTALLED;
        }
        List<AddedRule> rules = new ArrayList<>();
        List<Issue> problems = new ArrayList<>();
        for (Path file : files) {
            GitleaksFile read = GitleaksFile.read(FolderGround.text(file));
            if (read.rules().isEmpty()) {
                throw new ConfigException(file + ":" + (read.problems().isEmpty() ? "1:1: there are no rules" : read.problems().get(0)) + "\n    Write rules as in Gitleaks: [[rules]] with id and regex.");
            }
            rules.addAll(read.rules());
            read.problems().forEach(problem -> problems.add(new Issue(Location.of(""), SOURCE, AuditConfig.nameOf(file.toString()) + ":" + problem)));
        }
        return new SecretSearch(rules, problems, asked.commits());
    }

    /** What is there to see, with what the search adds to it. */
    Seen see(Ground ground, List<String> exclude) throws IOException {
        Seen seen = ground.see(exclude, this);
        if (this == INSTALLED) {
            return seen;
        }
        List<Fact> facts = new ArrayList<>(seen.facts());
        List<Issue> issues = new ArrayList<>(seen.issues());
        issues.addAll(problems);
        if (commits > 0) {
            SearchedHistory searched = SearchedHistory.of(ground, scanner(), commits, exclude, seen.facts());
            facts.addAll(searched.facts());
            issues.addAll(searched.issues());
        }
        return new Seen(facts, issues, seen.files(), seen.skipped(), seen.versioned(), seen.lines());
    }

    /** Throws {@link dev.tenet.policy.PolicyException} at what is wrong in the files of formats. */
    Scanner scanner() {
        Path folder = Home.folder().resolve("policies").resolve(SecretFormats.FOLDER);
        if (!added.isEmpty()) {
            return withAdded(folder);
        }
        String files = files(folder);
        Known before = known;
        if (before != null && before.folder.equals(folder) && before.files.equals(files)) {
            return before.scanner;
        }
        Scanner scanner = new Scanner(SecretFormats.of(folder), List.of());
        known = new Known(folder, files, scanner);
        return scanner;
    }

    private Scanner withAdded(Path folder) {
        try {
            return new Scanner(SecretFormats.of(folder), added);
        } catch (IllegalArgumentException tooMany) {
            throw new ConfigException("--secret-patterns: " + tooMany.getMessage() + "\n    Shorten the lists of keywords.");
        }
    }

    private static String files(Path folder) {
        File[] all = folder.toFile().listFiles();
        StringBuilder files = new StringBuilder();
        if (all != null) {
            Arrays.sort(all);
            for (File file : all) {
                files.append(file.getName()).append(' ').append(file.lastModified()).append(' ').append(file.length()).append('\n');
            }
        }
        return files.toString();
    }
}
