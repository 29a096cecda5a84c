package dev.tenet.lint;

import dev.tenet.engine.RuleReader;
import dev.tenet.engine.Vocabulary;
import dev.tenet.policy.Library;
import dev.tenet.policy.Nearest;
import dev.tenet.policy.PackFiles;
import dev.tenet.policy.RuleFile;
import dev.tenet.policy.check.Check;
import dev.tenet.policy.check.Fault;
import dev.tenet.policy.check.RuleChecks;
import dev.tenet.policy.check.TypeScope;
import dev.tenet.policy.rule.Rule;
import dev.tenet.policy.rule.RuleSource;
import dev.tenet.policy.rule.RuleSource.DeclaredType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Checks packs of policies. Every file is read by itself, so that each mistake of each is found. */
public final class Linter {
    private final Found found = new Found();
    private final PackMetadata packs = new PackMetadata(found);
    private final Parameters parameters = new Parameters(found);
    private final Map<String, String> ruleNames = new HashMap<>();
    private final Optional<Corpus> corpus;
    private final List<Runnable> whenAllIsRead = new ArrayList<>();

    private Linter(Optional<Corpus> corpus) {
        this.corpus = corpus;
    }

    /**
     * Everything that is wrong in the packs of {@code sources}, in the order of paths and lines.
     *
     * @param installed what is installed beside them: its scoring's categories and its controls count as known
     * @param corpus what the examples of the packs have shown; without it literals are not looked up
     */
    public static List<Fault> lint(List<Library.Source> sources, Library installed, Optional<Corpus> corpus) {
        Linter linter = new Linter(corpus);
        Set<String> categories = new TreeSet<>(installed.scoring().categories().stream().map(category -> category.id()).toList());
        for (Library.Source source : sources) {
            source.packs().forEach(pack -> linter.pack(new PackFiles(pack), categories));
        }
        linter.packs.order(installed.controls().stream().map(control -> control.id()).toList());
        linter.whenAllIsRead.forEach(Runnable::run);
        linter.parameters.unused();
        return linter.found.all();
    }

    private void pack(PackFiles folder, Set<String> categories) {
        Set<String> controls = found.attempt(Check.UNREADABLE, folder::pack).map(yaml -> packs.check(yaml, categories)).orElse(Set.of());
        List<DeclaredType> declared = List.of();
        if (folder.hasConcepts()) {
            Optional<RuleFile> concepts = found.attempt(Check.TABLE, () -> folder.rules("concepts"));
            declared = concepts.map(file -> RuleReader.read(file).source().types()).orElse(List.of());
            List<DeclaredType> types = declared;
            concepts.ifPresent(file -> rules(file, types));
        }
        Set<String> subjects = new TreeSet<>();
        declared.forEach(type -> subjects.add(type.name()));
        List<String> policies = folder.policies();
        for (String name : policies) {
            List<DeclaredType> types = declared;
            found.attempt(Check.TABLE, () -> folder.rules(name)).ifPresent(file -> rules(file, types));
            if (!folder.pages().contains(name)) {
                found.add(new Fault(Check.PAGE, folder.shown(name + ".drl"), 1, 1, "this policy has no page", "Write " + folder.shown(name + ".md") + " with title, control, Why, Fix, Fails and Passes."));
            }
        }
        for (String name : folder.pages()) {
            if (!policies.contains(name)) {
                found.add(new Fault(Check.PAGE, folder.shown(name + ".md"), 1, 1, "this page has no rule", Nearest.hint(name, policies, "Write " + folder.shown(name + ".drl") + ", or take the page out.")));
            }
            found.attempt(Check.METADATA, () -> folder.page(name)).ifPresent(page -> {
                PageMetadata metadata = new PageMetadata(page, found);
                metadata.check(controls, folder.shown("pack.yaml"), subjects);
                metadata.cases(name, ruleNames.keySet());
                parameters.declare(folder.id() + "/" + name, page.frontMatter());
            });
        }
    }

    private void rules(RuleFile file, List<DeclaredType> declared) {
        RuleReader.Reading reading = RuleReader.read(file);
        reading.problems().forEach(problem -> found.add(new Fault(checkOf(problem.message()), problem)));
        RuleSource source = reading.source();
        List<DeclaredType> types = new ArrayList<>(declared);
        types.addAll(source.types());
        if (reading.readable()) {
            RuleChecks.of(file.path(), source, new TypeScope(types, Vocabulary::types, Linter.class.getClassLoader(), List.of())).forEach(found::add);
            new RuleForm(file, found).check(source);
            RuleCost cost = new RuleCost(file, found);
            for (Rule rule : source.rules()) {
                cost.check(rule);
                cost.unused(rule);
                names(file, rule);
            }
            corpus.ifPresent(seen -> {
                new Literals(file, found, seen).check(source);
                new AskedNames(file, found, seen).check(source);
            });
            whenAllIsRead.add(() -> parameters.match(file.path(), file.owner(), source));
        }
    }

    private static Check checkOf(String message) {
        if (message.startsWith("rule \"")) {
            return Check.RULE_NAME;
        }
        return message.contains("table") || message.startsWith("column") || message.startsWith("this Row") ? Check.TABLE : Check.UNREADABLE;
    }

    private void names(RuleFile file, Rule rule) {
        String other = ruleNames.putIfAbsent(rule.name(), file.path());
        if (other != null && !other.equals(file.path())) {
            found.add(Check.RULE_NAME, file.path(), rule.place(), "rule \"%s\" is in %s too".formatted(rule.name(), other), "Give one of them another name: reports and explanations go by it.");
        }
    }
}
