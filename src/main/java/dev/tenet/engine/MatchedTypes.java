package dev.tenet.engine;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.TreeSet;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.CollectDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;

/** The types of facts that a rule looks for, wherever a pattern stands in it. */
final class MatchedTypes {
    private MatchedTypes() {}

    /** Simple names, sorted; not those of what is computed from facts, such as a sum or a list of them. */
    static List<String> of(RuleDescr rule) {
        TreeSet<String> types = new TreeSet<>();
        Deque<BaseDescr> left = new ArrayDeque<>(List.of(rule.getLhs()));
        while (!left.isEmpty()) {
            BaseDescr element = left.pop();
            if (element instanceof PatternDescr pattern && pattern.getSource() == null) {
                types.add(pattern.getObjectType());
            } else if (element instanceof PatternDescr computed && computed.getSource() instanceof AccumulateDescr accumulate) {
                left.push(accumulate.getInput());
            } else if (element instanceof PatternDescr computed && computed.getSource() instanceof CollectDescr collect) {
                left.push(collect.getInputPattern());
            } else if (element instanceof ConditionalElementDescr group) {
                group.getDescrs().forEach(child -> left.push((BaseDescr) child));
            }
        }
        return List.copyOf(types);
    }
}
