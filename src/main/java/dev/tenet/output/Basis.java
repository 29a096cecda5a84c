package dev.tenet.output;

import dev.tenet.finding.Outcome;
import dev.tenet.output.template.Code;
import dev.tenet.output.template.Line;
import dev.tenet.report.CategoryScore;
import dev.tenet.report.ControlResult;
import dev.tenet.report.PackUsed;
import dev.tenet.report.Report;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the audit was done, and what it could not look at.
 *
 * @param method in sentences
 * @param packs that judged
 * @param facts how many of each type
 * @param issues what could not be read or judged
 * @param skipped folders that were not looked at
 * @param silent categories without a score, with the reason
 * @param unjudged controls without a verdict, by reason
 */
public record Basis(
        List<Line> method, List<PackUsed> packs, List<Count> facts, List<Problem> issues, List<Line> skipped, List<Silent> silent,
        List<Unjudged> unjudged) {
    /**
     * How many facts there were of a type.
     *
     * @param type of the facts
     * @param number of them
     */
    public record Count(String type, int number) {}

    /**
     * Something that could not be read or judged.
     *
     * @param where path and line
     * @param source what reports it
     * @param message what happened and what to do about it
     */
    public record Problem(Code where, String source, Line message) {}

    /**
     * A category without a score.
     *
     * @param title for people
     * @param reason why
     */
    public record Silent(String title, Line reason) {}

    /**
     * Controls without a verdict.
     *
     * @param controls with their titles
     * @param status not applicable or not judged
     * @param reason why
     */
    public record Unjudged(String controls, String status, Line reason) {}

    static Basis of(Report report, String formula) {
        return new Basis(
                method(report, formula).stream().map(Line::of).toList(),
                report.packs(),
                report.inventory().facts().entrySet().stream().map(e -> new Count(e.getKey(), e.getValue())).toList(),
                report.issues().stream()
                        .map(i -> new Problem(new Code(Web.place(i.location())), i.source(), Line.of(Phrase.sentence(i.message()))))
                        .toList(),
                report.inventory().skipped().stream().map(Line::of).toList(),
                report.scores().categories().stream()
                        .filter(category -> category.score() == null)
                        .map(category -> new Silent(category.title(), Line.of(Phrase.sentence(category.reason()))))
                        .toList(),
                unjudged(report));
    }

    private static List<String> method(Report report, String formula) {
        List<String> lines = new ArrayList<>();
        int facts = report.inventory().facts().values().stream().mapToInt(Integer::intValue).sum();
        String languages = report.inventory().languages().isEmpty() ? "" : " (" + Phrase.list(report.inventory().languages()) + ")";
        lines.add("Tenet %s read %s%s of %s, %s, and took %s from them.".formatted(
                report.version(), Phrase.count(report.inventory().files(), "file"), languages, report.subject(),
                report.inventory().versioned() ? "which is under version control" : "which is not under version control",
                Phrase.count(facts, "fact")));
        int policies = report.packs().stream().mapToInt(PackUsed::policies).sum();
        if (report.packs().isEmpty()) {
            lines.add("No pack of policies judged.");
        } else {
            lines.add("%s in %s judged the facts.".formatted(
                    Phrase.count(policies, "policy"), Phrase.count(report.packs().size(), "pack")));
        }
        lines.add(report.profile().isEmpty()
                ? "No profile restricts the controls."
                : "The profile %s restricts the controls.".formatted(report.profile()));
        overridden(report).ifPresent(lines::add);
        lines.add("A category's score is the share of its applicable controls that pass, by their weights; a control fails with an open "
                + "finding, passes when a policy looked at something and found no fault, and does not apply otherwise.");
        List<CategoryScore> categories = report.scores().categories();
        if (!formula.isEmpty()) {
            boolean gaps = categories.stream().anyMatch(c -> c.score() == null);
            lines.add("The overall score is the mean of the category scores by weight%s: %s.".formatted(
                    gaps ? ", over the categories that have a score" : "", formula));
        }
        return lines;
    }

    /** A configuration may soften what it is judged by; whoever reads the report must see that. */
    private static Optional<String> overridden(Report report) {
        List<String> policies = report.controls().stream()
                .flatMap(control -> control.policies().stream())
                .filter(policy -> !policy.overridden().isEmpty())
                .map(policy -> policy.policy() + " is " + policy.overridden())
                .sorted()
                .toList();
        return policies.isEmpty() ? Optional.empty() : Optional.of(Phrase.sentence(String.join("; ", policies)));
    }

    private static List<Unjudged> unjudged(Report report) {
        Map<String, List<String>> byReason = new LinkedHashMap<>();
        for (Outcome outcome : List.of(Outcome.ERRORED, Outcome.NOT_APPLICABLE)) {
            String status = outcome == Outcome.ERRORED ? "not judged" : "not applicable";
            for (ControlResult control : report.controls()) {
                if (control.outcome() == outcome) {
                    byReason.computeIfAbsent(status + "\n" + control.reason(), r -> new ArrayList<>())
                            .add(control.control().id() + " " + control.control().title());
                }
            }
        }
        List<Unjudged> out = new ArrayList<>();
        byReason.forEach((reason, controls) -> {
            int split = reason.indexOf('\n');
            out.add(new Unjudged(
                    String.join("; ", controls), reason.substring(0, split), Line.of(Phrase.sentence(reason.substring(split + 1)))));
        });
        return out;
    }
}
