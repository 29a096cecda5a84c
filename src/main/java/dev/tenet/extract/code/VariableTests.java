package dev.tenet.extract.code;

import dev.tenet.fact.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds the environment variables that a test asks for, by how the languages' own environments are written. */
final class VariableTests {
    private static final int DEEPEST = 20;
    private static final Set<String> ENVIRONMENTS = Set.of("os.environ", "environ", "process.env", "Deno.env", "Bun.env");
    private static final Set<String> READERS = Set.of("os.getenv", "getenv", "os.environ.get", "environ.get", "System.getenv", "os.LookupEnv", "os.Getenv");

    private VariableTests() {}

    static List<String> in(Expression test) {
        List<String> names = new ArrayList<>(0);
        collect(test, names, 0);
        return names;
    }

    private static void collect(Expression expression, List<String> names, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        if (expression instanceof Expression.Relation relation && ENVIRONMENTS.contains(Expression.written(relation.operands().get(relation.operands().size() - 1)))) {
            add(relation.operands().get(0), names);
        } else if (expression instanceof Expression.Index index && ENVIRONMENTS.contains(Expression.written(index.of()))) {
            add(index.at(), names);
        } else if (expression instanceof Expression.Member member && ENVIRONMENTS.contains(Expression.written(member.of()))) {
            names.add(member.name());
        } else if (expression instanceof Invocation call && READERS.contains(Expression.written(call.callee())) && call.argument(0) != null) {
            add(call.argument(0), names);
        }
        for (Expression child : Expression.children(expression)) {
            collect(child, names, depth + 1);
        }
    }

    private static void add(Expression name, List<String> names) {
        if (name instanceof Expression.Constant constant && constant.kind() == Value.Kind.STRING) {
            names.add(constant.text());
        }
    }
}
