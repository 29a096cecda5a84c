package dev.tenet.output;

import dev.tenet.finding.Severity;
import dev.tenet.output.NumberedFinding.Place;
import dev.tenet.output.NumberedFinding.Proof;
import dev.tenet.output.NumberedFinding.Remedy;
import dev.tenet.output.NumberedFinding.Step;
import dev.tenet.output.template.Code;
import dev.tenet.output.template.Line;
import dev.tenet.output.template.Link;
import dev.tenet.output.template.Prose;
import dev.tenet.policy.Control;
import dev.tenet.policy.Policy;
import dev.tenet.report.CategoryScore;
import dev.tenet.report.Gain;
import dev.tenet.report.Plan;
import dev.tenet.report.Report;
import dev.tenet.report.ReportedFinding;
import dev.tenet.report.Witness;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes what people read as a finding from a group of findings. */
final class FindingViews {
    private final Numbering numbering;
    private final Map<String, Policy> pages = new HashMap<>();
    private final Report report;

    FindingViews(Report report, Numbering numbering) {
        this.numbering = numbering;
        this.report = report;
        report.policies().forEach(policy -> pages.put(policy.id(), policy));
    }

    /** The groups whose severity is one of those from {@code worst} to {@code least}. */
    List<NumberedFinding> between(Severity worst, Severity least) {
        return numbering.groups().stream()
                .filter(group -> worst.atLeast(group.severity()) && group.severity().atLeast(least))
                .map(this::view)
                .toList();
    }

    private NumberedFinding view(Numbering.Group group) {
        List<ReportedFinding> findings = group.findings();
        Map<String, NumberedFinding.Control> controls = new LinkedHashMap<>();
        Map<String, Link> weaknesses = new LinkedHashMap<>();
        Map<String, Link> references = new LinkedHashMap<>();
        Set<String> impact = new LinkedHashSet<>();
        for (ReportedFinding finding : findings) {
            Control control = numbering.control(finding.control());
            controls.put(finding.control(), new NumberedFinding.Control(finding.control(), control == null ? "" : control.title(), gain(finding.control(), control)));
            finding.cwe().forEach(cwe -> weaknesses.put(cwe, weakness(cwe)));
            finding.references().forEach(reference -> references.put(reference, Link.of(reference)));
            Policy page = pages.get(finding.policy());
            if (page != null && !page.why().isBlank()) {
                impact.add(page.why());
            }
        }
        return new NumberedFinding(
                group.number(),
                title(findings),
                group.severity().name(),
                Phrase.tone(group.severity()),
                List.copyOf(controls.values()),
                List.copyOf(weaknesses.values()),
                impact.stream().map(Prose::of).toList(),
                findings.stream().map(FindingViews::place).toList(),
                remedy(group),
                List.copyOf(references.values()));
    }

    /** {@code +7.1 Security, +2.5 overall, grade F to D, 3 to 6 h}; empty where nothing is known. */
    private String gain(String id, @Nullable Control control) {
        Optional<Gain> known = report.prospects().gain(id);
        if (known.isEmpty() || control == null) {
            return "";
        }
        Gain gain = known.get();
        String category = report.scores().categories().stream()
                .filter(score -> score.id().equals(control.category())).map(CategoryScore::title).findFirst().orElse(control.category());
        String grade = gain.from().equals(gain.to()) ? "" : ", grade %s to %s".formatted(gain.from(), gain.to());
        String hours = gain.low() == gain.high() ? Phrase.hours(gain.hours()) : "%s to %s".formatted(Phrase.number(gain.low(), 2), Phrase.hours(gain.high()));
        return "+%s %s, +%s overall%s, %s".formatted(Phrase.number(gain.category(), 1), category, Phrase.number(gain.overall(), 1), grade, hours);
    }

    private static String title(List<ReportedFinding> findings) {
        List<String> titles = new ArrayList<>(new LinkedHashSet<>(findings.stream().map(ReportedFinding::title).toList()));
        return titles.size() < 3
                ? String.join("; ", titles)
                : titles.get(0) + "; " + titles.get(1) + "; and " + Phrase.count(titles.size() - 2, "related fault");
    }

    private static Link weakness(String cwe) {
        List<String> number = SarifRule.cweNumbers(List.of(cwe));
        return number.isEmpty() ? new Link(cwe, "") : new Link(cwe, Web.weakness(number.get(0)));
    }

    private static Place place(ReportedFinding finding) {
        return new Place(
                new Code(Web.place(finding.location())),
                Line.of(Phrase.sentence(finding.message())),
                finding.severity().name(),
                new Code(finding.policy()),
                finding.confidence().name().toLowerCase(Locale.ROOT),
                finding.evidence().stream()
                        .map(e -> new Proof(new Code(Web.place(e.location())), e.type(), e.summary().isEmpty() ? null : new Code(e.summary())))
                        .toList(),
                finding.absences().stream().map(Line::of).toList(),
                proof(finding.evidence().size(), finding.absences().size()),
                finding.flow().stream().map(step -> new Step(new Code(Web.place(step.location())), Line.of(step.what()))).toList(),
                finding.witnesses().stream().map(FindingViews::witness).distinct().map(Line::of).toList());
    }

    private static String witness(Witness witness) {
        String severity = witness.severity().isEmpty() ? "" : " (" + witness.severity() + ")";
        return "%s%s%s".formatted(witness.words(), severity, witness.message().isEmpty() ? "" : ": " + witness.message());
    }

    private static String proof(int seen, int absent) {
        List<String> parts = new ArrayList<>();
        if (seen > 0) {
            parts.add(Phrase.count(seen, "fact") + " seen");
        }
        if (absent > 0) {
            parts.add(absent + " not there");
        }
        return String.join(", ", parts);
    }

    private Remedy remedy(Numbering.Group group) {
        Plan.Item item = numbering.item(group.key());
        Control control = numbering.control(group.findings().get(0).control());
        Set<String> fixes = new LinkedHashSet<>();
        if (item != null) {
            fixes.add(item.fix());
        }
        group.findings().forEach(finding -> fixes.add(finding.remediation()));
        Prose fix = Prose.of(fixes);
        if (item != null) {
            return new Remedy(item.title(), fix, hours(item), schedule(item), item.skill());
        }
        String title = control == null ? "" : control.remediation().title();
        double hours = group.findings().stream().mapToDouble(ReportedFinding::effortHours).max().orElse(0);
        return new Remedy(title, fix, Phrase.hours(hours), "", control == null ? "" : control.remediation().skill());
    }

    static String hours(Plan.Item item) {
        return "%s (%s to %s)".formatted(
                Phrase.hours(item.hours()), Phrase.number(item.low(), 2), Phrase.hours(item.high()));
    }

    private String schedule(Plan.Item item) {
        String after = item.after().isEmpty() ? "" : ", after " + Phrase.list(numbering.numbers(item.after()));
        return "week %s%s; adds %s to the overall score".formatted(item.week(), after, points(item.gain()));
    }

    static String points(double gain) {
        String number = Phrase.number(gain, 1);
        return number.equals("1") ? "1 point" : number + " points";
    }
}
