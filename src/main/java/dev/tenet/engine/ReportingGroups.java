package dev.tenet.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Rules that only report, in groups: those that were there at first, and those that came since. A rule that is gone or was edited stays in its group, and what
 * it says is not heard.
 */
final class ReportingGroups {
    private static final int MOST = 4;

    private final List<KeptGroup> groups = new ArrayList<>();
    /** Marks of rules that nothing could match so far. */
    private Set<String> unable = Set.of();

    /** So many groups that all of {@code rules} that can match are in one of them. */
    void arrange(RuleBase base, RuleSelection rules, List<?> facts, FactChange change) {
        RuleSelection missing = rules;
        for (KeptGroup group : List.copyOf(groups)) {
            if (rules.in(group.marks()).isEmpty()) {
                group.close();
                groups.remove(group);
            }
            missing = missing.notIn(group.marks());
        }
        Candidates news = new Candidates(new FactTable(change.came()), missing.rules());
        // A rule that could not match before still cannot when nothing came that it needs.
        RuleSelection doubtful = missing.where((mark, rule) -> !unable.contains(mark) || rule.needs().stream().anyMatch(news::any));
        RuleSelection able = doubtful.isEmpty() ? doubtful : new RuleSelection(base.able(doubtful.files(), new FactTable(facts)));
        unable = missing.notIn(able.marks()).marks();
        if (!able.isEmpty()) {
            groups.add(new KeptGroup(base, groups.size() < MOST ? able : withLast(rules, able)));
        }
    }

    /** What came one by one goes on together. */
    private RuleSelection withLast(RuleSelection rules, RuleSelection able) {
        Set<String> marks = new HashSet<>(able.marks());
        List<KeptGroup> last = groups.subList(1, groups.size());
        for (KeptGroup group : last) {
            marks.addAll(group.marks());
            group.close();
        }
        last.clear();
        return rules.in(marks);
    }

    int size() {
        return groups.size();
    }

    KeptGroup get(int number) {
        return groups.get(number);
    }

    /** A group of only those of its rules that are heard. */
    KeptGroup renewed(int number, RuleBase base, RuleSelection heard) {
        groups.get(number).close();
        groups.set(number, new KeptGroup(base, heard));
        return groups.get(number);
    }

    void close() {
        groups.forEach(KeptGroup::close);
    }
}
