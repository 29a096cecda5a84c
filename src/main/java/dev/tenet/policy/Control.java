package dev.tenet.policy;

import dev.tenet.finding.Severity;
import java.util.List;
import java.util.Objects;

/**
 * An objective that an audit passes or fails: what is scored and planned.
 *
 * @param id short and stable: {@code TS-02}
 * @param pack id of its pack
 * @param category id of the category it counts in
 * @param title the objective
 * @param severity of a failure, unless a policy says otherwise
 * @param weight share in its category, relative to the others; 1 unless the pack says otherwise
 * @param sources articles, standards and weaknesses that it is modelled on
 * @param remediation how it is repaired
 */
public record Control(
        String id,
        String pack,
        String category,
        String title,
        Severity severity,
        double weight,
        List<String> sources,
        Remediation remediation) {
    public Control {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(pack, "pack");
        Objects.requireNonNull(category, "category");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(remediation, "remediation");
        sources = List.copyOf(sources);
        if (!(weight > 0)) {
            throw new IllegalArgumentException("weight of control %s is not above 0: %s".formatted(id, weight));
        }
    }
}
