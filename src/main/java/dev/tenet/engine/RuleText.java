package dev.tenet.engine;

import dev.tenet.policy.PolicyException.Problem;
import dev.tenet.policy.RuleFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ForallDescr;
import org.drools.drl.ast.descr.FunctionImportDescr;
import org.drools.drl.ast.descr.ImportDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.DroolsParserException;
import org.drools.drl.parser.ParserError;

/** A rule file as the parser reads it: gives it its package and imports, and says what its rules match and require not to be there. */
final class RuleText {
    /** Facts that every audit has: to have looked at them is to have looked at nothing. */
    private static final Set<String> EVERYWHERE = Set.of("Setting", "Row", "CallGraph", "DataFlow", "Repository");

    private final RuleFile file;
    private final List<Problem> problems = new ArrayList<>();
    private final PackageDescr descr;
    private boolean readable;

    RuleText(RuleFile file) {
        this.file = file;
        this.descr = parse();
    }

    /** What the parser could not read; empty when the text is sound. */
    List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** Whether the parser understood the whole text, whatever the rules are called. */
    boolean readable() {
        return readable;
    }

    PackageDescr descr() {
        return descr;
    }

    /** Whether the file declares types of its own, which other files of the pack may match. */
    boolean declaresTypes() {
        return !descr.getTypeDeclarations().isEmpty();
    }

    /** Puts the rules into their content-named package, with everything imported that a policy may use. */
    void place(String packageName, Optional<String> conceptsPackage) {
        descr.setNamespace(packageName);
        descr.setName(packageName);
        for (String target : List.of("dev.tenet.fact.*", "dev.tenet.finding.*", "java.util.List", "java.util.Set", "java.util.Map")) {
            descr.addImport(new ImportDescr(target));
        }
        conceptsPackage.ifPresent(concepts -> descr.addImport(new ImportDescr(concepts + ".*")));
        FunctionImportDescr report = new FunctionImportDescr();
        report.setTarget("dev.tenet.engine.Reporting.report");
        descr.addFunctionImport(report);
        for (RuleDescr rule : descr.getRules()) {
            rule.setNamespace(packageName);
            rule.setName(idOf(rule.getName()));
        }
    }

    List<RuleInfo> rules() {
        List<RuleInfo> rules = new ArrayList<>();
        for (RuleDescr rule : descr.getRules()) {
            List<String> absences = new ArrayList<>();
            collect(rule.getLhs(), absences);
            rules.add(new RuleInfo(rule.getName(), subjectOf(rule.getLhs()), MatchedTypes.of(rule), absences, Needs.of(rule), Needs.concludedBy(rule), Needs.onlyReports(rule),
                    ""));
        }
        return rules;
    }

    /** Every pattern of the file, with its place. */
    List<PatternDescr> patterns() {
        List<PatternDescr> patterns = new ArrayList<>();
        for (RuleDescr rule : descr.getRules()) {
            patterns(rule.getLhs(), patterns);
        }
        return patterns;
    }

    private PackageDescr parse() {
        DrlParser parser = new DrlParser();
        try {
            PackageDescr parsed = parser.parse(false, file.text());
            for (DroolsError error : parser.getErrors()) {
                problems.add(problemOf(error));
            }
            if (!problems.isEmpty()) {
                OpenQuotes.in(file.text()).ifPresent(place -> {
                    problems.clear();
                    problems.add(new Problem(file.path(), place[0], place[1], "this text does not end on its line", "Close it with a quote; a quote inside a text is written \\\"."));
                });
            }
            readable = problems.isEmpty();
            if (readable) {
                checkRuleNames(parsed);
            }
            return parsed == null ? new PackageDescr() : parsed;
        } catch (DroolsParserException e) {
            problems.add(new Problem(file.path(), 1, 1, "the rules cannot be read: " + e.getMessage(), "See policies/README.md for the form of a rule."));
            return new PackageDescr();
        }
    }

    private Problem problemOf(DroolsError error) {
        int line = error instanceof ParserError parse ? parse.getRow() : Math.max(1, error.getLines().length > 0 ? error.getLines()[0] : 1);
        int column = error instanceof ParserError parse ? parse.getCol() + 1 : 1;
        return new Problem(file.path(), Math.max(1, line), Math.max(1, column), ParserMessages.plain(error.getMessage()), ParserMessages.hint(error.getMessage()));
    }

    private void checkRuleNames(PackageDescr parsed) {
        String name = file.owner().substring(file.owner().indexOf('/') + 1);
        if (parsed.getRules().isEmpty() && parsed.getTypeDeclarations().isEmpty()) {
            problems.add(new Problem(file.path(), 1, 1, "there is no rule in this file", "Start with: rule \"" + name + "\" when ... then ... end"));
        }
        Set<String> seen = new java.util.HashSet<>();
        for (RuleDescr rule : parsed.getRules()) {
            boolean named = file.isConcepts() || rule.getName().equals(name) || rule.getName().startsWith(name + "/");
            if (!named) {
                problems.add(new Problem(file.path(), rule.getLine(), column(rule), "rule \"" + rule.getName() + "\" does not carry the name of its file",
                        "Name it \"" + name + "\", or \"" + name + "/<case>\" when the policy has several rules."));
            }
            if (!seen.add(rule.getName())) {
                problems.add(new Problem(file.path(), rule.getLine(), column(rule), "rule \"" + rule.getName() + "\" is there twice", "Give each rule of the file its own name: \"" + name + "/<case>\"."));
            }
        }
    }

    static int column(BaseDescr descr) {
        return Math.max(1, descr.getColumn() + 1);
    }

    private String idOf(String rule) {
        return file.isConcepts() ? file.owner() + "/" + rule : file.pack() + "/" + rule;
    }

    private static String subjectOf(BaseDescr element) {
        if (element instanceof PatternDescr pattern) {
            return EVERYWHERE.contains(pattern.getObjectType()) || pattern.getSource() != null ? "" : pattern.getObjectType();
        }
        if (element instanceof NotDescr || !(element instanceof ConditionalElementDescr group)) {
            return "";
        }
        for (Object child : group.getDescrs()) {
            String subject = subjectOf((BaseDescr) child);
            if (!subject.isEmpty()) {
                return subject;
            }
        }
        return "";
    }

    private static void collect(BaseDescr element, List<String> absences) {
        if (element instanceof NotDescr not) {
            List<PatternDescr> missing = new ArrayList<>();
            patterns(not, missing);
            AbsenceWords.of(missing).ifPresent(absences::add);
        } else if (!(element instanceof ForallDescr) && element instanceof ConditionalElementDescr group) {
            group.getDescrs().forEach(child -> collect((BaseDescr) child, absences));
        }
    }

    private static void patterns(BaseDescr element, List<PatternDescr> out) {
        if (element instanceof PatternDescr pattern) {
            out.add(pattern);
        } else if (element instanceof ConditionalElementDescr group) {
            for (Object child : group.getDescrs()) {
                patterns((BaseDescr) child, out);
            }
        }
    }
}
