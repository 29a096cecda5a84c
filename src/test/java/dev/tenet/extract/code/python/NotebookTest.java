package dev.tenet.extract.code.python;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenet.extract.Extraction;
import dev.tenet.extract.Unit;
import dev.tenet.extract.code.CodeLinker;
import dev.tenet.fact.Call;
import dev.tenet.fact.Fact;
import dev.tenet.fact.SourceFile;
import dev.tenet.finding.Issue;
import dev.tenet.repo.SourceText;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class NotebookTest {
    private static final String KERNEL = "\"metadata\": {\"kernelspec\": {\"language\": \"python\", \"name\": \"python3\"}}, \"nbformat\": 4";

    private record Read(List<Fact> facts, List<Issue> issues) {
        List<String> calls() {
            return facts.stream()
                    .filter(Call.class::isInstance)
                    .map(Call.class::cast)
                    .map(call -> call.callee() + " " + call.location().line() + ":" + call.location().column())
                    .toList();
        }
    }

    private static Read read(String json) {
        Extraction extraction = new Extraction("notebook");
        new NotebookExtractor().extract(SourceText.of("nb/a.ipynb", json), extraction);
        Extraction linked = new Extraction("code");
        List<Unit> units = extraction.units();
        new CodeLinker().link(units, linked);
        return new Read(linked.facts(), extraction.issues());
    }

    @Test
    void cells_are_one_module_and_stand_where_their_lines_stand() {
        Read read = read("""
                {
                 "cells": [
                  {"cell_type": "markdown", "source": ["exec('no code')"]},
                  {
                   "cell_type": "code",
                   "outputs": [{"text": ["eval(1)"]}],
                   "source": [
                    "import subprocess as sp\\n",
                    "def run(c):\\n",
                    "    sp.run(c, shell=True)\\n"
                   ]
                  },
                  {"cell_type": "code", "source": "x = 1\\nrun('a')\\neval(x)"}
                 ],
                 %s
                }
                """.formatted(KERNEL));

        assertThat(read.calls()).containsExactly("nb.a.run 13:35", "eval 13:35", "subprocess.run 10:10");
        assertThat(read.issues()).isEmpty();
        assertThat(read.facts()).filteredOn(SourceFile.class::isInstance).extracting(fact -> ((SourceFile) fact).language()).containsExactly("python");
    }

    @Test
    void magics_are_no_code() {
        Read read = read("""
                {"cells": [
                  {"cell_type": "code", "source": ["%%matplotlib inline\\n", "!pip install x\\n", "files = !ls\\n", "eval?\\n", "if files:\\n", "    !rm x\\n", "eval(1)\\n"]},
                  {"cell_type": "code", "source": ["%%%%bash\\n", "eval $(x)\\n"]},
                  {"cell_type": "code", "source": ["%%%%time\\n", "exec('x')\\n"]},
                  {"cell_type": "code", "source": ["y = ('%%s'\\n", "%%x)\\n", "z = '''\\n", "!not a command\\n", "'''\\n"]}
                ], %s}
                """.formatted(KERNEL));

        assertThat(read.issues()).isEmpty();
        assertThat(read.calls()).extracting(call -> call.substring(0, call.indexOf(' '))).containsExactly("eval", "exec");
    }

    @Test
    void notebooks_of_other_kernels_are_not_python() {
        Read read = read("{\"cells\": [{\"cell_type\": \"code\", \"source\": [\"eval(1)\"]}], \"metadata\": {\"kernelspec\": {\"language\": \"R\"}}}");

        assertThat(read.facts()).isEmpty();
        assertThat(read.issues()).isEmpty();
    }

    @Test
    void old_notebooks_keep_cells_in_worksheets() {
        Read read = read("{\"worksheets\": [{\"cells\": [{\"cell_type\": \"code\", \"language\": \"python\", \"input\": [\"eval(1)\"]}]}]}");

        assertThat(read.calls()).hasSize(1);
    }

    @Test
    void a_syntax_error_has_its_place_in_the_file() {
        Read read = read("{\"cells\": [{\"cell_type\": \"code\", \"source\": [\n\"ok()\\n\",\n\"def f(:\\n\"\n]}]}");

        assertThat(read.issues()).extracting(issue -> issue.location().line()).containsExactly(3);
        assertThat(read.calls()).containsExactly("?.ok 2:2");
    }

    @Test
    void broken_json_is_an_issue_with_its_place_and_what_came_before_is_read() {
        Read read = read("{\"cells\": [{\"cell_type\": \"code\", \"source\": [\"eval(1)\"]},\n {\"cell_type\": oops");

        assertThat(read.issues()).singleElement().satisfies(issue -> {
            assertThat(issue.location().line()).isEqualTo(2);
            assertThat(issue.message()).contains("not valid JSON");
        });
        assertThat(read.calls()).containsExactly("eval 1:46");
    }

    @Test
    void hostile_notebooks_end() {
        Assertions.assertTimeout(Duration.ofSeconds(10), () -> {
            read("[".repeat(1_000_000));
            read("{\"cells\": " + "[".repeat(100_000));
            read("{\"cells\": [{\"cell_type\": [1], \"source\": {\"a\": [1]}}, 3, null], \"metadata\": []}");
            read("{\"cells\": [{\"cell_type\": \"code\", \"source\": [" + "\"(\\n\",".repeat(200_000) + "\"x\"]}]}");
            assertThat(read("").facts()).hasSizeLessThan(4);
        });
    }
}
