package dev.tenet.extract.helm;

import dev.tenet.extract.Unit;
import dev.tenet.extract.config.Reading;
import dev.tenet.fact.ConfigFile;
import java.util.List;

/**
 * A manifest with templates, in the folder where charts have theirs.
 *
 * @param text as written
 * @param problems that it had when its templates were left out
 */
public record ChartTemplate(ConfigFile file, String text, List<Reading.Problem> problems) implements Unit {
    public ChartTemplate {
        problems = List.copyOf(problems);
    }

    @Override
    public String path() {
        return file.location().path();
    }
}
