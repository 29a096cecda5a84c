package dev.tenet.extract.deps.npm;

import dev.tenet.extract.Extraction;
import dev.tenet.extract.Extractor;
import dev.tenet.extract.deps.PackageAddress;
import dev.tenet.fact.Location;
import dev.tenet.fact.RepoFile;
import dev.tenet.repo.SourceText;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads where npm, pnpm and the first Yarn fetch packages from: {@code .npmrc}, with a line for all packages or for those of a scope. */
public final class NpmrcExtractor implements Extractor {
    private static final Pattern REGISTRY = Pattern.compile("\\s*(@[\\w.-]+:)?registry\\s*=\\s*[\"']?([^\\s\"';#]+).*");

    @Override
    public String id() {
        return "npmrc";
    }

    @Override
    public boolean wants(RepoFile file) {
        return file.name().equals(".npmrc");
    }

    @Override
    public void extract(SourceText source, Extraction out) {
        int number = 0;
        for (String line : source.text().lines().toList()) {
            number++;
            Matcher registry = REGISTRY.matcher(line);
            if (registry.matches()) {
                Location at = Location.of(source.path(), number, registry.start(2) + 1);
                out.add(PackageAddress.of(at, "npm", registry.group(2), "runtime"));
            }
        }
    }
}
