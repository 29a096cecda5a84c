package dev.tenet.engine;

import dev.tenet.policy.Pack;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.TypeDeclarationDescr;

/** The words that policies may use. */
public final class Vocabulary {
    private Vocabulary() {}

    /** Simple names of all types that patterns may match, sorted. */
    public static List<String> types() {
        return FactTypes.all().stream().map(Class::getSimpleName).toList();
    }

    /** A line for each fact type with its components and their types, sorted: those of the fact package, then those that the packs' concepts declare. */
    public static List<String> lines(List<Pack> packs) {
        List<String> lines = new ArrayList<>();
        for (Class<?> type : FactTypes.all()) {
            if (type.isRecord() && dev.tenet.fact.Fact.class.isAssignableFrom(type)) {
                lines.add(type.getSimpleName() + "( " + Arrays.stream(type.getRecordComponents()).map(Vocabulary::component).collect(Collectors.joining(", ")) + " )");
            }
        }
        for (Pack pack : packs) {
            declared(pack).map(type -> type.getTypeName() + "( " + type.getFields().values().stream()
                            .map(field -> field.getFieldName() + " : " + field.getPattern().getObjectType()).collect(Collectors.joining(", ")) + " )  in " + pack.id())
                    .sorted()
                    .forEach(lines::add);
        }
        return lines;
    }

    /** Names of all fact types. */
    public static Set<String> types(List<Pack> packs) {
        Set<String> names = new TreeSet<>();
        FactTypes.all().stream().filter(dev.tenet.fact.Fact.class::isAssignableFrom).forEach(type -> names.add(type.getSimpleName()));
        packs.forEach(pack -> declared(pack).forEach(type -> names.add(type.getTypeName())));
        names.remove("Fact");
        return names;
    }

    private static Stream<TypeDeclarationDescr> declared(Pack pack) {
        return pack.concepts().stream().flatMap(concepts -> new RuleText(concepts).descr().getTypeDeclarations().stream());
    }

    private static String component(RecordComponent component) {
        String type = component.getGenericType().getTypeName().replaceAll("[\\w.]+[.$](\\w+)", "$1");
        return component.getName() + " : " + type;
    }
}
