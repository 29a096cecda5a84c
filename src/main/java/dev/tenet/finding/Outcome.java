package dev.tenet.finding;

/** What became of a policy or a control in an audit. */
public enum Outcome {
    /** It looked at something and found no fault. */
    PASSED,
    /** It found a fault. */
    FAILED,
    /** There was nothing for it to look at. */
    NOT_APPLICABLE,
    /** It could not be judged to the end. */
    ERRORED
}
