package dev.tenet.output;

import dev.tenet.report.Plan;
import dev.tenet.report.Report;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/** The plan as iCalendar (RFC 5545): one event an item, over its whole days, with an identity that stays the same, so that importing again moves it. */
public final class PlanCalendar {
    private static final int OCTETS = 75;

    private PlanCalendar() {}

    /** Items of a plan without dates are left out: they have no day. */
    public static void write(Report report, Writer out) throws IOException {
        line(out, "BEGIN:VCALENDAR");
        line(out, "VERSION:2.0");
        line(out, "PRODID:-//Tenet//Tenet " + text(report.version()) + "//EN");
        line(out, "X-WR-CALNAME:" + text("Remediation of " + report.subject()));
        String stamp = compact(report.asOf().toString()) + "T000000Z";
        for (IssueView item : IssueView.of(report)) {
            if (!item.from().isEmpty()) {
                line(out, "BEGIN:VEVENT");
                line(out, "UID:" + text(item.key()));
                line(out, "DTSTAMP:" + stamp);
                // Calendars take the event with the higher number: that of the later audit.
                line(out, "SEQUENCE:" + report.asOf().toEpochDay());
                line(out, "DTSTART;VALUE=DATE:" + compact(item.from()));
                line(out, "DTEND;VALUE=DATE:" + compact(LocalDate.parse(item.due()).plusDays(1).toString()));
                line(out, "SUMMARY:" + text(item.title() + " (" + Phrase.hours(item.effort()) + ")"));
                line(out, "DESCRIPTION:" + text(description(item)));
                line(out, "CATEGORIES:" + text(item.severity()));
                line(out, "TRANSP:TRANSPARENT");
                line(out, "END:VEVENT");
            }
        }
        line(out, "END:VCALENDAR");
    }

    private static String description(IssueView item) {
        StringBuilder text = new StringBuilder();
        text.append("Controls: ").append(String.join(", ", item.controls())).append("\nEffort: ").append(item.hours()).append("\nGain: ").append(item.gain());
        if (!item.worker().isEmpty()) {
            text.append("\nBy: ").append(item.worker());
        }
        if (!item.after().isEmpty()) {
            text.append("\nAfter: ").append(String.join("; ", item.after()));
        }
        item.notes().forEach(note -> text.append("\n").append(note));
        item.places().forEach(place -> text.append("\n").append(place.where()).append(": ").append(place.message()));
        return text.toString();
    }

    private static String compact(String date) {
        return date.replace("-", "");
    }

    private static String text(String value) {
        return value.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\r", "").replace("\n", "\\n").replaceAll("\\p{Cntrl}", " ");
    }

    /** Lines longer than 75 octets go on in the next one after a space; a character is not cut. */
    private static void line(Writer out, String content) throws IOException {
        int octets = 0;
        for (int i = 0; i < content.length(); ) {
            int point = content.codePointAt(i);
            String character = Character.toString(point);
            int size = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > OCTETS) {
                out.write("\r\n ");
                octets = 1;
            }
            out.write(character);
            octets += size;
            i += character.length();
        }
        out.write("\r\n");
    }
}
