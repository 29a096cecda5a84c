package dev.tenet.engine;

import dev.tenet.order.By;
import dev.tenet.policy.rule.Place;
import dev.tenet.policy.rule.RuleSource.Component;
import dev.tenet.policy.rule.RuleSource.DeclaredType;
import dev.tenet.policy.rule.RuleSource.Statement;
import java.util.ArrayList;
import java.util.List;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.TypeDeclarationDescr;

/** What stands in a rule file beside its rules. */
final class RuleStatements {
    private final SourceLines lines;
    private final PackageDescr file;

    RuleStatements(SourceLines lines, PackageDescr file) {
        this.lines = lines;
        this.file = file;
    }

    List<DeclaredType> types() {
        return file.getTypeDeclarations().stream()
                .map(type -> new DeclaredType(type.getTypeName(), components(type), place(type)))
                .sorted(By.key(DeclaredType::place))
                .toList();
    }

    List<Statement> others() {
        List<Statement> others = new ArrayList<>();
        file.getImports().forEach(descr -> others.add(new Statement("import", descr.getTarget(), place(descr))));
        file.getFunctionImports().forEach(descr -> others.add(new Statement("import", descr.getTarget(), place(descr))));
        file.getAccumulateImports().forEach(descr -> others.add(new Statement("import", descr.getTarget(), place(descr))));
        file.getGlobals().forEach(descr -> others.add(new Statement("global", descr.getIdentifier(), place(descr))));
        file.getFunctions().forEach(descr -> others.add(new Statement("function", descr.getName(), place(descr))));
        file.getRules().stream().filter(rule -> rule.isQuery()).forEach(descr -> others.add(new Statement("query", descr.getName(), place(descr))));
        file.getWindowDeclarations().forEach(descr -> others.add(new Statement("declare window", descr.getName(), place(descr))));
        file.getEntryPointDeclarations().forEach(descr -> others.add(new Statement("declare entry-point", descr.getEntryPointId(), place(descr))));
        file.getEnumDeclarations().forEach(descr -> others.add(new Statement("declare enum", descr.getTypeName(), place(descr))));
        file.getAttributes().forEach(descr -> others.add(new Statement("attribute", descr.getName(), place(descr))));
        if (file.getName() != null && !file.getName().isEmpty()) {
            others.add(new Statement("package", file.getName(), place(file)));
        }
        others.sort(By.key(Statement::place));
        return others;
    }

    private List<Component> components(TypeDeclarationDescr type) {
        return type.getFields().values().stream().map(field -> new Component(field.getFieldName(), field.getPattern().getObjectType(), place(type, field.getFieldName()))).toList();
    }

    /** The place of a component's name in its declaration. */
    private Place place(TypeDeclarationDescr type, String name) {
        Place whole = place(type);
        java.util.regex.Matcher word = java.util.regex.Pattern.compile("\\b" + java.util.regex.Pattern.quote(name) + "\\s*:").matcher(lines.text());
        return word.find(whole.start()) ? lines.place(word.start(), word.start() + name.length()) : whole;
    }

    private Place place(BaseDescr descr) {
        if (descr.getStartCharacter() >= 0) {
            return lines.place(descr.getStartCharacter(), Math.max(descr.getStartCharacter(), descr.getEndCharacter()) + 1);
        }
        int start = lines.offset(Math.max(1, descr.getLine()), Math.max(1, descr.getColumn() + 1));
        return lines.place(start, start);
    }
}
