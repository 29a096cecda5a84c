package dev.tenet.extract.code.shell;

import dev.tenet.extract.code.Expression;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads tests: {@code [ "$x" = y ]} and {@code [[ -n $x && $y > 3 ]]} are comparisons. */
final class TestReader {
    private static final Map<String, String> COMPARISONS = Map.ofEntries(
            Map.entry("=", "=="), Map.entry("==", "=="), Map.entry("!=", "!="), Map.entry("=~", "=~"), Map.entry("<", "<"), Map.entry(">", ">"),
            Map.entry("-eq", "=="), Map.entry("-ne", "!="), Map.entry("-lt", "<"), Map.entry("-le", "<="), Map.entry("-gt", ">"), Map.entry("-ge", ">="));
    private static final Expression NOTHING = WordReader.text("");

    private final WordReader words;

    TestReader(WordReader words) {
        this.words = words;
    }

    /** Operands of {@code ||}, each of {@code &&}, each of one test; parentheses only group them. */
    Expression read(List<Word> all) {
        List<Expression> alternatives = new ArrayList<>(1);
        List<Expression> together = new ArrayList<>(1);
        List<Word> one = new ArrayList<>(3);
        for (Word word : all) {
            String sign = sign(word);
            boolean or = sign.equals("||") || sign.equals("-o") && !one.isEmpty();
            boolean and = sign.equals("&&") || sign.equals("-a") && !one.isEmpty();
            if (or || and) {
                together.add(single(one));
                one.clear();
                if (or) {
                    alternatives.add(joined("and", together));
                    together = new ArrayList<>(1);
                }
            } else if (!sign.equals("(") && !sign.equals(")")) {
                one.add(word);
            }
        }
        together.add(single(one));
        alternatives.add(joined("and", together));
        return joined("or", alternatives);
    }

    private static String sign(Word word) {
        boolean plain = word.parts().stream().noneMatch(Word.Part::quoted);
        String text = plain ? word.constant() : null;
        return text == null ? "" : text;
    }

    private static Expression joined(String operator, List<Expression> operands) {
        return operands.size() == 1 ? operands.get(0) : new Expression.Operation(operator, operands);
    }

    private Expression single(List<Word> test) {
        if (test.isEmpty()) {
            return Expression.OTHER;
        }
        String first = sign(test.get(0));
        if (first.equals("!")) {
            return new Expression.Operation("not", List.of(single(test.subList(1, test.size()))));
        }
        if (test.size() == 3 && COMPARISONS.containsKey(sign(test.get(1)))) {
            return new Expression.Relation(
                    List.of(words.read(test.get(0)), words.read(test.get(2))), List.of(COMPARISONS.get(sign(test.get(1)))));
        }
        if (test.size() == 2 && (first.equals("-z") || first.equals("-n"))) {
            return new Expression.Relation(List.of(words.read(test.get(1)), NOTHING), List.of(first.equals("-z") ? "==" : "!="));
        }
        List<Expression> parts = new ArrayList<>(test.size());
        test.forEach(word -> parts.add(words.read(word)));
        return test.size() == 1
                ? new Expression.Relation(List.of(parts.get(0), NOTHING), List.of("!="))
                : new Expression.Other(parts);
    }
}
