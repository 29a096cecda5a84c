package dev.tenet.recording;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What a record type is made of: its components in their order, how they are read, and how a record is made of them. */
final class Shape {
    /** One component. */
    record Component(String name, Type type, Method accessor) {
        /** The component as a recording's table of types names it: {@code String callee}. */
        String described() {
            return type.getTypeName().replaceAll("[\\w.]+[.$](\\w+)", "$1") + " " + name;
        }
    }

    final Class<?> type;
    final List<Component> components;
    private final Constructor<?> constructor;

    Shape(Class<?> type) {
        this.type = type;
        List<Component> found = new ArrayList<>();
        RecordComponent[] declared = type.getRecordComponents();
        for (RecordComponent component : declared) {
            found.add(new Component(component.getName(), component.getGenericType(), component.getAccessor()));
        }
        this.components = List.copyOf(found);
        try {
            this.constructor = type.getDeclaredConstructor(Arrays.stream(declared).map(RecordComponent::getType).toArray(Class<?>[]::new));
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    List<String> described() {
        return components.stream().map(Component::described).toList();
    }

    Object part(Object record, int at) {
        try {
            return components.get(at).accessor.invoke(record);
        } catch (InvocationTargetException | IllegalAccessException e) {
            throw new IllegalStateException("a fact of type " + type.getSimpleName() + " cannot be read", e);
        }
    }

    /** Throws {@link IllegalArgumentException} when the record refuses its parts. */
    Object make(Object[] parts) {
        try {
            return constructor.newInstance(parts);
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException(e.getCause() == null ? e : e.getCause());
        } catch (InstantiationException | IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
