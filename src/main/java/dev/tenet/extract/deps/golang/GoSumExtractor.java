package dev.tenet.extract.deps.golang;

import dev.tenet.extract.Extraction;
import dev.tenet.extract.Extractor;
import dev.tenet.extract.deps.Listing;
import dev.tenet.fact.Location;
import dev.tenet.fact.RepoFile;
import dev.tenet.repo.SourceText;

/** Reads that checksums lie beside a module of Go. They are of more versions than are used, so they are no dependencies. */
public final class GoSumExtractor implements Extractor {
    @Override
    public String id() {
        return "go-sum";
    }

    @Override
    public boolean wants(RepoFile file) {
        return file.name().equals("go.sum");
    }

    @Override
    public boolean needsText() {
        return false;
    }

    @Override
    public void extract(SourceText source, Extraction out) {
        int size = 0;
        int number = 0;
        boolean malformed = false;
        for (String line : source.text().lines().toList()) {
            number++;
            String[] words = line.strip().split("\\s+");
            if (words.length == 3 && words[2].startsWith("h1:")) {
                size += words[1].endsWith("/go.mod") ? 0 : 1;
            } else if (!line.isBlank() && !malformed) {
                malformed = true;
                out.issue(Location.of(source.path(), number, 1), "is not module, version and checksum, and was not read; run 'go mod tidy'");
            }
        }
        out.add(Listing.of(source.path(), "golang", "lock", size > 0, size > 0, size));
    }
}
