package dev.tenet.extract.tools;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenet.extract.config.Extracted;
import dev.tenet.fact.Coverage;
import dev.tenet.fact.Location;
import org.junit.jupiter.api.Test;

final class CoverageExtractorTest {
    private static final String PATH = "reports/coverage.xml";

    @Test
    void reads_the_total_and_each_file() {
        Extracted report = read("""
                <?xml version="1.0" ?>
                <!DOCTYPE coverage SYSTEM "http://x.org/coverage-04.dtd">
                <coverage line-rate="0.46" branch-rate="0.5" branches-valid="10">
                  <sources><source>./src</source></sources>
                  <packages><package name="condor"><classes>
                    <class filename="condor/gateway.py" line-rate="0" branch-rate="1"><methods/><lines><line number="1" hits="0"/></lines></class>
                    <class filename="condor/Outer.java" line-rate="1" branch-rate="1">
                      <methods><method><lines><line number="1" hits="1"/></lines></method></methods>
                      <lines><line number="1" hits="1"/></lines></class>
                    <class filename="condor/Outer.java" line-rate="0" branch-rate="0"><lines><line number="2" hits="0"/></lines></class>
                  </classes></package></packages>
                </coverage>
                """);
        assertThat(report.facts(Coverage.class)).containsExactly(
                new Coverage(at(3), "", 0.46, 0.5),
                new Coverage(at(6), "src/condor/gateway.py", 0, 1),
                new Coverage(at(7), "src/condor/Outer.java", 0.5, Double.NaN));
        assertThat(report.issues()).isEmpty();
    }

    @Test
    void leaves_paths_behind_an_absolute_source_and_branches_that_were_not_measured() {
        Extracted report = read("""
                <coverage line-rate="1" branch-rate="0" branches-valid="0"><sources><source>/home/ci/project</source></sources>
                <class filename="src\\a.py" line-rate="1" branch-rate="0"/></coverage>
                """);
        assertThat(report.facts(Coverage.class)).containsExactly(new Coverage(at(1), "", 1, Double.NaN), new Coverage(at(2), "src/a.py", 1, Double.NaN));
    }

    @Test
    void says_what_is_wrong_and_keeps_what_was_right() {
        Extracted truncated = read("<coverage line-rate=\"0.5\">\n<class filename=\"a.py\" line-rate=\"1\"/>\n<class filename=\"b.py\" line-ra");
        assertThat(truncated.facts(Coverage.class)).extracting(Coverage::path).containsExactly("", "a.py");
        assertThat(truncated.issues()).containsExactly("3:0 is not complete XML, and what follows was not read; write the report anew");
        Extracted wrong = read("<coverage line-rate=\"46\">\n<class filename=\"a.py\" line-rate=\"x\"/>\n</coverage>");
        assertThat(wrong.facts(Coverage.class)).isEmpty();
        assertThat(wrong.issues()).containsExactly(
                "1:0 has no line-rate from 0 to 1, so the total is unknown; write the report anew",
                "2:0 is a class without a file name or without a line-rate from 0 to 1, and was left out; write the report anew");
        assertThat(read("<html><body/></html>").issues())
                .containsExactly("1:0 is no coverage report of Cobertura and was not read; exclude it or write it anew");
        assertThat(read("not XML").issues()).hasSize(1);
        assertThat(read("").issues()).hasSize(1);
    }

    @Test
    void resolves_no_entity() {
        Extracted report = read("<!DOCTYPE c [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><coverage line-rate=\"1\"><sources><source>&a;</source></sources></coverage>");
        assertThat(report.facts(Coverage.class)).containsExactly(new Coverage(at(1), "", 1, Double.NaN));
        assertThat(report.issues()).hasSizeLessThanOrEqualTo(1);
    }

    private static Location at(int line) {
        return new Location(PATH, line, 0, line);
    }

    private static Extracted read(String text) {
        return Extracted.by(new CoverageExtractor(), PATH, text);
    }
}
