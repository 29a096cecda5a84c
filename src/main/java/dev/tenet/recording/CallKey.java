package dev.tenet.recording;

import dev.tenet.fact.Call;
import dev.tenet.fact.Location;

/** Which call is asked about: those that read the same at the same place are one. */
record CallKey(Location location, String callee) {
    static CallKey of(Call call) {
        return new CallKey(call.location(), call.callee());
    }
}
