package dev.tenet.output;

import dev.tenet.order.By;
import dev.tenet.output.TextPage.Ink;
import dev.tenet.report.Plan;
import dev.tenet.report.Plan.Item;
import java.util.List;

/** The plan as terminal text: its best fixes, and all of it in a line. */
final class TextPlan {
    private static final int FIXES = 5;

    private final TextPage page;

    TextPlan(TextPage page) {
        this.page = page;
    }

    void write(Plan plan) {
        List<Item> best = plan.items().stream()
                .filter(i -> i.gain() > 0)
                .sorted(By.key(Item::gainPerHour)
                        .reversed()
                        .thenComparing(Item::severity)
                        .thenComparing(Item::key))
                .limit(FIXES)
                .toList();
        if (!best.isEmpty()) {
            page.heading("Best fixes", "by points of the overall score an hour");
            int hours = best.stream().mapToInt(i -> TextWords.hours(i.hours()).length()).max().orElse(0);
            int gain = best.stream().mapToInt(i -> gain(i).length()).max().orElse(0);
            int title = best.stream()
                    .mapToInt(i -> TextCells.of(TextCells.plain(i.title())))
                    .filter(cells -> cells <= page.width() / 2)
                    .max()
                    .orElse(page.width() / 2);
            for (Item item : best) {
                write(item, hours, gain, title);
            }
        }
        page.heading("Plan", summary(plan));
    }

    private void write(Item item, int hours, int gain, int title) {
        String figures = "  %s  %s  ".formatted(
                TextCells.right(TextWords.hours(item.hours()), hours),
                page.ink(Ink.GREEN, TextCells.right(gain(item), gain)));
        String after = item.after().isEmpty() ? "" : ", after " + String.join(", ", item.after());
        String controls = TextCells.plain(String.join(", ", item.controls()) + after);
        List<String> lines = TextPage.wrap(TextCells.plain(item.title()), title);
        for (String line : lines.subList(0, lines.size() - 1)) {
            page.line(figures + line);
            figures = " ".repeat(TextCells.of(figures));
        }
        page.hang(figures + TextCells.padded(lines.get(lines.size() - 1), title) + "  ", controls, Ink.DIM);
    }

    private static String gain(Item item) {
        return "+" + TextWords.score(item.gain());
    }

    private static String summary(Plan plan) {
        if (plan.weeks().isEmpty()) {
            return "nothing to repair";
        }
        Plan.Week last = plan.weeks().get(plan.weeks().size() - 1);
        Double overall = last.overall();
        return "%s in %s of %s; then %s, risk %s, %s unmet"
                .formatted(
                        TextWords.hours(plan.totalHours()),
                        TextWords.count(plan.weeks().size(), "week"),
                        TextWords.hours(plan.capacityHours()),
                        overall == null
                                ? "no score"
                                : "score %s, grade %s".formatted(TextWords.score(overall), last.grade()),
                        last.risk(),
                        last.unmetCriteria() == 0 ? "no criterion" : TextWords.count(last.unmetCriteria(), "criterion"));
    }
}
