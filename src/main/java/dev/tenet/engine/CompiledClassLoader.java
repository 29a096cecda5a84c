package dev.tenet.engine;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Loads the classes of compiled rules from memory; their packages are named by content, so no two versions meet. */
final class CompiledClassLoader extends ClassLoader {
    static {
        registerAsParallelCapable();
    }

    private final Map<String, byte[]> classes = new HashMap<>();

    CompiledClassLoader(ClassLoader parent) {
        super(parent);
    }

    void add(Map<String, byte[]> compiled) {
        classes.putAll(compiled);
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = classes.get(name);
        if (bytes == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes, 0, bytes.length);
    }

    /** The compiler reads class files of concepts through here. */
    @Override
    public @Nullable InputStream getResourceAsStream(String resource) {
        if (resource.endsWith(".class")) {
            byte[] bytes = classes.get(resource.substring(0, resource.length() - 6).replace('/', '.'));
            if (bytes != null) {
                return new ByteArrayInputStream(bytes);
            }
        }
        return super.getResourceAsStream(resource);
    }
}
