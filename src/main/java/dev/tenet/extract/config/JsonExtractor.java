package dev.tenet.extract.config;

import dev.tenet.extract.Extraction;
import dev.tenet.extract.Extractor;
import dev.tenet.fact.RepoFile;
import dev.tenet.repo.SourceText;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads JSON files that are small enough to be configuration. */
public final class JsonExtractor implements Extractor {
    private static final int LARGEST = 1024 * 1024;
    private static final Set<String> LOCK_FILES = Set.of("package-lock.json", "npm-shrinkwrap.json");

    private static final Set<String> CONFIGURATIONS = Set.of(
            "package.json", "composer.json", "appsettings.json", "firebase.json", "vercel.json", "cdk.json", "serverless.json", "docker-compose.json", "compose.json");

    /** Files whose tools take comments. */
    private static final Pattern COMMENTED = Pattern.compile(
            "(.*/)?([^/]*\\.jsonc|[tj]sconfig[^/]*\\.json|\\.vscode/[^/]+|\\.?devcontainer(\\.json|/.+)|\\.(eslintrc|babelrc|swcrc|jshintrc)(\\.json)?"
                    + "|(angular|deno|turbo|nx|renovate|biome|api-extractor|rush)\\.json5?)");

    private final List<View> views;

    public JsonExtractor(View... views) {
        this.views = List.of(views);
    }

    @Override
    public String id() {
        return "json";
    }

    @Override
    public boolean wants(RepoFile given) {
        RepoFile file = Jinja.plain(given);
        boolean json = file.extension().equals("json") || file.extension().equals("jsonc");
        // Larger ones hold data, unless their name says what they configure.
        boolean small = file.size() <= LARGEST || CONFIGURATIONS.contains(file.name()) || COMMENTED.matcher(file.path()).matches();
        return json && small && !LOCK_FILES.contains(file.name()) && !file.name().endsWith(".min.json");
    }

    @Override
    public void extract(SourceText source, Extraction out) {
        ConfigDocument document = ConfigDocument.read(source, "json", new JsonReader(COMMENTED.matcher(Jinja.plain(source.path())).matches()), out);
        document.addEntries(out);
        views.forEach(view -> view.add(document.file(), document.reading(), out));
    }
}
