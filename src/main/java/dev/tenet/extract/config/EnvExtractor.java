package dev.tenet.extract.config;

import dev.tenet.extract.Extraction;
import dev.tenet.extract.Extractor;
import dev.tenet.fact.RepoFile;
import dev.tenet.repo.SourceText;
import java.util.Map;
import java.util.TreeMap;

/** Reads files of environment variables: {@code .env}, {@code .env.example}, {@code paper.env}. */
public final class EnvExtractor implements Extractor {
    @Override
    public String id() {
        return "env";
    }

    @Override
    public boolean wants(RepoFile given) {
        RepoFile file = Jinja.plain(given);
        String name = file.name();
        return name.equals(".env") || name.startsWith(".env.") || name.equals("env.example") || name.equals("env.sample")
                || file.extension().equals("env");
    }

    @Override
    public void extract(SourceText source, Extraction out) {
        ConfigDocument document = ConfigDocument.read(source, "env", new EnvReader(), out);
        document.addEntries(out);
        if (source.name().equals(".env")) {
            out.keep(new EnvFile(source.path(), values(document.reading().documents().get(0))));
        }
    }

    private static Map<String, String> values(ConfigNode root) {
        Map<String, String> values = new TreeMap<>();
        for (ConfigNode.Member member : root.members()) {
            if (Clearance.of(member.key(), member.value().text()).secrets().isEmpty()) {
                values.put(member.key(), member.value().text());
            }
        }
        return values;
    }
}
