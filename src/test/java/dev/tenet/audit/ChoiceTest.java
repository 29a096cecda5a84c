package dev.tenet.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenet.policy.Library;
import dev.tenet.policy.Pack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChoiceTest {
    @TempDir
    Path folder;

    @BeforeEach
    void installTwoPacksOfWhichOneDeducesConcepts() throws IOException {
        Files.createDirectories(folder.resolve("tree"));
        Files.createDirectories(folder.resolve("policies"));
        Files.copy(Path.of("policies/scoring.yaml"), folder.resolve("policies/scoring.yaml"));
        pack("orders", "TS-02");
        pack("uptime", "RL-01");
        Files.writeString(folder.resolve("policies/orders/concepts.drl"), """
                rule "order"
                when
                    $call : Call( callee == "broker.send" )
                then
                    insertLogical( new OrderSink( $call, "broker" ) );
                end
                """);
    }

    @Test
    void a_pack_that_is_not_asked_for_still_deduces_its_concepts() throws IOException {
        assertThat(inWords(List.of("uptime"), Optional.empty())).containsExactly("orders: concepts", "uptime: RL-01 fault");
    }

    @Test
    void a_pack_that_the_configuration_leaves_out_still_deduces_its_concepts() throws IOException {
        Files.writeString(folder.resolve("tree/tenet.yaml"), "packs: [uptime]\n");

        assertThat(inWords(List.of(), Optional.empty())).containsExactly("orders: concepts", "uptime: RL-01 fault");
    }

    @Test
    void a_profile_keeps_the_concepts_of_packs_none_of_whose_controls_it_names() throws IOException {
        Path profile = Files.writeString(folder.resolve("profile.yaml"), "controls: [RL-01]\n");

        assertThat(inWords(List.of(), Optional.of(profile))).containsExactly("orders: concepts", "uptime: RL-01 fault");
    }

    @Test
    void everything_judges_when_nothing_is_chosen() throws IOException {
        assertThat(inWords(List.of(), Optional.empty())).containsExactly("orders: concepts TS-02 fault", "uptime: RL-01 fault");
    }

    @Test
    void a_report_names_only_packs_that_judge() throws IOException {
        var report = new Audit(request(List.of("uptime"), Optional.empty()), step -> { }).run();

        assertThat(report.packs()).extracting(pack -> pack.id()).containsExactly("uptime");
    }

    @Test
    void a_pack_that_the_configuration_leaves_out_judges_when_the_command_line_asks_for_it() throws IOException {
        Files.writeString(folder.resolve("tree/tenet.yaml"), "packs: [uptime]\n");

        assertThat(inWords(List.of("orders"), Optional.empty())).containsExactly("orders: concepts TS-02 fault", "uptime:");
    }

    private List<String> inWords(List<String> packs, Optional<Path> profile) {
        AuditRequest request = request(packs, profile);
        return Choice.of(request, Ground.of(request.root()), Choice.config(Ground.of(request.root()), request.config())).library().packs().stream().map(ChoiceTest::inWords).toList();
    }

    private static String inWords(Pack pack) {
        StringBuilder words = new StringBuilder(pack.id() + ":");
        pack.concepts().ifPresent(concepts -> words.append(" concepts"));
        pack.controls().forEach(control -> words.append(' ').append(control.id()));
        pack.policies().forEach(policy -> words.append(' ').append(policy.id().substring(policy.id().indexOf('/') + 1)));
        return words.toString();
    }

    private AuditRequest request(List<String> packs, Optional<Path> profile) {
        return new AuditRequest(folder.resolve("tree"), () -> Library.read(List.of(new Library.Source(folder.resolve("policies"), "policies"))), packs, Optional.empty(), profile,
                LocalDate.of(2026, 1, 2), Duration.ofMinutes(1), folder.resolve("rules"), "1.0.0", Inputs.NONE);
    }

    private void pack(String id, String control) throws IOException {
        Path pack = Files.createDirectories(folder.resolve("policies").resolve(id));
        Files.writeString(pack.resolve("pack.yaml"), """
                title: A pack
                category: reliability
                version: 1.0.0
                controls:
                  %s: { title: A control, severity: HIGH, hours: 2, fix: Correct it. }
                """.formatted(control));
        Files.writeString(pack.resolve("fault.drl"), """
                rule "fault"
                when
                    $call : Call( callee == "fault.%s" )
                then
                    report( drools, $call, "fault" );
                end
                """.formatted(id));
        Files.writeString(pack.resolve("fault.md"), """
                ---
                title: A fault
                control: %s
                ---
                ## Why
                It is a fault.

                ## Fix
                Correct it.

                ## Fails
                ```python a.py 1
                fault()
                ```

                ## Passes
                ```python a.py
                ok()
                ```
                """.formatted(control));
    }
}
