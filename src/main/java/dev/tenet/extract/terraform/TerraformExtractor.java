package dev.tenet.extract.terraform;

import dev.tenet.extract.Extraction;
import dev.tenet.extract.Extractor;
import dev.tenet.extract.config.ConfigDocument;
import dev.tenet.extract.config.ConfigFacts;
import dev.tenet.extract.config.JsonReader;
import dev.tenet.extract.config.Lines;
import dev.tenet.extract.config.Reading;
import dev.tenet.fact.ConfigFile;
import dev.tenet.fact.Location;
import dev.tenet.fact.RepoFile;
import dev.tenet.repo.SourceText;
import java.util.Set;

/** Reads Terraform and OpenTofu, and other files in their language. */
public final class TerraformExtractor implements Extractor {
    private static final long LARGEST = 5L << 20;
    private static final String JSON = ".tf.json";
    private static final Set<String> EXTENSIONS = Set.of("tf", "tofu", "tfvars", "hcl");

    @Override
    public String id() {
        return "terraform";
    }

    @Override
    public boolean wants(RepoFile file) {
        return file.name().endsWith(JSON) || EXTENSIONS.contains(file.extension()) && !file.name().equals(".terraform.lock.hcl");
    }

    @Override
    public void extract(SourceText source, Extraction out) {
        if (source.bytes().length > LARGEST) {
            out.issue(Location.of(source.path()), "is larger than 5 MB and was not read; exclude it in .tenetignore if it is generated");
            return;
        }
        String text = source.text();
        if (source.name().endsWith(JSON)) {
            // Its values and what is no JSON are said where JSON is read.
            ConfigFile json = ConfigDocument.fileOf(source.path(), "json", "terraform");
            Reading templates = new Reading();
            new JsonReader().read(text).documents().forEach(root -> out.keep(new TerraformUnit(json, JsonBody.of(root, text, templates), new Lines(text))));
            templates.tellProblems(source.path(), out);
            return;
        }
        Reading reading = new Reading();
        Hcl.Body body = HclParser.parse(text, reading);
        boolean terraform = !source.name().endsWith(".hcl");
        ConfigFile file = ConfigDocument.fileOf(source.path(), "hcl", terraform ? "terraform" : "other");
        out.add(file);
        new ConfigFacts(out, reading.comments()).addWithin(new HclEntries(text).of(body), "", "", file);
        if (terraform) {
            out.keep(new TerraformUnit(file, body, new Lines(text)));
        }
        reading.tellProblems(source.path(), out);
    }
}
