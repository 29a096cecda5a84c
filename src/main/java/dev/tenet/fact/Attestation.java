package dev.tenet.fact;

/**
 * What a person states to be so, because no file of the tree can show it: four weeks of paper trading.
 *
 * @param location of the entry in {@code attestations.yaml}
 * @param what its name, as a gate asks for it: {@code paper-trading}
 * @param who states it
 * @param date on which it was stated, yyyy-mm-dd
 * @param expires the last day on which it holds, yyyy-mm-dd
 * @param evidence where the proof lies: an address or a path
 */
public record Attestation(Location location, String what, String who, String date, String expires, String evidence) implements Fact {
    /** Whether it holds on {@code day}, yyyy-mm-dd: it has been stated by then, and has not expired. */
    public boolean holdsOn(String day) {
        return date.compareTo(day) <= 0 && day.compareTo(expires) <= 0;
    }
}
