package dev.tenet.extract.deps;

import dev.tenet.extract.Extraction;
import dev.tenet.extract.Extractor;
import dev.tenet.extract.config.Clearance;
import dev.tenet.fact.Location;
import dev.tenet.fact.RepoFile;
import dev.tenet.fact.Secret;
import dev.tenet.fact.Words;
import dev.tenet.repo.SourceText;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads requirements files of pip, and lock files in their form. */
public final class RequirementsExtractor implements Extractor {
    private static final Set<String> OPTIONS = Set.of(
            "-r", "--requirement", "-c", "--constraint", "-i", "--index-url", "--extra-index-url", "--no-index", "-f", "--find-links",
            "--no-binary", "--only-binary", "--prefer-binary", "--require-hashes", "--pre", "--trusted-host", "--use-feature");
    private static final Set<String> SOURCES = Set.of("-i", "--index-url", "--extra-index-url", "-f", "--find-links");
    private static final int MOST_ISSUES = 20;

    @Override
    public String id() {
        return "requirements";
    }

    @Override
    public boolean wants(RepoFile file) {
        String name = file.name().toLowerCase(Locale.ROOT);
        String directory = file.path().substring(0, file.path().length() - file.name().length());
        boolean named = Words.mentions(name, "requirements", "reqs");
        return switch (file.extension()) {
            case "txt", "in" -> named || directory.endsWith("requirements/");
            case "lock" -> named;
            default -> false;
        };
    }

    @Override
    public void extract(SourceText source, Extraction out) {
        List<RequirementsReader.Line> lines = RequirementsReader.read(source.text());
        List<RequirementsReader.Line> requirements = lines.stream().filter(line -> !line.text().isEmpty()).toList();
        boolean fixed = !requirements.isEmpty() && requirements.stream().allMatch(RequirementsExtractor::isFixed);
        boolean hashed = fixed && requirements.stream().allMatch(line -> line.isHashed() || isHashed(line.text()));
        // What pip-compile writes is a lock file, whatever it is called.
        boolean lock = source.name().endsWith(".lock") || hashed;
        String scope = Words.mentions(source.name(), "dev", "develop", "development", "test", "tests", "testing", "lint", "docs", "doc", "ci")
                ? "dev"
                : "runtime";
        int size = 0;
        int malformed = 0;
        for (RequirementsReader.Line line : lines) {
            Location at = new Location(source.path(), line.line(), line.column(), line.endLine());
            addSecrets(line, at, out);
            addSource(line, at, out);
            Optional<Requirement> requirement = requirementOf(line);
            if (requirement.isPresent()) {
                size += PythonPackage.add(requirement.get(), at, scope, line.isHashed(), lock, out).isPresent() ? 1 : 0;
            } else if (isMalformed(line) && malformed++ < MOST_ISSUES) {
                out.issue(at, "is neither a requirement nor an option of pip, and was not read; correct it");
            }
        }
        out.add(Listing.of(source.path(), PythonPackage.ECOSYSTEM, lock ? "lock" : "requirements", fixed, hashed, size));
    }

    private static Optional<Requirement> requirementOf(RequirementsReader.Line line) {
        String text = line.text().isEmpty() ? editable(line.options()) : line.text();
        Optional<Requirement> requirement = Requirement.parse(text);
        if (requirement.isPresent()) {
            return requirement;
        }
        String name = !Address.is(text) || Address.isLocal(text) ? "" : Address.nameIn(text);
        return name.isEmpty() ? Optional.empty() : Optional.of(new Requirement(name, text, true));
    }

    /** What {@code -e} installs; a path is the project itself, not a dependency. */
    private static String editable(String options) {
        for (String option : List.of("-e ", "--editable ", "--editable=")) {
            if (options.startsWith(option)) {
                return options.substring(option.length()).strip();
            }
        }
        return "";
    }

    private static boolean isMalformed(RequirementsReader.Line line) {
        if (!line.text().isEmpty()) {
            return !Address.is(line.text());
        }
        String option = line.options().split("[\\s=]", 2)[0];
        return editable(line.options()).isEmpty() && !OPTIONS.contains(option);
    }

    private static boolean isFixed(RequirementsReader.Line line) {
        return requirementOf(line).map(Requirement::isPinned).orElse(false);
    }

    private static boolean isHashed(String text) {
        return Requirement.parse(text).map(Requirement::isHashed).orElse(false);
    }

    private static void addSource(RequirementsReader.Line line, Location at, Extraction out) {
        if (!line.text().isEmpty() || line.options().isEmpty()) {
            return;
        }
        String[] words = line.options().split("[\\s=]+", 2);
        if (words.length > 1 && SOURCES.contains(words[0]) && words[1].contains("://")) {
            out.add(PackageAddress.of(at, PythonPackage.ECOSYSTEM, words[1].strip(), "runtime"));
        }
    }

    /** The address of an index or a repository may carry a password. */
    private static void addSecrets(RequirementsReader.Line line, Location at, Extraction out) {
        for (Clearance.Found found : Clearance.of("", line.text() + " " + line.options()).secrets()) {
            out.add(new Secret(at, found.name(), found.kind(), found.redacted(), found.fingerprint(), found.guessable(), "config", false, false));
        }
    }
}
