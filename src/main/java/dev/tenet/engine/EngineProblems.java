package dev.tenet.engine;

import dev.tenet.policy.PolicyException.Problem;
import dev.tenet.policy.RuleFile;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.compiler.compiler.io.memory.MemoryFileSystem;
import org.drools.drl.ast.descr.RuleDescr;
import org.kie.internal.builder.KnowledgeBuilderError;
import org.kie.internal.builder.KnowledgeBuilderErrors;
import org.kie.memorycompiler.CompilationProblem;

/** Leads what the engine and the Java compiler report back to a line of the rule file. */
final class EngineProblems {
    private static final Pattern QUOTED = Pattern.compile("[\"'`]([^\"'`]{2,})[\"'`]");
    private static final Pattern WORD = Pattern.compile("[\\w$.]{2,}");
    private static final Pattern IN_CONSEQUENCE = Pattern.compile("Unable to parse consequence caused by: \\(line (\\d+),col (\\d+)\\)(.*?)(?:, expected one of.*)?$");
    /** Names of generated classes that mean nothing to the author. */
    private static final Pattern GENERATED = Pattern.compile("(?: for the type)? (?:Lambda\\w+|Parts\\b|Rules[0-9A-Fa-f]{8,}\\w*)");
    private static final String CONSEQUENCE = "A consequence does one thing: report( drools, $fact, \"message\", arguments );";

    private EngineProblems() {}

    static List<Problem> of(RuleFile file, RuleText text, KnowledgeBuilderErrors errors) {
        List<Problem> problems = new ArrayList<>();
        for (KnowledgeBuilderError error : errors) {
            int line = error.getLines().length > 0 ? error.getLines()[0] : -1;
            String message = firstLine(error.getMessage());
            Matcher inConsequence = IN_CONSEQUENCE.matcher(message);
            if (inConsequence.find()) {
                int column = Integer.parseInt(inConsequence.group(2));
                problems.add(new Problem(file.path(), consequenceOf(text, line) + Integer.parseInt(inConsequence.group(1)) - 1, column,
                        "the consequence is not Java: " + inConsequence.group(3).strip(), CONSEQUENCE));
                continue;
            }
            int[] place = line > 0 ? new int[] {line, 1} : placeOf(file.text(), text, message);
            problems.add(new Problem(file.path(), place[0], place[1], message, "Check this pattern against the fact's components: tenet facts --types"));
        }
        return problems;
    }

    static Problem of(RuleFile file, RuleText text, RuntimeException fault) {
        String message = firstLine(fault.getMessage() == null ? fault.getClass().getSimpleName() : fault.getMessage());
        int[] place = placeOf(file.text(), text, message);
        return new Problem(file.path(), place[0], place[1], "the engine cannot use this rule: " + message,
                "Compare types: text is written in quotes, numbers and true/false without.");
    }

    static List<Problem> of(RuleFile file, RuleText text, CompilationProblem[] errors, MemoryFileSystem sources) {
        List<Problem> problems = new ArrayList<>();
        for (CompilationProblem error : errors) {
            String code = lineOf(sources, error);
            int[] place = placeOfCode(file.text(), code);
            if (place == null) {
                place = placeOf(file.text(), text, error.getMessage());
            }
            Problem problem = new Problem(file.path(), place[0], place[1], firstLine(error.getMessage()), CONSEQUENCE);
            if (!problems.contains(problem)) {
                problems.add(problem);
            }
        }
        return problems;
    }

    /** The line of {@code then} in the rule that starts at {@code line}. */
    private static int consequenceOf(RuleText text, int line) {
        return text.descr().getRules().stream().filter(rule -> rule.getLine() == line).findFirst()
                .or(() -> text.descr().getRules().stream().findFirst())
                .map(RuleDescr::getConsequenceLine)
                .orElse(1);
    }

    /** The line of the consequence that stands in the generated line. */
    private static int @org.jspecify.annotations.Nullable [] placeOfCode(String drl, String generated) {
        String wanted = squeeze(generated);
        String[] lines = drl.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            String candidate = squeeze(lines[i]);
            if (candidate.length() > 4 && (candidate.equals(wanted) || wanted.contains(candidate))) {
                return new int[] {i + 1, lines[i].indexOf(lines[i].strip()) + 1};
            }
            if (wanted.length() > 4 && candidate.contains(wanted)) {
                return new int[] {i + 1, Math.max(lines[i].indexOf(lines[i].strip()), lines[i].indexOf(generated.strip())) + 1};
            }
        }
        return null;
    }

    /** The place of the longest word of the message that stands in the rules; else the first rule's consequence. */
    private static int[] placeOf(String drl, RuleText text, String message) {
        int best = -1;
        int length = 0;
        for (Pattern pattern : List.of(QUOTED, WORD)) {
            Matcher words = pattern.matcher(message);
            while (words.find()) {
                String word = words.groupCount() > 0 ? words.group(1) : words.group();
                int at = drl.indexOf(word);
                if (at >= 0 && word.length() > length) {
                    best = at;
                    length = word.length();
                }
            }
            if (best >= 0) {
                break;
            }
        }
        if (best < 0) {
            List<RuleDescr> rules = text.descr().getRules();
            return new int[] {rules.isEmpty() ? 1 : Math.max(1, rules.get(0).getConsequenceLine()), 1};
        }
        int line = 1;
        int start = 0;
        for (int i = 0; i < best; i++) {
            if (drl.charAt(i) == '\n') {
                line++;
                start = i + 1;
            }
        }
        return new int[] {line, best - start + 1};
    }

    private static String lineOf(MemoryFileSystem sources, CompilationProblem error) {
        byte[] bytes = sources.getBytes(error.getFileName().startsWith("src/") ? error.getFileName() : "src/main/java/" + error.getFileName());
        if (bytes == null) {
            return "";
        }
        String[] lines = new String(bytes, java.nio.charset.StandardCharsets.UTF_8).split("\n", -1);
        return error.getStartLine() > 0 && error.getStartLine() <= lines.length ? lines[error.getStartLine() - 1] : "";
    }

    private static String squeeze(String code) {
        return code.replaceAll("\\s+", "");
    }

    private static final Pattern MISSING = Pattern.compile("Method (\\w+) on class [\\w.]*?(\\w+) with arguments \\[.*\\] is missing");

    private static String firstLine(String message) {
        String line = GENERATED.matcher(message.strip().split("\n", 2)[0].strip()).replaceAll("");
        line = MISSING.matcher(line).replaceAll("$2 has no component or method \"$1\" that takes these arguments");
        return line.isEmpty() ? "the rule cannot be compiled" : line;
    }
}
