package dev.tenet.extract.deps.golang;

import dev.tenet.extract.Extraction;
import dev.tenet.extract.Extractor;
import dev.tenet.extract.deps.Entry;
import dev.tenet.extract.deps.Listing;
import dev.tenet.fact.Dependency;
import dev.tenet.fact.Location;
import dev.tenet.fact.RepoFile;
import dev.tenet.repo.SourceText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads what a {@code go.mod} requires. Go takes exactly the versions that stand there, and what it replaces them with. */
public final class GoRequirementsExtractor implements Extractor {
    @Override
    public String id() {
        return "go-requirements";
    }

    @Override
    public boolean wants(RepoFile file) {
        return file.name().equals("go.mod");
    }

    /** A line {@code path version} of a directive. */
    private record Line(Location at, List<String> words, boolean indirect) {}

    @Override
    public void extract(SourceText source, Extraction out) {
        List<Line> required = new ArrayList<>();
        Map<String, List<String>> replaced = new HashMap<>();
        String directive = "";
        int number = 0;
        for (String raw : source.text().lines().toList()) {
            number++;
            int comment = raw.indexOf("//");
            String line = (comment < 0 ? raw : raw.substring(0, comment)).strip();
            if (line.isEmpty()) {
                continue;
            }
            if (line.equals(")")) {
                directive = "";
                continue;
            }
            String text = line;
            String kind = directive;
            if (directive.isEmpty()) {
                kind = line.split("[\\s(]+", 2)[0];
                text = line.substring(kind.length()).strip();
                if (text.startsWith("(") && text.indexOf(')') < 0) {
                    directive = kind;
                    continue;
                }
            }
            List<String> words = List.of(text.replace("\"", "").replace("`", "").split("\\s+"));
            int column = 1 + Math.max(0, raw.indexOf(text.split("\\s+", 2)[0]));
            if (kind.equals("require") && words.size() > 1) {
                required.add(new Line(Location.of(source.path(), number, column), words, comment >= 0 && raw.indexOf("indirect", comment) > 0));
            } else if (kind.equals("replace") && words.contains("=>")) {
                int arrow = words.indexOf("=>");
                replaced.put(String.join(" ", words.subList(0, arrow)), words.subList(arrow + 1, words.size()));
            }
        }
        List<Dependency> all = new ArrayList<>();
        for (Line line : required) {
            String path = line.words.get(0);
            List<String> other = replaced.getOrDefault(path + " " + line.words.get(1), replaced.getOrDefault(path, line.words));
            // A folder is code of the project.
            if (other.isEmpty() || other.size() < 2 || other.get(0).startsWith(".") || other.get(0).startsWith("/")) {
                continue;
            }
            Entry.golang(line.at, other.get(0)).constraint(other.get(1)).version(other.get(1), true)
                    .scope(line.indirect ? "indirect" : "runtime").addTo(out).ifPresent(all::add);
        }
        out.add(Listing.of(source.path(), "golang", "go", !all.isEmpty(), false, all.size()));
    }
}
