package dev.tenet.cli;

import dev.tenet.audit.ConfigException;
import dev.tenet.decision.WhatIf;
import dev.tenet.output.ChangeJson;
import dev.tenet.output.ChangeText;
import dev.tenet.output.TextPage;
import dev.tenet.report.Change;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code tenet what-if}: scores, grade, risk and gates as they would be. */
@Command(
        name = "what-if",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        sortOptions = false,
        description = "Say what repairs and waivers would do to scores, grade, risk and gates, before anybody does them.")
final class WhatIfCommand implements Callable<Integer> {
    /** How to write it. */
    enum Format {
        text,
        json
    }

    @Spec
    private CommandSpec spec;

    @Mixin
    private AuditedReport audited = new AuditedReport();

    @Option(names = "--fix", paramLabel = "ID", split = ",", description = "Suppose this is repaired: a control, a key of the plan, or the start of a fingerprint. Several with commas between; repeatable.")
    private List<String> fixes = new ArrayList<>();

    @Option(names = "--waive", paramLabel = "ID", split = ",", description = "Suppose this is waived. Repeatable.")
    private List<String> waives = new ArrayList<>();

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = "text or json (${DEFAULT-VALUE}).")
    private Format format;

    @Option(names = "--color", paramLabel = "WHEN", defaultValue = "auto", description = "auto, always or never; NO_COLOR counts with auto.")
    private Terminal.Color color;

    @Option(names = {"-v", "--verbose"}, description = "Say more on standard error.")
    private boolean[] verbose = {};

    @Override
    public Integer call() throws IOException {
        if (fixes.isEmpty() && waives.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "nothing is supposed: give --fix ID or --waive ID");
        }
        WhatIf whatIf = new WhatIf(audited.situation());
        Change change;
        try {
            fixes.forEach(whatIf::fix);
            waives.forEach(whatIf::waive);
            change = whatIf.change();
        } catch (IllegalArgumentException e) {
            throw new ConfigException("what-if: " + e.getMessage());
        }
        StringWriter text = new StringWriter();
        switch (format) {
            case json -> ChangeJson.write(change, text);
            case text -> {
                TextPage page = new TextPage(Terminal.colored(color), Terminal.width());
                ChangeText.write(change, page);
                text.write(page.toString());
            }
        }
        spec.commandLine().getOut().print(text);
        spec.commandLine().getOut().flush();
        return ExitCode.PASSED;
    }
}
