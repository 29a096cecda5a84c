package dev.tenet.audit;

import dev.tenet.fact.Argument;
import dev.tenet.fact.Assignment;
import dev.tenet.fact.BlockAttribute;
import dev.tenet.fact.Call;
import dev.tenet.fact.CallGraph;
import dev.tenet.fact.CallPath;
import dev.tenet.fact.ComposeService;
import dev.tenet.fact.Concept;
import dev.tenet.fact.ConfigEntry;
import dev.tenet.fact.DataFlow;
import dev.tenet.fact.ExposedCredential;
import dev.tenet.fact.Dependency;
import dev.tenet.fact.DockerInstruction;
import dev.tenet.fact.Document;
import dev.tenet.fact.Fact;
import dev.tenet.fact.Field;
import dev.tenet.fact.Flow;
import dev.tenet.fact.FunctionDef;
import dev.tenet.fact.ImageReference;
import dev.tenet.fact.Import;
import dev.tenet.fact.Placed;
import dev.tenet.fact.PublishedPort;
import dev.tenet.fact.Secret;
import dev.tenet.fact.SecretReference;
import dev.tenet.fact.Setting;
import dev.tenet.fact.ShellCommand;
import dev.tenet.fact.TerraformBlock;
import dev.tenet.fact.TerraformResource;
import dev.tenet.fact.Value;
import dev.tenet.fact.WorkflowExpression;
import dev.tenet.fact.WorkflowStep;
import dev.tenet.finding.Finding;
import dev.tenet.recording.Hiding;
import dev.tenet.report.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Says in one line what a fact says, for the evidence of a finding. */
public final class Summaries {
    private static final int WIDTH = 160;
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private Summaries() {}

    /** The facts that a finding rests on; those about the tree as a whole or about parameters prove nothing at a place. */
    static List<Evidence> evidence(Finding finding, Hiding hiding) {
        return finding.matched().stream()
                .filter(fact -> !fact.location().path().isEmpty() && !(fact instanceof Setting) && !(fact instanceof CallGraph)
                        && !(fact instanceof DataFlow))
                .map(fact -> new Evidence(typeOf(fact), fact.location(), shorten(hiding.text(of(fact)))))
                .distinct()
                .toList();
    }

    private static String typeOf(Fact fact) {
        return fact instanceof Concept concept ? concept.type() : fact.getClass().getSimpleName();
    }

    /** What the fact says, on one line. */
    public static String of(Fact fact) {
        if (fact instanceof Call call) {
            return call.callee() + "(" + call.arguments().stream().map(Summaries::argument).collect(Collectors.joining(", ")) + ")";
        } else if (fact instanceof CallPath path) {
            return "from " + path.entry() + " by " + path.steps().stream().map(Object::toString).collect(Collectors.joining(" → "));
        } else if (fact instanceof Assignment assignment) {
            return assignment.target() + " = " + value(assignment.value());
        } else if (fact instanceof Field field) {
            return field.name() + (field.type().isEmpty() ? "" : ": " + field.type()) + (field.value().isAbsent() ? "" : " = " + value(field.value()));
        } else if (fact instanceof Flow flow) {
            return "from " + flow.name() + " at " + flow.origin() + " into " + flow.sink() + " in " + flow.steps().size() + " steps";
        } else if (fact instanceof FunctionDef function) {
            return "def " + function.qualifiedName();
        } else if (fact instanceof Import imported) {
            return imported.name().isEmpty() ? "import " + imported.module() : "from " + imported.module() + " import " + imported.name();
        } else if (fact instanceof ConfigEntry entry) {
            return entry.key() + " = " + (entry.value().isEmpty() ? entry.type().name().toLowerCase(java.util.Locale.ROOT) : entry.value());
        } else if (fact instanceof Secret secret) {
            return secret.name() + " = " + secret.redacted() + " (" + secret.kind() + ")";
        } else if (fact instanceof ExposedCredential credential) {
            return credential.subject() + ", " + credential.redacted() + ", " + credential.entropy() + " bits per character";
        } else if (fact instanceof SecretReference reference) {
            return reference.name() + " (" + reference.kind() + ")";
        } else if (fact instanceof ComposeService service) {
            return "service " + service.name();
        } else if (fact instanceof PublishedPort port) {
            return "service " + port.service() + " publishes " + (port.address().isEmpty() ? "" : port.address() + ":") + port.host() + ":" + port.container();
        } else if (fact instanceof DockerInstruction instruction) {
            return instruction.keyword() + " " + instruction.arguments();
        } else if (fact instanceof WorkflowStep step) {
            return "job " + step.job() + ": " + (step.uses().isEmpty() ? String.join("; ", step.commands()) : step.uses());
        } else if (fact instanceof Placed placed) {
            return placed.subject();
        } else if (fact instanceof ShellCommand command) {
            return command.text();
        } else if (fact instanceof ImageReference image) {
            return image.owner() + " starts from " + image.text();
        } else if (fact instanceof WorkflowExpression expression) {
            return expression.place() + " reads " + expression.text();
        } else if (fact instanceof TerraformResource resource) {
            return resource.address();
        } else if (fact instanceof TerraformBlock block) {
            return block.owner().isEmpty() ? block.path() + " " + String.join(".", block.labels()) : block.path() + " of " + block.owner();
        } else if (fact instanceof BlockAttribute attribute) {
            return attribute.path() + " = " + value(attribute.value()) + " of " + attribute.owner();
        } else if (fact instanceof Dependency dependency) {
            return dependency.name() + dependency.constraint();
        } else if (fact instanceof Document document) {
            return document.title().isEmpty() ? document.location().path() : document.title();
        } else if (fact instanceof Concept concept) {
            return concept.text();
        } else if (fact instanceof Finding finding) {
            return finding.message();
        }
        return concept(fact);
    }

    /** A deduced fact says what the facts that it is made of say; one that is made of none says its components. */
    private static String concept(Fact fact) {
        if (!(fact instanceof Record record)) {
            return fact.location().toString();
        }
        List<String> parts = new ArrayList<>();
        for (var component : record.getClass().getRecordComponents()) {
            try {
                Object part = component.getAccessor().invoke(record);
                if (part instanceof Fact inner) {
                    return of(inner);
                }
                if (part instanceof String || part instanceof Number || part instanceof Enum) {
                    parts.add(component.getName() + " " + part);
                }
            } catch (ReflectiveOperationException notReadable) {
                return fact.location().toString();
            }
        }
        return String.join(", ", parts);
    }

    private static String argument(Argument argument) {
        return argument.name().isEmpty() ? value(argument.value()) : argument.name() + "=" + value(argument.value());
    }

    private static String value(Value value) {
        return switch (value.kind()) {
            case ABSENT -> "";
            case STRING -> '"' + value.text() + '"';
            case FORMATTED -> "f\"" + value.text() + '"';
            case NUMBER, BOOLEAN, NAME -> value.text();
            case NONE -> "None";
            case CALL -> value.text() + "(…)";
            case COLLECTION -> "[" + value.parts().size() + " elements]";
            case OTHER -> "…";
        };
    }

    private static String shorten(String text) {
        String line = SPACE.matcher(text).replaceAll(" ").strip();
        return line.length() <= WIDTH ? line : line.substring(0, WIDTH - 1) + "…";
    }
}
