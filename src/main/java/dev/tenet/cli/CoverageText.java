package dev.tenet.cli;

import dev.tenet.output.TextPage;
import dev.tenet.output.TextPage.Ink;
import dev.tenet.trial.Coverage;
import dev.tenet.trial.Cut;
import java.util.List;
import java.util.Locale;

/** Which conditions no example shows deciding, as text. */
final class CoverageText {
    private final TextPage page;

    CoverageText(TextPage page) {
        this.page = page;
    }

    /** Whether at least so many percent are shown. */
    boolean write(List<Coverage> coverages, double least) {
        int conditions = coverages.stream().mapToInt(Coverage::conditions).sum();
        int shown = coverages.stream().mapToInt(coverage -> coverage.shown().size()).sum();
        double percent = conditions == 0 ? 100 : 100.0 * shown / conditions;
        boolean enough = percent >= least;
        coverages.stream().filter(coverage -> !coverage.idle().isEmpty() || !coverage.inseparable().isEmpty()).forEach(this::policy);
        page.blank();
        String sum = String.format(Locale.ROOT, "%d of %d conditions are shown deciding (%.1f %%)", shown, conditions, percent);
        page.line(enough ? sum : sum + page.ink(Ink.RED, String.format(Locale.ROOT, ", fewer than %.1f %%", least)));
        return enough;
    }

    private void policy(Coverage coverage) {
        page.heading(coverage.policy().id(), "%d of %d shown; no example changes without:".formatted(coverage.shown().size(), coverage.conditions()));
        coverage.idle().forEach(cut -> condition(coverage, cut, ""));
        coverage.inseparable().forEach(cut -> condition(coverage, cut, "  (not counted: what is left does not compile)"));
    }

    private void condition(Coverage coverage, Cut cut, String remark) {
        page.hang("  %s:%s  ".formatted(coverage.policy().rules().path(), cut.place()), TextPage.plain(cut.text()) + remark);
    }
}
