package dev.tenet.extract.config;

import dev.tenet.extract.Extraction;
import dev.tenet.extract.Extractor;
import dev.tenet.fact.RepoFile;
import dev.tenet.repo.SourceText;
import java.util.regex.Pattern;

/** Reads the configuration of nginx: by its name, its ending, or the folder that nginx includes. */
public final class NginxExtractor implements Extractor {
    private static final long LARGEST = 5L << 20;
    private static final Pattern NAMED = Pattern.compile("(.*/)?(nginx[^/]*\\.conf(\\.template)?|[^/]*\\.nginx|(.*/)?(nginx|sites-available|sites-enabled)/([^/]+/)*[^/]+\\.conf(\\.template)?)");

    @Override
    public String id() {
        return "nginx";
    }

    @Override
    public boolean wants(RepoFile file) {
        String path = Jinja.plain(file.path());
        boolean may = path.endsWith(".conf") || path.endsWith(".nginx") || path.endsWith(".template");
        return may && file.size() <= LARGEST && NAMED.matcher(path).matches();
    }

    @Override
    public void extract(SourceText source, Extraction out) {
        ConfigDocument.read(source, "nginx", new NginxReader(), out).addEntries(out);
    }
}
