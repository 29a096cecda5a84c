package dev.tenet.plan;

import java.util.Set;

/** Foretells what the audit would say once controls are repaired. */
public interface Forecast {
    /** The outlook after the failed controls with these ids pass. An empty set: how things are now. */
    Outlook after(Set<String> repairedControls);
}
