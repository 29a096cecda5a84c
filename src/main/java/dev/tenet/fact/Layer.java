package dev.tenet.fact;

import java.util.List;

/**
 * A layer of the program, as {@code layers:} of its {@code tenet.yaml} declares it.
 *
 * @param location of its entry
 * @param name of the layer
 * @param modules dotted names of the packages and modules that belong to it, with everything below them
 * @param uses names of the other layers that it may import
 */
public record Layer(Location location, String name, List<String> modules, List<String> uses) implements Fact {
    public Layer {
        modules = List.copyOf(modules);
        uses = List.copyOf(uses);
    }

    /** Whether the module, by its dotted name or its path, belongs to the layer. */
    public boolean holds(String module) {
        String dotted = module.replace('/', '.');
        return modules.stream().anyMatch(each -> dotted.equals(each) || dotted.startsWith(each + "."));
    }

    /** Whether an import takes a module of the layer, or something out of one. */
    public boolean holds(Import imported) {
        return holds(imported.module()) || (!imported.name().isEmpty() && holds(imported.module() + "." + imported.name()));
    }
}
