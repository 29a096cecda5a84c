package dev.tenet.extract.pipeline;

import dev.tenet.extract.Extraction;
import dev.tenet.extract.config.Budget;
import dev.tenet.extract.config.ConfigNode;
import dev.tenet.fact.Location;
import dev.tenet.fact.WorkflowExpression;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The expressions of a workflow: which contexts they read, and where what they read goes. */
final class Expressions {
    private static final int MOST = 5_000;
    private static final int MOST_VALUES = 200_000;
    private static final int DEEPEST = 20;

    private final String path;
    private final List<String> events;
    private final Extraction out;
    private final Budget budget = new Budget(MOST);
    /** Values that may be looked at: aliases may stand for any number. */
    private final Budget values = new Budget(MOST_VALUES);

    Expressions(String path, List<String> events, Extraction out) {
        this.path = path;
        this.events = events;
        this.out = out;
    }

    /** Adds the expressions of {@code node}, the keys apart that are left to others. */
    void addWithin(ConfigNode node, String job, Location owner, List<String> others) {
        for (ConfigNode.Member member : node.members()) {
            if (!others.contains(member.key())) {
                add(member.value(), member.key(), "", job, owner, 0);
            }
        }
    }

    private void add(ConfigNode node, String place, String key, String job, Location owner, int depth) {
        if (depth > DEEPEST || !values.take()) {
            return;
        }
        if (node.isScalar()) {
            addText(node, place, key, job, owner);
            return;
        }
        for (ConfigNode.Member member : node.members()) {
            add(member.value(), place, member.key().isEmpty() ? key : member.key(), job, owner, depth + 1);
        }
    }

    private void addText(ConfigNode node, String place, String key, String job, Location owner) {
        String text = node.text();
        if (place.equals("if") && !text.contains("${{")) {
            addExpression(text, Location.of(path, node.line(), node.column()), place, key, job, owner);
            return;
        }
        for (int at = text.indexOf("${{"); at >= 0; ) {
            int end = text.indexOf("}}", at);
            if (end < 0) {
                return;
            }
            addExpression(text.substring(at + 3, end).strip(), node.place(path, at), place, key, job, owner);
            at = text.indexOf("${{", end);
        }
    }

    private void addExpression(String text, Location location, String place, String key, String job, Location owner) {
        Set<String> contexts = new LinkedHashSet<>(Contexts.of(text));
        if (contexts.isEmpty()) {
            contexts.add("");
        }
        for (String context : contexts) {
            if (budget.take()) {
                out.add(new WorkflowExpression(location, "github", place, key, context, Contexts.isUntrusted(context), text, job, owner, events));
            }
        }
    }
}
