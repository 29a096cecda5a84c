package dev.tenet.engine;

import dev.tenet.engine.part.RuleParts;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.codegen.common.GeneratedFile;
import org.drools.codegen.common.GeneratedFileType;
import org.jspecify.annotations.Nullable;

/**
 * Joins the classes that the engine generates for a rule file, one for each test, value and consequence and one for each type's components, into one class
 * of {@link dev.tenet.engine.part.RuleParts}. What has an unknown shape stays a class of its own.
 */
final class GeneratedParts {
    private static final String NAME = "Parts";
    private static final Pattern METADATA = Pattern.compile(
            "public static final org\\.drools\\.model\\.DomainClassMetadata (\\w+) = .*?return ([\\w.$]+)\\.class;.*?switch\\(name\\) \\{(.*?)\\n {13}\\}", Pattern.DOTALL);
    private static final Pattern CASE = Pattern.compile("case (\"[^\"]*\"): return");
    private static final Pattern IMPORT = Pattern.compile("^import .*;$", Pattern.MULTILINE);

    private final String packageName;
    private final Map<String, Part> parts = new LinkedHashMap<>();
    private final TreeSet<String> imports = new TreeSet<>();
    private final StringBuilder components = new StringBuilder();

    private GeneratedParts(String packageName) {
        this.packageName = packageName;
    }

    /**
     * The sources of one rule file, with what could be joined in one class; in a fixed order.
     *
     * @param files the sources
     * @param tests numbers of the tests of one fact, by {@link Need#testOf}
     */
    record Joined(List<GeneratedFile> files, Map<String, Integer> tests) {}

    /** Joins the sources of the rule file in {@code packageName}. */
    static Joined joined(String packageName, List<GeneratedFile> generated) {
        GeneratedParts joined = new GeneratedParts(packageName);
        String metadata = "DomainClassesMetadata";
        List<GeneratedFile> others = new ArrayList<>();
        for (GeneratedFile file : generated) {
            String text = text(file);
            if (text.contains("class " + metadata)) {
                joined.addComponents(text);
            } else if (!joined.add(file.relativePath(), text)) {
                others.add(file);
            }
        }
        List<GeneratedFile> files = new ArrayList<>();
        for (GeneratedFile file : others) {
            files.add(source(file.relativePath(), joined.referring(text(file)).replaceAll(metadata + "\\w+\\.", packageName + "." + NAME + ".")));
        }
        files.add(source(packageName.replace('.', '/') + "/" + NAME + ".java", joined.source()));
        return new Joined(files, joined.tests());
    }

    /** The instance of the class that holds the parts of the rules in {@code packageName}; null when it cannot be had. */
    static @Nullable RuleParts loaded(String packageName, ClassLoader loader) {
        try {
            return (RuleParts) Class.forName(packageName + "." + NAME, true, loader).getField("PARTS").get(null);
        } catch (ReflectiveOperationException unknown) {
            return null;
        }
    }

    /** A constraint that became several tests is none that can be named. */
    private Map<String, Integer> tests() {
        Map<String, Integer> numbers = new HashMap<>();
        Map<String, String> hashes = new HashMap<>();
        for (Part part : parts.values()) {
            part.need().ifPresent(need -> {
                boolean another = !part.hash().equals(hashes.merge(need, part.hash(), (known, hash) -> known.equals(hash) ? known : ""));
                numbers.merge(need, part.number(), (known, number) -> known);
                if (another) {
                    numbers.remove(need);
                }
            });
        }
        return numbers;
    }

    private void addComponents(String text) {
        Matcher type = METADATA.matcher(text);
        while (type.find()) {
            String names = String.join(", ", CASE.matcher(type.group(3)).results().map(each -> each.group(1)).toList());
            components.append("    public static final org.drools.model.DomainClassMetadata ").append(type.group(1))
                    .append(" = new dev.tenet.engine.part.Components(").append(type.group(2)).append(".class, ").append(names).append(");\n");
        }
    }

    private boolean add(String path, String text) {
        Optional<Part> part = Part.of(path, text, parts.size());
        part.ifPresent(known -> {
            parts.put(known.reference(), known);
            IMPORT.matcher(text).results().forEach(each -> imports.add(each.group()));
        });
        return part.isPresent();
    }

    /** The text with the parts that it names, in place of classes of their own. */
    private String referring(String text) {
        Matcher names = Part.REFERENCE.matcher(text);
        return names.replaceAll(name -> {
            Part part = parts.get(name.group());
            return Matcher.quoteReplacement(part == null ? name.group() : packageName + "." + NAME + ".PARTS." + part.call());
        });
    }

    private String source() {
        StringBuilder source = new StringBuilder("package ").append(packageName).append(";\n\n");
        imports.forEach(line -> source.append(line).append('\n'));
        source.append("\npublic final class ").append(NAME).append(" extends dev.tenet.engine.part.RuleParts {\n");
        source.append("    public static final ").append(NAME).append(" PARTS = new ").append(NAME).append("();\n").append(components);
        parts.values().stream().flatMap(part -> part.constants().stream()).distinct().forEach(line -> source.append(line).append('\n'));
        Map<String, List<Part>> byMethod = new LinkedHashMap<>();
        parts.values().forEach(part -> byMethod.computeIfAbsent(part.dispatcher(), method -> new ArrayList<>()).add(part));
        byMethod.forEach((method, of) -> {
            source.append("\n    @Override\n    ").append(method).append(" {\n        switch (part) {\n");
            of.forEach(part -> source.append("            ").append(part.dispatch()).append('\n'));
            source.append("            default: throw new IllegalStateException();\n        }\n    }\n");
        });
        parts.values().forEach(part -> source.append('\n').append(part.method()));
        return source.append("}\n").toString();
    }

    private static GeneratedFile source(String path, String text) {
        return new GeneratedFile(GeneratedFileType.SOURCE, path, text);
    }

    private static String text(GeneratedFile file) {
        return new String(file.contents(), StandardCharsets.UTF_8);
    }
}
