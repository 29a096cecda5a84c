package dev.tenet.fact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenet.report.Evidence;
import dev.tenet.report.Worker;
import java.lang.reflect.RecordComponent;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Records that write out when they are equal say what records say: equal when every component is, and then of one hash. */
class WrittenEqualityTest {
    @ParameterizedTest
    @ValueSource(classes = {
        Argument.class, Call.class, CallPath.class, Comparison.class, Condition.class, ConfigEntry.class, ConfigFile.class, Document.class,
        DockerInstruction.class, EntryPath.class, Evidence.class, Flow.class, FlowStep.class, ImageReference.class, ModeFlag.class, OperatorPage.class, OptionEntryPath.class, OrderPath.class, OrderSink.class, Parameter.class,
        PublishedPort.class, SourceFile.class, Value.class, Worker.class
    })
    void a_record_equals_another_when_all_components_do(Class<?> type) throws ReflectiveOperationException {
        RecordComponent[] components = type.getRecordComponents();
        Object one = made(type, -1);
        assertThat(made(type, -1)).isEqualTo(one).hasSameHashCodeAs(one);
        assertThat(one).isNotEqualTo("another");
        for (int other = 0; other < components.length; other++) {
            assertThat(made(type, other)).as("another %s", components[other].getName()).isNotEqualTo(one);
        }
    }

    /** A record of samples, with another sample for one component. */
    private static Object made(Class<?> type, int other) throws ReflectiveOperationException {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            values[i] = sample(components[i], i == other);
        }
        var constructor = type.getDeclaredConstructor(Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        return constructor.newInstance(values);
    }

    private static Object sample(RecordComponent component, boolean other) throws ReflectiveOperationException {
        Class<?> type = component.getType();
        if (type == String.class) {
            return other ? "b" : "a";
        } else if (type == int.class) {
            return other ? 2 : 1;
        } else if (type == double.class) {
            return other ? 2.0 : 1.0;
        } else if (type == boolean.class) {
            return other;
        } else if (type.isEnum()) {
            return type.getEnumConstants()[other ? 2 : 1];
        } else if (type == Location.class) {
            return Location.of("a.py", other ? 2 : 1, 1);
        } else if (type == Map.class) {
            return other ? Map.of("a", "b") : Map.of();
        } else if (type == Set.class) {
            return other ? Set.of("a") : Set.of();
        } else if (type == List.class) {
            Object element = element(component.getGenericType().getTypeName());
            boolean tree = element instanceof Argument || element instanceof Comparison || element instanceof Condition;
            return other ? List.of(element, element instanceof DayOfWeek day ? day.plus(1) : element) : tree ? List.of() : List.of(element);
        }
        return made(type, other ? 0 : -1);
    }

    private static Object element(String list) throws ReflectiveOperationException {
        String name = list.substring(list.indexOf('<') + 1, list.length() - 1);
        if (name.equals("java.lang.String")) {
            return "a";
        } else if (name.equals(Argument.class.getName())) {
            return Argument.ABSENT;
        } else if (name.equals("java.time.DayOfWeek")) {
            return DayOfWeek.MONDAY;
        } else if (name.equals(Worker.Absence.class.getName())) {
            return new Worker.Absence(LocalDate.EPOCH, LocalDate.EPOCH);
        }
        return name.equals(Location.class.getName()) ? Location.of("a.py") : made(Class.forName(name), -1);
    }
}
