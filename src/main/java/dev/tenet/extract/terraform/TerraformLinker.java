package dev.tenet.extract.terraform;

import dev.tenet.extract.Extraction;
import dev.tenet.extract.Linker;
import dev.tenet.extract.Unit;
import dev.tenet.fact.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Says what the resources of Terraform are. A folder is a module; one that other modules of the tree call is judged as each of them calls it, every
 * other one by itself.
 */
public final class TerraformLinker implements Linker {
    private static final int DEEPEST = 10;
    private static final int MOST_MODULES = 2_000;

    @Override
    public String id() {
        return "terraform";
    }

    @Override
    public void link(List<Unit> units, Extraction out) {
        Map<String, List<TerraformUnit>> folders = new TreeMap<>();
        for (Unit unit : units) {
            // What a test sets up is gone in minutes, and says nothing of how the module is used.
            if (unit instanceof TerraformUnit file && !file.file().test()) {
                folders.computeIfAbsent(file.folder(), any -> new ArrayList<>()).add(file);
            }
        }
        if (!folders.isEmpty()) {
            new Pass(folders, out).add();
        }
    }

    /** The reading of one tree. */
    private static final class Pass {
        private final Map<String, List<TerraformUnit>> folders;
        private final Extraction out;
        private final Set<String> open = new HashSet<>();
        private int modules;

        private Pass(Map<String, List<TerraformUnit>> folders, Extraction out) {
            this.folders = folders;
            this.out = out;
        }

        private void add() {
            Set<String> called = new HashSet<>();
            folders.forEach((folder, files) -> files.forEach(file -> file.body().blocks().forEach(block -> {
                String source = sourceOf(block);
                String target = source == null ? null : file.file().location().sibling(source);
                if (target != null && !target.equals(folder) && folders.containsKey(target)) {
                    called.add(target);
                }
            })));
            for (String folder : folders.keySet()) {
                if (!called.contains(folder)) {
                    add(folder, "", Map.of(), true);
                }
            }
            // Modules that only call each other are nobody's: none may be left out.
            for (String folder : called) {
                if (!seen.contains(folder)) {
                    add(folder, "", Map.of(), true);
                }
            }
        }

        private final Set<String> seen = new HashSet<>();

        private void add(String folder, String prefix, Map<String, Value> inputs, boolean root) {
            if (open.size() > DEEPEST || modules++ > MOST_MODULES || !open.add(folder)) {
                return;
            }
            seen.add(folder);
            List<TerraformUnit> files = folders.get(folder);
            Module module = new Module(files, inputs, root);
            for (TerraformUnit file : files) {
                if (!file.name().endsWith(".tfvars")) {
                    new BlockReader(file, module, prefix, out).add();
                }
            }
            for (TerraformUnit file : files) {
                for (Hcl.Block block : file.body().blocks()) {
                    String source = sourceOf(block);
                    String target = source == null ? null : file.file().location().sibling(source);
                    if (target != null && folders.containsKey(target)) {
                        Map<String, Value> given = new HashMap<>();
                        block.body().attributes().forEach(attribute -> given.put(attribute.name(), module.value(attribute.value())));
                        add(target, prefix + "module." + block.labels().get(0) + ".", given, false);
                    }
                }
            }
            open.remove(folder);
        }

        /** The path that a call of a module of the tree names; null for every other block. */
        private static @Nullable String sourceOf(Hcl.Block block) {
            if (!block.kind().equals("module") || block.labels().isEmpty()) {
                return null;
            }
            for (Hcl.Attribute attribute : block.body().attributes()) {
                if (attribute.name().equals("source") && attribute.value() instanceof Hcl.Text text && text.text().startsWith(".")) {
                    return text.text();
                }
            }
            return null;
        }
    }
}
