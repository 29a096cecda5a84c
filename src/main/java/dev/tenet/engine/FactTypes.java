package dev.tenet.engine;

import dev.tenet.fact.Fact;
import dev.tenet.finding.Finding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The types that a policy may match: every public class of the fact package, and findings. */
final class FactTypes {
    /** What was asked for by name, once for all: a name that is no type of ours is looked for through all of the class path. */
    private static final Map<String, Optional<Class<?>>> NAMED = new ConcurrentHashMap<>(Map.of("Finding", Optional.of(Finding.class)));

    private static final String FOLDER = Fact.class.getPackageName().replace('.', '/');

    private FactTypes() {}

    /** All types, sorted by name. Reads the class path, so only compilation asks for it. */
    static List<Class<?>> all() {
        try {
            URI home = Fact.class.getProtectionDomain().getCodeSource().getLocation().toURI();
            Path place = Path.of(home);
            if (Files.isDirectory(place)) {
                return load(place.resolve(FOLDER));
            }
            try (FileSystem jar = FileSystems.newFileSystem(URI.create("jar:" + home), Map.of())) {
                return load(jar.getPath(FOLDER));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The type that rules call {@code simpleName}. */
    static Optional<Class<?>> named(String simpleName) {
        return NAMED.computeIfAbsent(simpleName, FactTypes::find);
    }

    private static Optional<Class<?>> find(String simpleName) {
        try {
            return Optional.of(Class.forName(Fact.class.getPackageName() + "." + simpleName));
        } catch (ClassNotFoundException | NoClassDefFoundError notThere) {
            return Optional.empty();
        }
    }

    /** Whether what is of the type {@code name} is also what rules call {@code type}. */
    static boolean isA(String name, String type) {
        if (name.equals(type)) {
            return true;
        }
        Optional<Class<?>> above = named(type).filter(Class::isInterface);
        return above.isPresent() && named(name).filter(above.get()::isAssignableFrom).isPresent();
    }

    private static List<Class<?>> load(Path folder) throws IOException {
        List<Class<?>> types = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            List<String> names = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".class") && !name.startsWith("package-info"))
                    .sorted()
                    .toList();
            for (String name : names) {
                Class<?> type = Class.forName(Fact.class.getPackageName() + "." + name.substring(0, name.length() - 6));
                if (java.lang.reflect.Modifier.isPublic(type.getModifiers())) {
                    types.add(type);
                }
            }
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
        types.add(Finding.class);
        return types;
    }
}
