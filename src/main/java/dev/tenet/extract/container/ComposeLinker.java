package dev.tenet.extract.container;

import dev.tenet.extract.Extraction;
import dev.tenet.extract.Linker;
import dev.tenet.extract.Unit;
import dev.tenet.extract.config.ConfigNode;
import dev.tenet.extract.config.EnvFile;
import dev.tenet.extract.config.Interpolation;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Says what the services of Compose files are: with what they extend, and with the values of {@code .env} beside the file put in. */
public final class ComposeLinker implements Linker {
    @Override
    public String id() {
        return "compose";
    }

    @Override
    public void link(List<Unit> units, Extraction out) {
        Map<String, ComposeUnit> files = new LinkedHashMap<>();
        Map<String, EnvFile> variables = new HashMap<>();
        for (Unit unit : units) {
            if (unit instanceof ComposeUnit compose) {
                files.put(compose.path(), compose);
            } else if (unit instanceof EnvFile env) {
                variables.put(env.path(), env);
            }
        }
        for (ComposeUnit compose : ComposeIncludes.of(files, out)) {
            EnvFile env = variables.get(compose.file().location().sibling(".env"));
            Interpolation interpolation = new Interpolation(name -> env == null ? null : env.values().get(name), '$');
            for (ConfigNode document : compose.documents()) {
                ConfigNode whole = new ComposeTree(compose, files, interpolation, out).of(document);
                new ComposeServices(compose.path(), out).add(whole);
            }
        }
    }
}
