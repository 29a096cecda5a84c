package dev.tenet.engine;

import dev.tenet.order.By;
import dev.tenet.policy.PolicyException.Problem;
import dev.tenet.policy.RuleFile;
import dev.tenet.policy.rule.Condition;
import dev.tenet.policy.rule.Condition.Group;
import dev.tenet.policy.rule.Condition.Pattern;
import dev.tenet.policy.rule.Condition.Source;
import dev.tenet.policy.rule.Constraint;
import dev.tenet.policy.rule.Expression;
import dev.tenet.policy.rule.Place;
import dev.tenet.policy.rule.Rule;
import dev.tenet.policy.rule.RuleSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.AttributeDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.BindingDescr;
import org.drools.drl.ast.descr.CollectDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.EvalDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.ForallDescr;
import org.drools.drl.ast.descr.FromDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.PatternSourceDescr;
import org.drools.drl.ast.descr.RuleDescr;

/** Reads a rule file into its model, with the parsers that the engine compiles it with. */
public final class RuleReader {
    private final SourceLines lines;
    private final RuleText text;

    private RuleReader(RuleFile file) {
        this.lines = new SourceLines(file.text());
        this.text = new RuleText(file);
    }

    /**
     * What was read.
     *
     * @param source the rules as far as they could be read
     * @param problems of form, of rule names and of tables
     * @param readable whether the parser understood the whole file; else rules may be missing or cut off
     */
    public record Reading(RuleSource source, List<Problem> problems, boolean readable) {
        public Reading {
            problems = List.copyOf(problems);
        }
    }

    /** Reads rules whether they compile or not. */
    public static Reading read(RuleFile file) {
        RuleReader reader = new RuleReader(file);
        RuleStatements statements = new RuleStatements(reader.lines, reader.text.descr());
        List<Rule> rules = reader.text.descr().getRules().stream().filter(rule -> !rule.isQuery()).map(reader::rule).toList();
        List<Problem> problems = reader.text.problems().isEmpty() ? new TableWords(file, reader.text).problems() : reader.text.problems();
        return new Reading(new RuleSource(rules, statements.types(), statements.others()), problems, reader.text.readable());
    }

    private Rule rule(RuleDescr rule) {
        Place place = place(rule);
        String consequence = rule.getConsequence() instanceof String java ? java : "";
        int then = lines.offset(Math.max(1, rule.getConsequenceLine()), 1);
        int start = consequence.isBlank() ? then : Math.max(then, lines.text().indexOf(consequence.strip(), then));
        List<Rule.Attribute> attributes = rule.getAttributes().values().stream()
                .map(attribute -> new Rule.Attribute(attribute.getName(), attribute.getValue() == null ? "" : attribute.getValue(), attributePlace(attribute)))
                .sorted(By.key(Rule.Attribute::place))
                .toList();
        return new Rule(rule.getName(), attributes, conditions(rule.getLhs().getDescrs()), consequence.strip(),
                Statements.of(consequence.strip()).stream()
                        .map(statement -> ExpressionReader.read(lines, start + statement.offset(), statement.text()))
                        .toList(),
                lines.place(start, start + consequence.strip().length()), place);
    }

    /** The parser says where the value stands. */
    private Place attributePlace(AttributeDescr attribute) {
        Place value = place(attribute);
        int at = lines.text().lastIndexOf(attribute.getName(), value.start());
        return at < 0 ? value : lines.place(at, value.end());
    }

    private List<Condition> conditions(List<? extends BaseDescr> descrs) {
        List<Condition> conditions = new ArrayList<>();
        for (BaseDescr descr : descrs) {
            conditions.add(condition(descr));
        }
        return conditions;
    }

