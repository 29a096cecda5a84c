package dev.tenet.policy.check;

import dev.tenet.policy.PolicyException.Problem;
import dev.tenet.policy.rule.Place;
import java.util.ArrayList;
import java.util.List;

/** Collects the faults of one file. */
final class Faults {
    private final String path;
    private final List<Fault> faults = new ArrayList<>();

    Faults(String path) {
        this.path = path;
    }

    void add(Check check, Place place, String message, String hint) {
        Fault fault = new Fault(check, new Problem(path, place.line(), place.column(), message, hint));
        if (!faults.contains(fault)) {
            faults.add(fault);
        }
    }

    List<Fault> all() {
        return List.copyOf(faults);
    }
}
