package dev.tenet.cli;

import dev.tenet.author.Schemas;
import dev.tenet.output.JsonOutput;
import dev.tenet.policy.Nearest;
import dev.tenet.waiver.WaiverFile;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints a published schema. */
@Command(name = "schema", mixinStandardHelpOptions = true, versionProvider = Main.Version.class,
        description = "Print a JSON schema: of the report, or of a file that people write.")
final class SchemaCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "NAME", defaultValue = "report",
            description = "report (unless given), waivers, tenet (tenet.yaml), page (front matter of a policy's page), pack, scoring, profile or lock (tenet.lock).")
    private String name;

    @Override
    public Integer call() {
        Map<String, Supplier<byte[]>> schemas = schemas();
        Supplier<byte[]> schema = schemas.get(name.equals("tenet.lock") ? "lock" : name.replaceFirst("\\.ya?ml$", ""));
        if (schema == null) {
            String known = "Known are: " + String.join(", ", schemas.keySet()) + ".";
            throw new ParameterException(spec.commandLine(), "There is no schema \"" + name + "\". " + Nearest.hint(name, schemas.keySet(), known));
        }
        spec.commandLine().getOut().print(new String(schema.get(), StandardCharsets.UTF_8));
        spec.commandLine().getOut().flush();
        return ExitCode.PASSED;
    }

    private static Map<String, Supplier<byte[]>> schemas() {
        Map<String, Supplier<byte[]>> schemas = new LinkedHashMap<>();
        schemas.put("report", JsonOutput::schema);
        schemas.put("waivers", WaiverFile::schema);
        Schemas.NAMES.forEach(name -> schemas.put(name, () -> Schemas.of(name)));
        return schemas;
    }
}