    private Condition condition(BaseDescr descr) {
        if (descr instanceof PatternDescr pattern) {
            return pattern(pattern);
        }
        if (descr instanceof EvalDescr eval) {
            return new Condition.Other("eval", String.valueOf(eval.getContent()), place(eval));
        }
        Optional<Group.Kind> kind = kindOf(descr);
        if (kind.isPresent() && descr instanceof ConditionalElementDescr group) {
            List<BaseDescr> members = new ArrayList<>();
            group.getDescrs().forEach(member -> members.add((BaseDescr) member));
            return new Group(kind.get(), conditions(members), place(descr));
        }
        return new Condition.Other(descr.getClass().getSimpleName().replace("Descr", "").toLowerCase(java.util.Locale.ROOT), place(descr).in(lines.text()), place(descr));
    }

    private static Optional<Group.Kind> kindOf(BaseDescr descr) {
        return descr instanceof AndDescr ? Optional.of(Group.Kind.AND)
                : descr instanceof OrDescr ? Optional.of(Group.Kind.OR)
                : descr instanceof NotDescr ? Optional.of(Group.Kind.NOT)
                : descr instanceof ExistsDescr ? Optional.of(Group.Kind.EXISTS)
                : descr instanceof ForallDescr ? Optional.of(Group.Kind.FORALL) : Optional.empty();
    }

    private Pattern pattern(PatternDescr pattern) {
        Place place = place(pattern);
        String type = pattern.getObjectType() == null ? "" : pattern.getObjectType();
        int at = type.isEmpty() ? -1 : lines.text().indexOf(type, place.start());
        List<Constraint> constraints = pattern.getConstraint().getDescrs().stream().map(BaseDescr.class::cast).map(this::constraint).toList();
        return new Pattern(type, at < 0 ? place : lines.place(at, at + type.length()),
                pattern.getIdentifier() == null ? "" : pattern.getIdentifier(), constraints,
                Optional.ofNullable(pattern.getSource()).map(source -> source(source, place)), place);
    }

    private Constraint constraint(BaseDescr descr) {
        String written = descr instanceof ExprConstraintDescr expression ? expression.getExpression()
                : descr instanceof BindingDescr binding ? binding.getVariable() + " : " + binding.getExpression() : descr.toString();
        Place place = place(descr);
        Expression expression = ExpressionReader.read(lines, place.start(), written);
        return new Constraint(written, expression, place);
    }

    private Source source(PatternSourceDescr source, Place pattern) {
        if (source instanceof FromDescr from) {
            String written = from.getExpression() == null ? "" : from.getExpression().strip();
            int at = lines.text().lastIndexOf(written, pattern.end() - written.length() + 1);
            int start = at < pattern.start() ? pattern.start() : at;
            return new Source(Source.Kind.FROM, Optional.of(ExpressionReader.read(lines, start, written)), List.of(), List.of(),
                    lines.place(start, start + written.length()));
        }
        if (source instanceof AccumulateDescr accumulate) {
            List<Condition.Function> functions = accumulate.getFunctions() == null ? List.of() : accumulate.getFunctions().stream()
                    .map(function -> new Condition.Function(function.getFunction(), function.getBind() == null ? "" : function.getBind(),
                            List.of(function.getParams())))
                    .toList();
            Source.Kind kind = accumulate.getInitCode() == null ? Source.Kind.ACCUMULATE : Source.Kind.OTHER;
            return new Source(kind, Optional.empty(), flat(accumulate.getInput()), functions, place(accumulate));
        }
        if (source instanceof CollectDescr collect) {
            return new Source(Source.Kind.COLLECT, Optional.empty(), List.of(condition(collect.getInputPattern())), List.of(), place(collect));
        }
        return new Source(Source.Kind.OTHER, Optional.empty(), List.of(), List.of(), pattern);
    }

    private List<Condition> flat(BaseDescr input) {
        return input instanceof AndDescr and ? conditions(and.getDescrs()) : List.of(condition(input));
    }

    private Place place(BaseDescr descr) {
        if (descr.getStartCharacter() >= 0) {
            return lines.place(descr.getStartCharacter(), Math.max(descr.getStartCharacter(), descr.getEndCharacter()) + 1);
        }
        int start = lines.offset(Math.max(1, descr.getLine()), Math.max(1, descr.getColumn() + 1));
        return lines.place(start, start);
    }
}
