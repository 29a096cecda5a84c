package dev.tenet.waiver;

import dev.tenet.policy.YamlNode;
import java.util.Optional;

/**
 * How long waivers hold.
 *
 * @param days unless one says until when
 * @param longest days that one may hold
 */
public record Terms(int days, int longest) {
    public static final Terms USUAL = new Terms(30, 365);

    /** Reads {@code waivers: { days: 30, longest: 180 }} of a configuration. */
    public static Terms read(Optional<YamlNode> yaml) {
        if (yaml.isEmpty()) {
            return USUAL;
        }
        yaml.get().allow("days", "longest");
        int longest = yaml.get().get("longest").map(Terms::days).orElse(USUAL.longest());
        int days = yaml.get().get("days").map(Terms::days).orElse(Math.min(USUAL.days(), longest));
        if (days > longest) {
            throw yaml.get().error("waivers hold for %d days unless they say until when, but for %d at most".formatted(days, longest), "Lower days, or raise longest.");
        }
        return new Terms(days, longest);
    }

    private static int days(YamlNode node) {
        double days = node.number();
        if (!(days >= 1) || days != Math.rint(days) || days > 100_000) {
            throw node.error("\"" + node.text() + "\" is no number of days", "Write a whole number above 0.");
        }
        return (int) days;
    }
}
