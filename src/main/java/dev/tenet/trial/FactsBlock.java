package dev.tenet.trial;

import dev.tenet.engine.Vocabulary;
import dev.tenet.fact.Fact;
import dev.tenet.fact.Location;
import dev.tenet.policy.Nearest;
import dev.tenet.policy.PolicyCase;
import dev.tenet.policy.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Facts that an example gives as they are, where no file can show them: a block named {@code *.facts}, a YAML list with an entry a fact.
 *
 * <pre>
 * - Call: { callee: time.sleep, function: bot.on_tick }
 * - Coverage: { lines: 46.2, at: reports/coverage.xml }
 * </pre>
 *
 * What is not said has the empty value of its type. A fact stands at its own line of the block unless {@code at: path:line} says otherwise.
 */
final class FactsBlock {
    private static final String SUFFIX = ".facts";
    private static final String AT = "at";

    private final PolicyCase.Sample block;
    private final String shown;

    FactsBlock(String page, PolicyCase example, PolicyCase.Sample block) {
        this.block = block;
        this.shown = page + ":" + example.line() + ": " + block.path();
    }

    static boolean isFacts(PolicyCase.Sample file) {
        return file.path().endsWith(SUFFIX);
    }

    /** In the order of the block; throws {@link dev.tenet.policy.PolicyException} for a type, a component or a value that does not exist. */
    List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        for (YamlNode entry : YamlNode.read(shown, block.content()).map(YamlNode::items).orElse(List.of())) {
            for (Map.Entry<String, YamlNode> fact : entry.entries().entrySet()) {
                facts.add(fact(fact.getKey(), fact.getValue(), entry));
            }
        }
        return facts;
    }

    private Fact fact(String name, YamlNode components, YamlNode entry) {
        Class<?> type = typeOf(name, entry);
        Location at = components.isMap() && components.get(AT).isPresent()
                ? place(components.required(AT))
                : Location.of(block.path(), entry.line(), 1);
        return (Fact) new FactComponents(at).record(type, components, AT);
    }

    private static Class<?> typeOf(String name, YamlNode entry) {
        try {
            Class<?> type = Class.forName(Fact.class.getPackageName() + "." + name);
            if (type.isRecord() && Fact.class.isAssignableFrom(type)) {
                return type;
            }
        } catch (ClassNotFoundException | NoClassDefFoundError unknown) {
            // Said below.
        }
        Set<String> known = Vocabulary.types(List.of());
        throw entry.error("there is no fact type " + name + " that can be given",
                Nearest.hint(name, known, "The fact types are listed by: tenet facts --types"));
    }

    private static Location place(YamlNode at) {
        String text = at.text();
        int colon = text.lastIndexOf(':');
        if (colon > 0 && text.substring(colon + 1).matches("\\d{1,6}")) {
            return Location.of(text.substring(0, colon), Integer.parseInt(text.substring(colon + 1)), 1);
        }
        return Location.of(text);
    }
}
