package dev.tenet.engine;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.codegen.common.GeneratedFile;
import org.drools.codegen.common.GeneratedFileType;
import org.drools.model.Rule;

/**
 * The generated methods that describe rules to the engine, one a rule. The generated model calls all of them; called one by one, only the classes of
 * rules that can match are loaded.
 */
final class RuleBuilders {
    private static final Pattern METHOD = Pattern.compile("\\* Rule name: ([^\\n]*)\\n\\s*\\*/\\s*public static org\\.drools\\.model\\.Rule (\\w+)\\(\\)");
    private static final String ALL = "rules = getRulesList();";
    private static final String NONE = "rules = java.util.Collections.emptyList();";

    private RuleBuilders() {}

    /** The rules with their methods, as the generated sources say. */
    static List<RuleInfo> named(List<RuleInfo> rules, List<GeneratedFile> generated) {
        Map<String, String> methods = new HashMap<>();
        for (GeneratedFile file : generated) {
            Matcher method = METHOD.matcher(text(file));
            while (method.find()) {
                String type = file.relativePath().substring(0, file.relativePath().length() - ".java".length()).replace('/', '.');
                methods.put(method.group(1).strip(), type + "#" + method.group(2));
            }
        }
        return rules.stream().map(rule -> {
            String method = methods.get(rule.id());
            if (method == null) {
                throw new IllegalStateException("no generated method describes rule " + rule.id());
            }
            return rule.builtBy(method);
        }).toList();
    }

    /** The sources, with a model that describes declared types and no rules. */
    static List<GeneratedFile> standingAlone(List<GeneratedFile> generated) {
        List<GeneratedFile> files = new ArrayList<>();
        for (GeneratedFile file : generated) {
            String text = text(file);
            files.add(text.contains(ALL) ? new GeneratedFile(GeneratedFileType.SOURCE, file.relativePath(), text.replace(ALL, NONE)) : file);
        }
        return files;
    }

    static Rule build(RuleInfo rule, ClassLoader loader) throws ReflectiveOperationException {
        int hash = rule.builder().indexOf('#');
        return (Rule) Class.forName(rule.builder().substring(0, hash), true, loader).getMethod(rule.builder().substring(hash + 1)).invoke(null);
    }

    /** The package of a file's generated classes. */
    static String packageOf(RuleInfo rule) {
        String type = rule.builder().substring(0, rule.builder().indexOf('#'));
        return type.substring(0, type.lastIndexOf('.'));
    }

    private static String text(GeneratedFile file) {
        return new String(file.contents(), StandardCharsets.UTF_8);
    }
}
