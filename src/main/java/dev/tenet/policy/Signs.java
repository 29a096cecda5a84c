package dev.tenet.policy;

import java.util.List;
import java.util.Map;

/**
 * What a page says of how far its control is there.
 *
 * @param states when a rule fires, by the rule's case or, without one, the policy's name; what is not named shows it absent
 * @param declares words of names that declare the control: where something is called so, a control that would be absent is declared
 * @param inapplicable why the policy does not apply where it has no subject, in words that stand behind "not applicable"; may be empty
 */
public record Signs(Map<String, Presence> states, List<String> declares, String inapplicable) {
    /** A page that says nothing of it. */
    public static final Signs NONE = new Signs(Map.of(), List.of(), "");

    public Signs {
        states = Map.copyOf(states);
        declares = List.copyOf(declares);
    }

    /** How far the control is there when {@code rule} fires: the policy's id, or {@code id/case}. */
    public Presence shown(String rule) {
        return states.getOrDefault(rule.substring(rule.lastIndexOf('/') + 1), Presence.ABSENT);
    }
}
