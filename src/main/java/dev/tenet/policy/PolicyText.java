package dev.tenet.policy;

import java.util.List;

/** What a policy's page says beside its metadata. Most of it is read by few who use a policy, so a page may find it when it is asked. */
public interface PolicyText {
    /** Why it matters, Markdown. */
    String why();

    /** What to do, Markdown. */
    String fix();

    /** Examples with the fault. */
    List<PolicyCase> fails();

    /** Examples that look alike and are right. */
    List<PolicyCase> passes();

    /** Texts that are known already. */
    static PolicyText of(String why, String fix, List<PolicyCase> fails, List<PolicyCase> passes) {
        return new Known(why, fix, List.copyOf(fails), List.copyOf(passes));
    }

    /** Texts that are known already. */
    record Known(String why, String fix, List<PolicyCase> fails, List<PolicyCase> passes) implements PolicyText {}
}
