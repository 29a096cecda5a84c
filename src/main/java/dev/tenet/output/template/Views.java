package dev.tenet.output.template;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.velocity.runtime.directive.ForeachScope;
import org.apache.velocity.util.introspection.Info;
import org.apache.velocity.util.introspection.SecureUberspector;
import org.apache.velocity.util.introspection.VelMethod;
import org.apache.velocity.util.introspection.VelPropertyGet;
import org.jspecify.annotations.Nullable;

/** What templates may ask: the parts of records, and methods of text, numbers, lists and maps. Nothing leads to a class. */
public final class Views extends SecureUberspector {
    private final Map<Class<?>, Map<String, Part>> known = new HashMap<>();

    @Override
    public @Nullable VelPropertyGet getPropertyGet(Object object, String name, Info where) {
        if (object instanceof ForeachScope && Looped.NAMED.containsKey(name)) {
            return Looped.NAMED.get(name);
        }
        if (!(object instanceof Record)) {
            return super.getPropertyGet(object, name, where);
        }
        Map<String, Part> parts = known.computeIfAbsent(object.getClass(), Views::parts);
        Part part = parts.get(name);
        if (part == null) {
            throw new TemplateException(
                    where.getTemplateName(), where.getLine(), where.getColumn(),
                    object.getClass().getSimpleName() + " has no part " + name,
                    "Maybe one of these is meant: " + String.join(", ", parts.keySet()) + ".");
        }
        return part;
    }

    private static Map<String, Part> parts(Class<?> record) {
        Map<String, Part> parts = new LinkedHashMap<>();
        for (RecordComponent part : record.getRecordComponents()) {
            parts.put(part.getName(), new Part(part.getAccessor()));
        }
        return parts;
    }

    @Override
    public @Nullable VelMethod getMethod(Object object, String name, Object[] arguments, Info where) {
        boolean plain = object instanceof CharSequence
                || object instanceof Number
                || object instanceof Boolean
                || object instanceof List
                || object instanceof Map
                || object instanceof Record;
        if (!plain || name.equals("getClass")) {
            throw new TemplateException(
                    where.getTemplateName(), where.getLine(), where.getColumn(),
                    "a template may not call " + name + " of " + object.getClass().getSimpleName(),
                    "Maybe a part of the report says it already; templates compute nothing.");
        }
        return super.getMethod(object, name, arguments, where);
    }

    /** What templates ask of a loop most: looked up by reflection it would cost a start more than a report. */
    private enum Looped implements VelPropertyGet {
        /** Whether it goes on. */
        HAS_NEXT("hasNext") {
            @Override
            public Object invoke(Object loop) {
                return ((ForeachScope) loop).hasNext();
            }
        },
        /** Which round this is, from 1. */
        COUNT("count") {
            @Override
            public Object invoke(Object loop) {
                return ((ForeachScope) loop).getCount();
            }
        };

        static final Map<String, Looped> NAMED = Map.of(HAS_NEXT.name, HAS_NEXT, COUNT.name, COUNT);

        private final String name;

        Looped(String name) {
            this.name = name;
        }

        @Override
        public boolean isCacheable() {
            return true;
        }

        @Override
        public String getMethodName() {
            return name;
        }
    }

    /** Reads a part of a record: {@code $finding.title} rather than {@code $finding.title()}. */
    private record Part(Method accessor) implements VelPropertyGet {
        @Override
        public Object invoke(Object record) throws IllegalAccessException, InvocationTargetException {
            return accessor.invoke(record);
        }

        @Override
        public boolean isCacheable() {
            return true;
        }

        @Override
        public String getMethodName() {
            return accessor.getName();
        }
    }
}
