package dev.tenet.engine.part;

import java.util.Arrays;
import org.drools.model.DomainClassMetadata;

/** The components of a fact type, as the engine numbers them: one object where the engine generates a class for each type and rule file. */
public final class Components implements DomainClassMetadata {
    private final Class<?> type;
    private final String[] names;

    public Components(Class<?> type, String... names) {
        this.type = type;
        this.names = names;
    }

    @Override
    public Class<?> getDomainClass() {
        return type;
    }

    @Override
    public int getPropertiesSize() {
        return names.length;
    }

    /** Throws {@link IllegalArgumentException} for a name that the type has not. */
    @Override
    public int getPropertyIndex(String name) {
        int index = Arrays.asList(names).indexOf(name);
        if (index < 0) {
            throw new IllegalArgumentException(type.getName() + " has no component " + name);
        }
        return index;
    }
}
