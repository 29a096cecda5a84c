package dev.tenet.extract.deps.gradle;

import dev.tenet.extract.Unit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Constants of code that a build is made with, which its scripts may name: {@code object Versions { const val ktor = "3.1.0" }} of {@code buildSrc}.
 *
 * @param path of the file
 * @param values by qualified name, {@code Versions.ktor}, not filled in; empty where a name has more than one
 */
record BuildConstants(String path, Map<String, String> values) implements Unit {
    private static final Pattern FILLED = Pattern.compile("\\$\\{([^${}]{1,200})}");

    BuildConstants {
        values = Map.copyOf(values);
    }

    static BuildConstants read(String path, String text) {
        Map<String, String> values = new HashMap<>();
        walk(Statement.read(text), "", values);
        Map<String, String> qualified = new HashMap<>();
        values.forEach((name, value) -> qualified.put(name, qualified(value, name, values)));
        return new BuildConstants(path, qualified);
    }

    private static void walk(List<Statement> statements, String prefix, Map<String, String> values) {
        for (Statement statement : statements) {
            List<Token> tokens = statement.tokens();
            String type = typeOf(tokens);
            if (!statement.body().isEmpty()) {
                // A companion has no name: what is in it is named by its class.
                walk(statement.body(), type.isEmpty() ? prefix : prefix + type + ".", values);
            }
            int equals = 0;
            while (equals < tokens.size() && !tokens.get(equals).is("=")) {
                equals++;
            }
            if (type.isEmpty() && equals > 0 && equals + 1 < tokens.size()) {
                String name = ScriptReader.nameOf(tokens.subList(0, equals));
                String value = Notations.text(tokens.subList(equals + 1, tokens.size()));
                if (!name.isEmpty() && !value.isEmpty()) {
                    String known = values.putIfAbsent(prefix + name, value);
                    if (known != null && !known.equals(value)) {
                        values.put(prefix + name, "");
                    }
                }
            }
        }
    }

    private static String typeOf(List<Token> tokens) {
        for (int i = 0; i + 1 < tokens.size() && tokens.get(i).isWord(); i++) {
            if (tokens.get(i).text().matches("object|class|interface|enum") && tokens.get(i + 1).isWord() && !tokens.get(i + 1).text().equals("class")) {
                return tokens.get(i + 1).text();
            }
        }
        return "";
    }

    /** {@code value} with names of the types around {@code name} written out: {@code ${core}} is {@code ${Versions.core}}. */
    private static String qualified(String value, String name, Map<String, String> values) {
        return FILLED.matcher(value).replaceAll(found -> {
            String plain = Notations.plain(found.group(1));
            for (int dot = name.lastIndexOf('.'); dot >= 0; dot = name.lastIndexOf('.', dot - 1)) {
                String near = name.substring(0, dot + 1) + plain;
                if (values.containsKey(near)) {
                    return Matcher.quoteReplacement("${" + near + "}");
                }
            }
            return Matcher.quoteReplacement(found.group());
        });
    }
}
