package dev.tenet.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Remediations that wait for each other.
 *
 * @param keys in the order of work
 * @param hours of all of them, in hundredths
 */
record Chain(List<String> keys, long hours) {
    /** The longest by hours; of equally long ones the one that is finished first in the order of work. */
    static Chain longest(List<Repair> ordered) {
        Map<String, Long> until = new HashMap<>();
        Map<String, String> before = new HashMap<>();
        String end = "";
        for (Repair repair : ordered) {
            long most = 0;
            for (String first : repair.after()) {
                long hours = until.getOrDefault(first, 0L);
                if (hours > most) {
                    most = hours;
                    before.put(repair.key(), first);
                }
            }
            until.put(repair.key(), most + repair.hours());
            if (end.isEmpty() || until.get(repair.key()) > until.get(end)) {
                end = repair.key();
            }
        }
        List<String> keys = new ArrayList<>();
        for (String key = end; key != null && !key.isEmpty(); key = before.get(key)) {
            keys.add(key);
        }
        Collections.reverse(keys);
        return new Chain(List.copyOf(keys), until.getOrDefault(end, 0L));
    }
}
