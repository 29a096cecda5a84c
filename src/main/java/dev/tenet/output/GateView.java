package dev.tenet.output;

import dev.tenet.output.template.Line;
import dev.tenet.report.Gate;
import java.util.List;
import java.util.Map;

/**
 * A gate as a check list.
 *
 * @param title for people
 * @param verdict {@code passed} or {@code not passed}
 * @param tone name of the verdict's colour
 * @param summary how many criteria are met
 * @param criteria each with its evidence
 */
public record GateView(String title, String verdict, String tone, String summary, List<Item> criteria) {
    private static final Map<Gate.Criterion.State, String> STATES = Map.of(
            Gate.Criterion.State.MET, "met", Gate.Criterion.State.NOT_MET, "not met", Gate.Criterion.State.UNKNOWN, "unknown");

    /**
     * A criterion.
     *
     * @param title for people
     * @param met whether it is
     * @param state in words
     * @param tone name of the state's colour
     * @param evidence what was seen
     * @param remedy what would make it met or known; without text when it is met
     */
    public record Item(Line title, boolean met, String state, String tone, Line evidence, Line remedy) {}

    static GateView of(Gate gate) {
        return new GateView(
                gate.title(), gate.passed() ? "passed" : "not passed", gate.passed() ? "good" : "bad", summary(gate),
                gate.criteria().stream().map(GateView::item).toList());
    }

    private static String summary(Gate gate) {
        int all = gate.criteria().size();
        int unmet = gate.unmet().size();
        return switch (all) {
            case 0 -> "It has no criterion.";
            case 1 -> unmet == 0 ? "Its only criterion is met." : "Its only criterion is not met.";
            default -> unmet == 0
                    ? "All %s criteria are met.".formatted(all)
                    : "%s of %s criteria %s not met.".formatted(unmet, all, unmet == 1 ? "is" : "are");
        };
    }

    private static Item item(Gate.Criterion criterion) {
        String tone = switch (criterion.state()) {
            case MET -> "good";
            case NOT_MET -> "bad";
            case UNKNOWN -> "unknown";
        };
        return new Item(
                Line.of(criterion.title()), criterion.state() == Gate.Criterion.State.MET, state(criterion), tone,
                Line.of(Phrase.sentence(criterion.evidence())), Line.of(Phrase.sentence(criterion.remedy())));
    }

    static String state(Gate.Criterion criterion) {
        return STATES.getOrDefault(criterion.state(), "");
    }
}
