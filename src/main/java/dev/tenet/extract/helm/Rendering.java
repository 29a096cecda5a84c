package dev.tenet.extract.helm;

import dev.tenet.extract.config.Lines;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The carrying out of one template. */
final class Rendering {
    private static final int MOST_STEPS = 200_000;
    private static final int DEEPEST = 40;

    /** What an installation or a cluster brings; nothing of it is known here. */
    private static final Set<String> ELSEWHERE = Set.of("Files", "Subcharts");

    /** What looks into the cluster or into other files of the chart, and what it gives without them, as {@code helm template} has it. */
    private static final Map<String, Object> UNSEEN = Map.of(
            "lookup", Map.of(), ".Files.Get", "", ".Files.Glob", Map.of(), ".Files.Lines", List.of());

    private final Map<String, List<TemplateNode>> definitions;
    private final Lines places;
    private final Written out = new Written();
    private final Set<String> unseen = new TreeSet<>();
    private boolean leftEmpty;
    private int at;
    private int steps;
    private int depth;

    Rendering(Map<String, List<TemplateNode>> definitions, Lines places) {
        this.definitions = definitions;
        this.places = places;
    }

    /** Writes {@code parts} for the values in {@code root}; throws {@link Undecided} where one is not known. */
    void write(List<TemplateNode> parts, Map<String, @Nullable Object> root) {
        write(parts, Scope.of(root), out);
    }

    Written written() {
        return out;
    }

    /** Whether the template has a place for something that these values leave empty. */
    boolean leftEmpty() {
        return leftEmpty;
    }

    /** What was taken for empty, since it lies in a cluster or in files that are no templates. */
    Set<String> unseen() {
        return unseen;
    }

    /** Line of the part that was carried out last. */
    int line() {
        return places.line(at);
    }

    private void write(List<TemplateNode> parts, Scope scope, Written to) {
        for (TemplateNode part : parts) {
            if (steps++ > MOST_STEPS) {
                throw new Undecided("more steps than a chart takes");
            }
            at = depth == 0 ? part.at() : at;
            if (part instanceof TemplateNode.Text text) {
                to.literal(text.text(), depth == 0 ? text.at() : at, places);
            } else if (part instanceof TemplateNode.Output output) {
                String text = Values.text(value(output.value(), scope));
                leftEmpty |= depth == 0 && (text.isBlank() || text.strip().equals("{}") || text.strip().equals("[]") || text.equals("\"\""));
                to.value(text, at, places);
            } else if (part instanceof TemplateNode.Assign assign) {
                Object value = value(assign.value(), scope);
                if (assign.declares()) {
                    scope.declare(assign.name(), value);
                } else {
                    scope.assign(assign.name(), value);
                }
            } else if (part instanceof TemplateNode.Call call) {
                to.value(included(call.name(), call.value() == null ? null : value(call.value(), scope)), at, places);
            } else if (part instanceof TemplateNode.Block block) {
                block(block, scope, to);
            }
        }
    }

    private void block(TemplateNode.Block block, Scope scope, Written to) {
        Object value = value(block.value(), scope);
        if (Values.isEmpty(value)) {
            leftEmpty |= depth == 0 && block.otherwise().isEmpty();
            write(block.otherwise(), scope.about(scope.dot()), to);
        } else if (block.kind().equals("range")) {
            range(block, value, scope, to);
        } else {
            Scope inner = scope.about(block.kind().equals("with") ? value : scope.dot());
            block.names().forEach(name -> inner.declare(name, value));
            write(block.body(), inner, to);
        }
    }

    private void range(TemplateNode.Block block, @Nullable Object value, Scope scope, Written to) {
        List<@Nullable Object> keys = new ArrayList<>();
        List<@Nullable Object> items = new ArrayList<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, item) -> {
                keys.add(key);
                items.add(item);
            });
        } else {
            for (Object item : Values.list(value)) {
                keys.add((long) items.size());
                items.add(item);
            }
        }
        for (int i = 0; i < items.size(); i++) {
            Scope inner = scope.about(items.get(i));
            if (block.names().size() == 2) {
                inner.declare(block.names().get(0), keys.get(i));
            }
            if (!block.names().isEmpty()) {
                inner.declare(block.names().get(block.names().size() - 1), items.get(i));
            }
            write(block.body(), inner, to);
        }
    }

    private @Nullable Object value(Expression expression, Scope scope) {
        if (expression instanceof Expression.Constant constant) {
            return constant.value();
        }
        if (expression instanceof Expression.Dot) {
            return scope.dot();
        }
        if (expression instanceof Expression.Variable variable) {
            return scope.variable(variable.name());
        }
        if (expression instanceof Expression.Field field) {
            Object value = value(field.of(), scope);
            for (String name : field.names()) {
                Map<String, @Nullable Object> map = Values.map(value);
                if (ELSEWHERE.contains(name) && map.containsKey("Values") && !map.containsKey(name)) {
                    throw new Undecided("'.%s'".formatted(name));
                }
                value = map.get(name);
            }
            return value;
        }
        return call((Expression.Function) expression, scope);
    }

    private @Nullable Object call(Expression.Function function, Scope scope) {
        if (function.name().equals("and") || function.name().equals("or")) {
            Object value = null;
            for (Expression argument : function.arguments()) {
                value = value(argument, scope);
                if (Values.isEmpty(value) == function.name().equals("and")) {
                    return value;
                }
            }
            return value;
        }
        List<@Nullable Object> given = new ArrayList<>();
        for (Expression argument : function.arguments()) {
            given.add(value(argument, scope));
        }
        if (given.isEmpty() && !function.name().equals("dict") && !function.name().equals("list")) {
            throw new Undecided("'%s'".formatted(function.name()));
        }
        if (UNSEEN.containsKey(function.name())) {
            unseen.add(function.name());
            leftEmpty = true;
            return UNSEEN.get(function.name());
        }
        if (function.name().equals("include")) {
            return included(Values.text(given.get(0)), given.size() > 1 ? given.get(1) : null);
        }
        if (function.name().equals("tpl")) {
            return filled(Values.text(given.get(0)), given.size() > 1 ? given.get(1) : null);
        }
        return TemplateFunctions.call(function.name(), given);
    }

    private String included(String name, @Nullable Object dot) {
        List<TemplateNode> parts = definitions.get(name);
        if (parts == null) {
            throw new Undecided("'%s', which the chart does not define".formatted(name));
        }
        return rendered(parts, dot);
    }

    private String filled(String text, @Nullable Object dot) {
        return text.contains("{{") ? rendered(TemplateReader.read(text, definitions), dot) : text;
    }

    private String rendered(List<TemplateNode> parts, @Nullable Object dot) {
        if (depth++ > DEEPEST) {
            throw new Undecided("definitions that include each other");
        }
        Written inner = new Written();
        write(parts, Scope.of(dot), inner);
        depth--;
        return inner.text();
    }
}
