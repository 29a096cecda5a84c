package dev.tenet.audit;

import dev.tenet.policy.YamlNode;
import dev.tenet.report.Staff;
import dev.tenet.report.Worker;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads {@code capacity:}, {@code start:} and {@code team:} of a configuration. */
final class StaffConfig {
    private static final long LONGEST_ABSENCE = 366;

    private StaffConfig() {}

    static Staff read(YamlNode yaml, double usual) {
        double capacity = yaml.get("capacity").map(StaffConfig::hours).orElse(usual);
        LocalDate start = yaml.get("start").map(node -> date(node, node.text())).orElse(null);
        List<Worker> team = new ArrayList<>();
        Set<String> names = new HashSet<>();
        yaml.get("team").ifPresent(node -> {
            yaml.get("capacity").ifPresent(both -> {
                throw both.error("a team has the hours of its members, and no capacity beside them", "Take out capacity: or team:.");
            });
            for (YamlNode member : node.items()) {
                Worker worker = worker(member);
                if (!names.add(worker.name())) {
                    throw member.required("name").error("\"" + worker.name() + "\" is in the team twice", "Give each a name of their own.");
                }
                team.add(worker);
            }
            if (team.isEmpty()) {
                throw node.error("the team has no member", "Name one with hours a week, or take out team:.");
            }
        });
        return new Staff(capacity, start, team);
    }

    private static Worker worker(YamlNode node) {
        node.allow("name", "hours", "skills", "days", "absent");
        YamlNode name = node.required("name");
        if (name.text().isBlank()) {
            throw name.error("the name is empty", "");
        }
        List<DayOfWeek> days = node.get("days").map(all -> all.items().stream().map(StaffConfig::day).toList()).orElse(Worker.USUAL_DAYS);
        if (days.isEmpty()) {
            throw node.required("days").error("nobody works on no day", "Name at least one: mon, tue, wed, thu, fri, sat, sun.");
        }
        List<Worker.Absence> absences = node.get("absent").map(all -> all.items().stream().map(StaffConfig::absence).toList()).orElse(List.of());
        return new Worker(name.text(), hours(node.required("hours")), node.get("skills").map(YamlNode::texts).orElse(List.of()), days, absences);
    }

    private static double hours(YamlNode node) {
        double hours = node.number();
        if (!(hours >= 0.01 && hours <= 100_000)) {
            throw node.error("the capacity is above 0 hours a week", "Write how many hours a week there are for repairs.");
        }
        return hours;
    }

    private static DayOfWeek day(YamlNode node) {
        String text = node.text().toUpperCase(Locale.ROOT);
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> text.length() >= 3 && day.name().startsWith(text))
                .findFirst()
                .orElseThrow(() -> node.error("\"" + node.text() + "\" is no day of the week", "Write mon, tue, wed, thu, fri, sat or sun."));
    }

    /** A day, or two with a slash between them as ISO 8601 writes intervals. */
    private static Worker.Absence absence(YamlNode node) {
        String[] parts = node.text().split("/", -1);
        LocalDate from = date(node, parts[0]);
        LocalDate to = parts.length == 1 ? from : date(node, parts[1]);
        if (parts.length > 2 || to.isBefore(from) || ChronoUnit.DAYS.between(from, to) > LONGEST_ABSENCE) {
            throw node.error("\"" + node.text() + "\" is no absence of at most a year", "Write 2026-07-20/2026-07-31; leave out who does not come back.");
        }
        return new Worker.Absence(from, to);
    }

    private static LocalDate date(YamlNode node, String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeException e) {
            throw node.error("\"" + text + "\" is no date", "Write it as 2026-07-20.");
        }
    }
}
