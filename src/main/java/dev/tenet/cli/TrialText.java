package dev.tenet.cli;

import dev.tenet.output.TextPage;
import dev.tenet.output.TextPage.Ink;
import dev.tenet.trial.TrialRun;
import dev.tenet.trial.Tried;
import dev.tenet.trial.Trials;
import java.util.List;

/** The results of trials as text: what failed and how to look further, then the sum. */
final class TrialText {
    private final TextPage page;
    private final String shown;

    TrialText(TextPage page, String shown) {
        this.page = page;
        this.shown = shown;
    }

    void write(TrialRun run, List<String> orphans) {
        for (TrialRun.Page tried : run.pages()) {
            tried.faults().forEach(fault -> failed(tried.policy().id(), Trials.pageOf(tried.policy()), fault));
            tried.tried().stream().filter(example -> !example.passed()).forEach(this::example);
        }
        orphans.forEach(id -> failed(id, shown, "the page has no policy: there is no " + id.substring(id.indexOf('/') + 1) + ".drl beside it"));
        long failed = run.pages().stream().filter(tried -> !tried.passed()).count() + orphans.size();
        String sum = "%s, %s".formatted(count(run.pages().size() + orphans.size(), "policy", "policies"), count(run.examples(), "example", "examples"));
        page.line(failed == 0 ? sum + ": " + page.ink(Ink.GREEN, "all pass") : sum + ": " + page.ink(Ink.RED, failed + " failed"));
    }

    private void failed(String policy, String path, String what) {
        page.line(page.ink(Ink.RED, "FAILED") + "  " + policy + "  " + path);
        page.hang("    ", TextPage.plain(what));
        page.blank();
    }

    private void example(Tried tried) {
        String id = tried.policy().id();
        page.line("%s  %s  %s:%d  %s".formatted(page.ink(Ink.RED, "FAILED"), id, Trials.pageOf(tried.policy()), tried.example().line(),
                TextPage.plain(tried.example().title())));
        tried.problems().forEach(problem -> page.hang("    ", problem.replace("\n", " ")));
        if (tried.problems().isEmpty()) {
            places("expected, not reported", tried, tried.missing());
            places("reported, not expected", tried, tried.surplus());
            for (String missing : tried.missing()) {
                page.line("    tenet why-not %s --example %d --at %s".formatted(id, tried.example().line(), missing));
            }
        }
        page.blank();
    }

    private void places(String heading, Tried tried, List<String> places) {
        for (String place : places) {
            String line = tried.lineAt(place).map(text -> "  │ " + TextPage.plain(text)).orElse("");
            page.line("    " + heading + "  " + TextPage.plain(place) + line);
        }
    }

    private static String count(int number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }
}
