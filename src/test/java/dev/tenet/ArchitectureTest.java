package dev.tenet;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.tenet.audit.Installed;
import dev.tenet.extract.Extractor;
import dev.tenet.extract.Linker;
import dev.tenet.fact.Fact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The package table of the design, held. */
class ArchitectureTest {
    private static final JavaClasses CLASSES =
            new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("dev.tenet");
    private static final int LONGEST_FILE = 400;

    @Test
    void packages_use_only_what_the_table_allows() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("fact").definedBy("dev.tenet.fact..")
                .layer("finding").definedBy("dev.tenet.finding..")
                .layer("repo").definedBy("dev.tenet.repo..")
                .layer("yaml").definedBy("dev.tenet.yaml..")
                .layer("extract").definedBy("dev.tenet.extract..")
                .layer("policy").definedBy("dev.tenet.policy..")
                .layer("engine").definedBy("dev.tenet.engine..")
                .layer("report").definedBy("dev.tenet.report..")
                .layer("score").definedBy("dev.tenet.score..")
                .layer("plan").definedBy("dev.tenet.plan..")
                .layer("decision").definedBy("dev.tenet.decision..")
                .layer("reaudit").definedBy("dev.tenet.reaudit..")
                .layer("waiver").definedBy("dev.tenet.waiver..")
                .layer("output").definedBy("dev.tenet.output..")
                .layer("recording").definedBy("dev.tenet.recording..")
                .layer("audit").definedBy("dev.tenet.audit..")
                .layer("trial").definedBy("dev.tenet.trial..")
                .layer("explain").definedBy("dev.tenet.explain..")
                .layer("author").definedBy("dev.tenet.author..")
                .layer("lint").definedBy("dev.tenet.lint..")
                .layer("cli").definedBy("dev.tenet.cli..")
                .whereLayer("fact").mayNotAccessAnyLayer()
                .whereLayer("finding").mayOnlyAccessLayers("fact")
                .whereLayer("repo").mayOnlyAccessLayers("fact", "finding")
                .whereLayer("yaml").mayNotAccessAnyLayer()
                .whereLayer("extract").mayOnlyAccessLayers("yaml", "repo", "fact", "finding")
                .whereLayer("policy").mayOnlyAccessLayers("yaml", "fact", "finding")
                .whereLayer("engine").mayOnlyAccessLayers("fact", "finding", "policy")
                .whereLayer("report").mayOnlyAccessLayers("fact", "finding", "policy")
                .whereLayer("score").mayOnlyAccessLayers("report", "fact", "finding", "policy")
                .whereLayer("plan").mayOnlyAccessLayers("report", "fact", "finding", "policy")
                .whereLayer("decision").mayOnlyAccessLayers("score", "plan", "report", "fact", "finding", "policy")
                .whereLayer("reaudit").mayOnlyAccessLayers("report", "fact", "finding", "policy")
                .whereLayer("waiver").mayOnlyAccessLayers("report", "repo", "fact", "finding", "policy")
                .whereLayer("recording").mayOnlyAccessLayers("fact", "finding")
                .whereLayer("output").mayOnlyAccessLayers("report", "fact", "finding", "policy")
                .whereLayer("audit").mayOnlyBeAccessedByLayers("trial", "explain", "cli")
                .whereLayer("trial").mayOnlyBeAccessedByLayers("explain", "cli")
                .whereLayer("explain").mayOnlyBeAccessedByLayers("cli")
                .whereLayer("author").mayOnlyAccessLayers("fact", "finding", "policy", "engine", "output")
                .whereLayer("lint").mayOnlyAccessLayers("fact", "finding", "policy", "engine", "report")
                .whereLayer("cli").mayNotBeAccessedByAnyLayer()
                .check(CLASSES);
    }

    @Test
    void no_package_depends_on_itself_through_others() {
        slices().matching("dev.tenet.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void only_the_engine_knows_the_engine() {
        noClasses().that().resideOutsideOfPackage("dev.tenet.engine..")
                .should().dependOnClassesThat().resideInAnyPackage("org.kie..", "org.drools..")
                .check(CLASSES);
    }

    @Test
    void only_templates_know_velocity() {
        noClasses().that().resideOutsideOfPackage("dev.tenet.output.template..")
                .should().dependOnClassesThat().resideInAPackage("org.apache.velocity..")
                .check(CLASSES);
    }

    @Test
    void only_the_command_line_writes_to_the_terminal_and_ends_the_process() {
        noClasses().that().resideOutsideOfPackage("dev.tenet.cli..")
                .should().accessField(System.class, "out")
                .orShould().accessField(System.class, "err")
                .orShould().callMethod(System.class, "exit", int.class)
                .check(CLASSES);
    }

    @Test
    void facts_are_records() {
        classes().that().implement(Fact.class).and().areNotInterfaces().and().resideInAPackage("dev.tenet.fact")
                .should().beRecords()
                .check(CLASSES);
    }

    @Test
    void every_extractor_is_installed() {
        Set<String> written = CLASSES.stream()
                .filter(type -> type.isAssignableTo(Extractor.class) || type.isAssignableTo(Linker.class))
                .filter(type -> !type.isInterface() && !type.getModifiers().contains(JavaModifier.ABSTRACT))
                .map(JavaClass::getName)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> installed = Stream.concat(Installed.extractors().stream(), Installed.linkers().stream())
                .map(extractor -> extractor.getClass().getName())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(installed).isEqualTo(written).isNotEmpty();
    }

    @Test
    void no_file_is_longer_than_its_reader_can_hold() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            List<String> tooLong = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> linesOf(file) > LONGEST_FILE)
                    .map(Path::toString)
                    .sorted()
                    .toList();
            assertThat(tooLong).isEmpty();
        }
    }

    @Test
    void packages_have_names_that_say_something() {
        noClasses().should().resideInAnyPackage("..util..", "..utils..", "..common..", "..impl..", "..helper..", "..manager..").check(CLASSES);
    }

    private static long linesOf(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
