package dev.tenet.extract.code.shell;

import dev.tenet.extract.code.Language;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the linker must know of the shell. A script is a module that goes by its path. */
enum ShellLanguage implements Language {
    SHELL;

    /** What a variable is read from that no script assigns. */
    static final String ENVIRONMENT = "environment";

    @Override
    public String id() {
        return "shell";
    }

    @Override
    public Map<String, String> modules(Collection<String> paths) {
        Map<String, String> modules = new HashMap<>();
        paths.forEach(path -> modules.put(path, path));
        return modules;
    }

    /** A sourced script lies beside the one that sources it, or where the tree begins. */
    @Override
    public @Nullable String find(String module, String from, Set<String> paths) {
        String plain = module;
        while (plain.startsWith("./")) {
            plain = plain.substring(2);
        }
        String folder = from.substring(0, Math.max(0, from.lastIndexOf('/')));
        while (plain.startsWith("../") && !folder.isEmpty()) {
            plain = plain.substring(3);
            folder = folder.substring(0, Math.max(0, folder.lastIndexOf('/')));
        }
        String beside = folder.isEmpty() ? plain : folder + "/" + plain;
        return paths.contains(beside) ? beside : paths.contains(plain) ? plain : null;
    }

    @Override
    public String absolute(String module, String path, String from) {
        return module;
    }

    @Override
    public boolean isBuiltin(String name) {
        return name.equals(ENVIRONMENT);
    }

    @Override
    public boolean makesInstance(String dotted) {
        return false;
    }

    @Override
    public String returns(String dotted) {
        return "";
    }

    @Override
    public boolean passesOn(String dotted) {
        return false;
    }

    @Override
    public String text() {
        return "string";
    }

    @Override
    public boolean isImplicit(String method) {
        return false;
    }

    @Override
    public boolean readsEnvironment(String dotted) {
        return dotted.equals(ENVIRONMENT) || dotted.equals("printenv");
    }

    @Override
    public boolean joinsPath(String dotted) {
        return false;
    }

    @Override
    public boolean copiesCollection(String dotted) {
        return false;
    }

    @Override
    public boolean readsEntry(String method) {
        return false;
    }

    @Override
    public boolean isSequence(String type) {
        return false;
    }
}
