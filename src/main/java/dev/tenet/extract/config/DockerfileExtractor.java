package dev.tenet.extract.config;

import dev.tenet.extract.Extraction;
import dev.tenet.extract.Extractor;
import dev.tenet.fact.ConfigEntry.Type;
import dev.tenet.fact.ConfigFile;
import dev.tenet.fact.DockerInstruction;
import dev.tenet.fact.Location;
import dev.tenet.fact.RepoFile;
import dev.tenet.repo.SourceText;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads Dockerfiles: their instructions by stage, and the variables that they set. */
public final class DockerfileExtractor implements Extractor {
    private static final Set<String> KEYWORDS = Set.of(
            "FROM", "RUN", "CMD", "LABEL", "MAINTAINER", "EXPOSE", "ENV", "ADD", "COPY", "ENTRYPOINT", "VOLUME", "USER", "WORKDIR", "ARG",
            "ONBUILD", "STOPSIGNAL", "HEALTHCHECK", "SHELL");
    private static final Set<String> VARIABLES = Set.of("ENV", "ARG", "LABEL");
    private static final Pattern STAGE = Pattern.compile("(?i).*\\sAS\\s+(\\S+)", Pattern.DOTALL);

    @Override
    public String id() {
        return "dockerfile";
    }

    @Override
    public boolean wants(RepoFile file) {
        String name = file.name().toLowerCase(Locale.ROOT);
        boolean named = name.equals("dockerfile") || name.equals("containerfile") || name.startsWith("dockerfile.") || name.startsWith("containerfile.");
        return (named && !name.endsWith("ignore") && !name.endsWith(".md")) || file.extension().equals("dockerfile");
    }

    @Override
    public void extract(SourceText source, Extraction out) {
        String path = source.path();
        Reading reading = new Reading();
        List<DockerfileReader.Instruction> instructions = DockerfileReader.read(source.text(), reading);
        ConfigFile file = ConfigDocument.fileOf(path, "dockerfile", "dockerfile");
        out.add(file);
        ConfigFacts facts = new ConfigFacts(out);
        int stages = (int) instructions.stream().filter(instruction -> instruction.keyword().equals("FROM")).count();
        int stage = -1;
        String name = "";
        for (DockerfileReader.Instruction instruction : instructions) {
            if (!KEYWORDS.contains(instruction.keyword())) {
                reading.problem(instruction.line(), instruction.column(), "is no instruction of a Dockerfile; correct or remove it");
                continue;
            }
            if (instruction.keyword().equals("FROM")) {
                stage++;
                Matcher named = STAGE.matcher(instruction.arguments());
                name = named.matches() ? named.group(1) : String.valueOf(stage);
            }
            Location location = new Location(path, instruction.line(), instruction.column(), instruction.endLine());
            String arguments = VARIABLES.contains(instruction.keyword())
                    ? addVariables(instruction, file, facts)
                    : facts.addText(instruction.arguments(), location, file);
            out.add(new DockerInstruction(location, name, instruction.keyword(), arguments, stage >= 0 && stage == stages - 1));
        }
        reading.problems().forEach(problem -> out.issue(Location.of(path, problem.line(), problem.column()), problem.message()));
    }

    /** Adds an entry a variable, and says the arguments without the secrets among them. */
    private static String addVariables(DockerfileReader.Instruction instruction, ConfigFile file, ConfigFacts facts) {
        String arguments = instruction.arguments();
        StringBuilder shown = new StringBuilder();
        int at = 0;
        ConfigNode parent = new ConfigNode(Type.MAP, "", instruction.line(), instruction.column(), instruction.endLine());
        for (DockerVariables.Variable variable : DockerVariables.of(instruction.keyword(), arguments)) {
            Type type = variable.assigned() ? Type.STRING : Type.NULL;
            ConfigNode value = new ConfigNode(type, variable.value(), instruction.line(), instruction.column(), instruction.endLine());
            var member = new ConfigNode.Member(variable.name(), instruction.line(), instruction.column(), value);
            facts.add(parent, member, instruction.keyword() + "." + variable.name(), variable.name(), file);
            Clearance cleared = Clearance.of(variable.name(), variable.value());
            if (!cleared.secrets().isEmpty()) {
                shown.append(arguments, at, variable.from()).append(cleared.text());
                at = variable.to();
            }
        }
        return shown.append(arguments, at, arguments.length()).toString();
    }
}
