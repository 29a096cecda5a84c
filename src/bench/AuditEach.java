import dev.tenet.audit.Audit;
import dev.tenet.audit.AuditRequest;
import dev.tenet.finding.Finding;
import dev.tenet.policy.Library;
import dev.tenet.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Audits each folder of a folder by itself, as so many starts of the program would, in one process: {@code AuditEach POLICIES FOLDERS PACK...}. Prints
 * folder, policy, line and message of every finding; an issue stands in the policy's place with the mark "!". {@code kics.sh} compiles and runs it.
 */
final class AuditEach {
    private AuditEach() {}

    public static void main(String[] arguments) throws IOException {
        Library library = Library.read(List.of(new Library.Source(Path.of(arguments[0]), "policies")));
        List<String> packs = List.of(arguments).subList(2, arguments.length);
        Path compiled = Files.createTempDirectory("rules");
        try (Stream<Path> listed = Files.list(Path.of(arguments[1]))) {
            for (Path folder : listed.sorted().toList()) {
                AuditRequest request = new AuditRequest(folder, () -> library, packs, Optional.empty(), Optional.empty(), LocalDate.of(2026, 1, 1), Duration.ofMinutes(5), compiled, "bench");
                print(folder.getFileName(), new Audit(request, said -> { }).run());
            }
        }
    }

    private static void print(Path folder, Report report) {
        report.issues().forEach(issue -> System.out.printf("%s\t!\t%s%n", folder, issue));
        report.findings().forEach(found -> System.out.printf("%s\t%s\t%d\t%s%n", folder, found.policy(), found.location().line(), found.message()));
    }
}
