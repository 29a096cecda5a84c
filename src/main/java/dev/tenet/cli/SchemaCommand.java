package dev.tenet.cli;

import dev.tenet.output.JsonOutput;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Prints a published schema. */
@Command(name = "schema", description = "Print a JSON schema: report.")
final class SchemaCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "NAME", defaultValue = "report", description = "Which schema: report.")
    private String name;

    @Override
    public Integer call() {
        if (!name.equals("report")) {
            throw new ParameterException(spec.commandLine(), "There is no schema \"" + name + "\". Known: report.");
        }
        spec.commandLine().getOut().print(new String(JsonOutput.schema(), java.nio.charset.StandardCharsets.UTF_8));
        spec.commandLine().getOut().flush();
        return ExitCode.PASSED;
    }
}
