package dev.tenet.extract.code.golang;

import dev.tenet.extract.Extraction;
import dev.tenet.extract.Extractor;
import dev.tenet.extract.code.ModuleRoot;
import dev.tenet.fact.Location;
import dev.tenet.fact.RepoFile;
import dev.tenet.repo.SourceText;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the path of a module from {@code go.mod}: what the packages below it are imported as. */
public final class GoModExtractor implements Extractor {
    private static final Pattern MODULE =
            Pattern.compile("^\\s*module\\s*(?:\\(\\s*)?(?:\"([^\"\\s]+)\"|`([^`\\s]+)`|([^\\s\"`(]+))", Pattern.MULTILINE);

    @Override
    public String id() {
        return "go-mod";
    }

    @Override
    public boolean wants(RepoFile file) {
        return file.name().equals("go.mod");
    }

    @Override
    public void extract(SourceText file, Extraction out) {
        Matcher module = MODULE.matcher(file.text());
        if (!module.find()) {
            out.issue(Location.of(file.path()), "names no module, so its packages go by their folders; add a line 'module example.com/name'");
            return;
        }
        String name = module.group(1) != null ? module.group(1) : module.group(2) != null ? module.group(2) : module.group(3);
        out.keep(new ModuleRoot(file.path(), GoLanguage.GO, name));
    }
}
