package dev.tenet.author;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenet.engine.Engine;
import dev.tenet.policy.Library;
import dev.tenet.policy.Policy;
import dev.tenet.trial.Trials;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code tenet policy new} writes: it works as it is. */
class ScaffoldTest {
    private static final Library.Source INSTALLED = new Library.Source(Path.of("policies"), "policies");

    @TempDir
    Path folder;

    @Test
    void a_policy_of_a_new_pack_passes_its_own_examples() throws IOException {
        assertThat(write("own/debug-in-production")).containsExactly("own/pack.yaml", "own/concepts.drl", "own/debug-in-production.drl", "own/debug-in-production.md");

        assertThat(problems("own/debug-in-production")).isEmpty();
    }

    @Test
    void a_second_policy_of_the_pack_passes_its_own_examples_too() throws IOException {
        write("own/debug-in-production");

        assertThat(write("own/second")).containsExactly("own/second.drl", "own/second.md");
        assertThat(problems("own/second")).isEmpty();
    }

    @Test
    void the_examples_need_both_the_call_and_the_configuration() throws IOException {
        write("own/debug-in-production");
        Path rule = folder.resolve("own/debug-in-production.drl");
        Files.writeString(rule, Files.readString(rule).replaceFirst("(?s)    \\$debug : DebugMode.*?(?=    \\$call)", "").replace("$key, $where", "\"a\", \"b\""));

        assertThat(problems("own/debug-in-production")).isNotEmpty();
    }

    @Test
    void nothing_is_overwritten() throws IOException {
        write("own/debug-in-production");
        Files.writeString(folder.resolve("own/other.md"), "mine");

        assertThatThrownBy(() -> write("own/debug-in-production")).hasMessageEndingWith("debug-in-production.drl is there already, and nothing is overwritten: choose another name");
        assertThatThrownBy(() -> write("own/other")).hasMessageEndingWith("other.md is there already, and nothing is overwritten: choose another name");
        assertThat(folder.resolve("own/other.drl")).doesNotExist();
        assertThat(folder.resolve("own/other.md")).hasContent("mine");
    }

    @Test
    void names_that_cannot_be_ones_are_refused_with_what_to_do() {
        assertThatThrownBy(() -> write("own")).hasMessage("\"own\" is not PACK/NAME: write tenet policy new own/debug-in-production");
        assertThatThrownBy(() -> write("own/../x")).hasMessageStartingWith("\"own/../x\" is not PACK/NAME");
        assertThatThrownBy(() -> write("own/Debug")).hasMessageStartingWith("\"Debug\" is no name: names are lower-case words");
        assertThatThrownBy(() -> write("own/..")).hasMessageStartingWith("\"..\" is no name");
        assertThatThrownBy(() -> write("own/concepts")).hasMessage("a policy cannot be called \"concepts\": concepts is a file of every pack");
        assertThatThrownBy(() -> write("own/no-debug")).hasMessage("\"no-debug\" names a remedy: name the fault, as in \"debug\"");
        assertThatThrownBy(() -> write("security/debug")).hasMessage("pack \"security\" is installed already: choose another name, or the folder that holds it with --in");
    }

    @Test
    void a_control_of_the_pack_may_be_chosen() throws IOException {
        write("own/first");

        assertThatThrownBy(() -> Scaffold.of("own/second", folder).write(Library.read(List.of(INSTALLED)), Optional.of("OWN-2")))
                .hasMessage("pack \"own\" has no control \"OWN-2\". Maybe \"OWN-1\" is meant.");
        Scaffold.of("own/second", folder).write(Library.read(List.of(INSTALLED)), Optional.of("OWN-1"));
        assertThat(folder.resolve("own/second.md")).content().contains("control: OWN-1\n");
    }

    private List<String> write(String id) throws IOException {
        return Scaffold.of(id, folder).write(Library.read(List.of(INSTALLED)), Optional.empty()).stream().map(path -> folder.relativize(path).toString().replace('\\', '/')).toList();
    }

    private List<String> problems(String id) {
        Library library = Library.read(List.of(INSTALLED, new Library.Source(folder, "mine")));
        Policy policy = library.policies().stream().filter(candidate -> candidate.id().equals(id)).findFirst().orElseThrow();
        Trials trials = new Trials(library, Engine.keepingIn(Path.of("target/tenet/rules")));
        List<String> problems = new java.util.ArrayList<>(Trials.faults(policy));
        Trials.examples(policy).stream().map(example -> trials.of(policy, example)).filter(tried -> !tried.passed()).forEach(tried -> problems.add(tried.toString()));
        return problems;
    }
}
