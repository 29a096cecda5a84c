package dev.tenet.repo;

import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** When something of a tree was committed last. */
public final class LastCommit {
    private LastCommit() {}

    /** The time of the last commit that changed anything under {@code root} but the paths {@code without}; empty when git does not say. */
    public static Optional<Instant> of(Path root, Collection<String> without) {
        List<String> arguments = new ArrayList<>(List.of("log", "-1", "--format=%cI", "--no-show-signature", "--", "."));
        without.forEach(path -> arguments.add(":(exclude,literal)" + path));
        try {
            return GitProcess.output(root, arguments).map(String::strip).filter(text -> !text.isEmpty()).map(text -> OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeParseException noDate) {
            return Optional.empty();
        }
    }
}
