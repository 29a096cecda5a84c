package dev.tenet.extract.container;

import dev.tenet.extract.Extraction;
import dev.tenet.extract.Extractor;
import dev.tenet.extract.config.Clearance;
import dev.tenet.extract.config.ConfigDocument;
import dev.tenet.extract.config.ConfigFacts;
import dev.tenet.extract.config.ConfigNode;
import dev.tenet.extract.config.Reading;
import dev.tenet.extract.config.ShellText;
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

/** Reads Dockerfiles: their instructions, stages, variables and commands. */
public final class DockerfileExtractor implements Extractor {
    private static final Set<String> KEYWORDS = Set.of(
            "FROM", "RUN", "CMD", "LABEL", "MAINTAINER", "EXPOSE", "ENV", "ADD", "COPY", "ENTRYPOINT", "VOLUME", "USER", "WORKDIR", "ARG",
            "ONBUILD", "STOPSIGNAL", "HEALTHCHECK", "SHELL");
    private static final Set<String> RUNNING = Set.of("RUN", "CMD", "ENTRYPOINT");
    private static final Set<String> SHELLS = Set.of("sh", "bash", "ash", "dash", "zsh");
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
        return (named && !name.endsWith("ignore") && !name.endsWith(".md"))
                || file.extension().equals("dockerfile")
                || file.extension().equals("containerfile");
    }

    @Override
    public void extract(SourceText source, Extraction out) {
        new Pass(source, out).read();
    }

    /** The reading of one file. */
    private static final class Pass {
        private final String path;
        private final Extraction out;
        private final Reading reading = new Reading();
        private final List<DockerfileReader.Instruction> instructions;
        private final ConfigFile file;
        private final ConfigFacts facts;
        private final DockerScope scope = new DockerScope();
        private final DockerStages stages;
        private final int count;
        private int stage = -1;
        private String name = "";

        private Pass(SourceText source, Extraction out) {
            this.path = source.path();
            this.out = out;
            this.instructions = DockerfileReader.read(source.text(), reading);
            this.file = ConfigDocument.fileOf(path, "dockerfile", "dockerfile");
            this.facts = new ConfigFacts(out);
            this.count = (int) instructions.stream().filter(instruction -> instruction.keyword().equals("FROM")).count();
            this.stages = new DockerStages(file, count, out);
        }

        private void read() {
            out.add(file);
            for (DockerfileReader.Instruction instruction : instructions) {
                if (KEYWORDS.contains(instruction.keyword())) {
                    take(instruction);
                } else {
                    reading.problem(instruction.line(), instruction.column(), "is no instruction of a Dockerfile; correct or remove it");
                }
            }
            stages.add();
            reading.tellProblems(path, out);
        }

        private void take(DockerfileReader.Instruction instruction) {
            String keyword = instruction.keyword();
            Location location = new Location(path, instruction.line(), instruction.column(), instruction.endLine());
            if (keyword.equals("FROM")) {
                stage++;
                Matcher named = STAGE.matcher(instruction.arguments());
                name = named.matches() ? named.group(1) : String.valueOf(stage);
            }
            boolean assigns = VARIABLES.contains(keyword);
            String shown = assigns ? addVariables(instruction, file, facts) : facts.addText(instruction.arguments(), location, file);
            DockerWords words = DockerWords.of(scope.resolve(keyword, instruction.arguments()));
            DockerWords shownWords = DockerWords.of(scope.resolve(keyword, shown));
            out.add(new DockerInstruction(
                    location, name, keyword, shown, stage >= 0 && stage == count - 1, shownWords.rest(), shownWords.flags(), shownWords.words(), words.exec(), file.test()));
            if (keyword.equals("FROM")) {
                scope.enter(stages.from(location, name, words.words().isEmpty() ? "" : words.words().get(0)));
            } else {
                List<DockerVariables.Variable> variables = assigns ? DockerVariables.of(keyword, words.rest()) : List.of();
                stages.take(keyword, words, variables, location);
                if (!keyword.equals("LABEL")) {
                    scope.set(keyword, variables);
                }
            }
            addCommands(keyword, instruction, shown, location);
        }

        private void addCommands(String keyword, DockerfileReader.Instruction instruction, String shown, Location location) {
            String arguments = shown;
            if (keyword.equals("HEALTHCHECK")) {
                int at = shown.indexOf("CMD");
                arguments = at < 0 ? "" : shown.substring(at + 3).stripLeading();
            } else if (!RUNNING.contains(keyword)) {
                return;
            }
            DockerWords words = DockerWords.of(arguments);
            ShellText shell = new ShellText("dockerfile", location, keyword);
            if (words.exec()) {
                if (!words.words().isEmpty()) {
                    execForm(words.words(), shell);
                }
                return;
            }
            // Where something was redacted, offsets are those of what is shown: still the same line, or one that is near.
            int skipped = shown.length() - words.rest().length();
            if (!instruction.documents().isEmpty() && words.rest().startsWith("<<")) {
                for (DockerfileReader.HereDocument document : instruction.documents()) {
                    String script = Clearance.of("", document.text()).text();
                    if (!script.startsWith("#!") || script.substring(0, Math.max(0, script.indexOf('\n'))).contains("sh")) {
                        shell.commands(script, offset -> instruction.place(path, document.offset() + offset)).forEach(out::add);
                    }
                }
                return;
            }
            shell.commands(words.rest(), offset -> instruction.place(path, skipped + offset)).forEach(out::add);
        }

        /** {@code ["sh", "-c", "..."]} runs a script after all. */
        private void execForm(List<String> words, ShellText shell) {
            boolean script = words.size() > 2 && SHELLS.contains(words.get(0).substring(words.get(0).lastIndexOf('/') + 1)) && words.get(1).matches("-[a-z]*c");
            if (script) {
                shell.commands(words.get(2), offset -> shell.owner()).forEach(out::add);
            } else {
                out.add(shell.command(words));
            }
        }
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
