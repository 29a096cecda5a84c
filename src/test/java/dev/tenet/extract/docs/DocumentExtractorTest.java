package dev.tenet.extract.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenet.extract.config.Extracted;
import dev.tenet.fact.Document;
import dev.tenet.fact.Location;
import dev.tenet.fact.RepoFile;
import java.util.List;
import org.junit.jupiter.api.Test;

final class DocumentExtractorTest {
    @Test
    void reads_headings_commands_and_words_of_markdown() {
        Document runbook = read("docs/RUNBOOK.md", """
                ---
                title: x
                ---
                # The *Run*book #

                Halting
                =======
                - item
                ---
                #hashtag
                ```bash
                # not a heading
                $ condor halt \\
                    --reason x   # why
                halted
                ```
                ~~~python
                import condor
                ~~~
                ## [Flatten](x.md) with `condor`
                ```
                condor   flatten
                ```
                """);
        assertThat(runbook).isEqualTo(new Document(
                Location.of("docs/RUNBOOK.md"), "The Runbook", List.of("The Runbook", "Halting", "Flatten with condor"),
                List.of("condor halt --reason x", "condor   flatten"),
                "--- title: x --- # the *run*book # halting ======= - item --- #hashtag ```bash # not a heading $ condor halt \\ --reason x # why halted ```"
                        + " ~~~python import condor ~~~ ## [flatten](x.md) with `condor` ``` condor flatten ```"));
    }

    @Test
    void reads_headings_and_commands_of_restructured_text() {
        Document backup = read("docs/backup.rst", """
                ======
                Backup
                ======
                Text
                Restoring
                ---------
                Run::

                    rsync a b

                .. code-block:: console
                   :caption: x

                   $ condor check
                   ok

                .. code-block:: python

                   import x
                """);
        assertThat(backup.title()).isEqualTo("Backup");
        assertThat(backup.headings()).containsExactly("Backup", "Restoring");
        assertThat(backup.commands()).containsExactly("rsync a b", "condor check");
    }

    @Test
    void shows_no_secret_that_a_document_shows() {
        Document readme = read("README.md", "Set `DB_PASSWORD=Tr4de-Winds88` first.\n```sh\nexport API_TOKEN=Zk3vQ9xLm2\n```\n");
        assertThat(readme.text()).isEqualTo("set `db_password=***` first. ```sh export api_token=*** ```");
        assertThat(readme.commands()).containsExactly("export API_TOKEN=***");
        assertThat(readme.title()).isEmpty();
    }

    @Test
    void cuts_long_text_and_wants_documents_only() {
        assertThat(read("a.md", "word ".repeat(100_000)).text()).hasSizeBetween(199_990, 200_000);
        assertThat(wants("README", "")).isTrue();
        assertThat(wants("docs/notes.txt", "txt")).isTrue();
        assertThat(wants("CHANGELOG.md", "md")).isTrue();
        assertThat(wants("data/words.txt", "txt")).isFalse();
        assertThat(wants("docs/requirements.txt", "txt")).isFalse();
        assertThat(wants("LICENSE", "")).isFalse();
    }

    private static boolean wants(String path, String extension) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return new DocumentExtractor().wants(new RepoFile(Location.of(path), path, name, extension, 1, RepoFile.State.TRACKED));
    }

    @Test
    void a_prompt_without_a_command_is_none() {
        assertThat(read("a.md", "# A\n```sh\n$ \n$ go\n```\n").commands()).containsExactly("go");
    }

    private static Document read(String path, String text) {
        return Extracted.by(new DocumentExtractor(), path, text).facts(Document.class).get(0);
    }
}
