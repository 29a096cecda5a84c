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
        if (object instanceof ForeachScope && name.equals("hasNext")) {
            return Separated.HAS_NEXT;
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

    /** Whether a list goes on, which is most of what templates ask of a loop: looked up by reflection it would cost a start more than a report. */
    private enum Separated implements VelPropertyGet {
        HAS_NEXT;

        @Override
        public Object invoke(Object loop) {
            return ((ForeachScope) loop).hasNext();
        }

        @Override
        public boolean isCacheable() {
            return true;
        }

        @Override
        public String getMethodName() {
            return "hasNext";
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
