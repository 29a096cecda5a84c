package dev.tenet.cli;

import dev.tenet.output.JsonOutput;
import dev.tenet.waiver.WaiverFile;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Prints a published schema. */
@Command(name = "schema", description = "Print a JSON schema: report or waivers.")
final class SchemaCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "NAME", defaultValue = "report", description = "Which schema: report or waivers.")
    private String name;

    @Override
    public Integer call() {
        byte[] schema = switch (name) {
            case "report" -> JsonOutput.schema();
            case "waivers" -> WaiverFile.schema();
            default -> throw new ParameterException(spec.commandLine(), "There is no schema \"" + name + "\". Known: report, waivers.");
        };
        spec.commandLine().getOut().print(new String(schema, java.nio.charset.StandardCharsets.UTF_8));
        spec.commandLine().getOut().flush();
        return ExitCode.PASSED;
    }
}
