package dev.tenet.cli;

import dev.tenet.audit.ConfigException;
import dev.tenet.engine.TimeoutException;
import dev.tenet.output.template.TemplateException;
import dev.tenet.policy.PlaceException;
import dev.tenet.policy.PolicyException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Tenet on the command line. */
public final class Main {
    private static final List<String> COMMANDS = List.of(
            "audit", "plan", "what-if", "facts", "policy", "watch", "baseline", "diff", "trend", "waive", "explain", "why-not", "schema", "bundle");

    public static void main(String[] args) {
        int code = run(args, System.out, System.err);
        System.out.flush();
        // Not exit(): a policy that does not end keeps its thread, and nothing is left to do.
        Runtime.getRuntime().exit(code);
    }

    /** Runs one command line and gives its exit code. */
    static int run(String[] args, PrintStream out, PrintStream err) {
        Logging.quiet(args);
        CommandLine line = line(args)
                .setOut(new PrintWriter(out, false, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
                .setExecutionExceptionHandler(Main::failed);
        line.setParameterExceptionHandler(Main::misused);
        int code = line.execute(args);
        line.getOut().flush();
        return code;
    }

    /** A command that nobody asks for is not even named to the machine: each would cost time at every start. */
    private static Object command(String name) {
        return switch (name) {
            case "audit" -> AuditCommand.spec();
            case "plan" -> new PlanCommand();
            case "what-if" -> new WhatIfCommand();
            case "facts" -> new FactsCommand();
            case "policy" -> new PolicyCommand();
            case "watch" -> new WatchCommand();
            case "baseline" -> new BaselineCommand();
            case "diff" -> new DiffCommand();
            case "trend" -> new TrendCommand();
            case "waive" -> new WaiveCommand();
            case "explain" -> new ExplainCommand();
            case "why-not" -> new WhyNotCommand();
            case "schema" -> new SchemaCommand();
            case "bundle" -> new BundleCommand();
            default -> throw new IllegalArgumentException(name);
        };
    }

    /** Knows the command that is asked for; all of them when none is, for the help and for suggestions. Commands cost time at every start. */
    private static CommandLine line(String[] args) {
        CommandLine line = new CommandLine(Help.spec());
        boolean one = args.length > 0 && COMMANDS.contains(args[0]);
        for (String name : one ? List.of(args[0]) : COMMANDS) {
            line.addSubcommand(name, command(name));
        }
        return line;
    }

    /** Tenet without a command: it shows the help. */
    private static final class Help implements Runnable {
        private final CommandSpec spec = CommandSpec.wrapWithoutInspection(this).name("tenet").versionProvider(new Version());

        static CommandSpec spec() {
            Map<String, String> codes = new LinkedHashMap<>();
            codes.put("0", "passed");
            codes.put("1", "the gate failed");
            codes.put("2", "the command line or the configuration cannot be used");
            codes.put("3", "a policy does not compile, or judging does not end");
            codes.put("4", "a fault of Tenet itself");
            Options options = new Options(new Help().spec);
            options.helped();
            options.spec().usageMessage().description("Audits a repository against policies that anyone may edit.").synopsisSubcommandLabel("COMMAND")
                    .exitCodeListHeading("%nExit codes:%n").exitCodeList(codes);
            return options.spec();
        }

        @Override
        public void run() {
            spec.commandLine().usage(spec.commandLine().getOut());
        }
    }

    private static int misused(CommandLine.ParameterException e, String[] args) {
        PrintWriter err = e.getCommandLine().getErr();
        err.println("tenet: " + e.getMessage());
        CommandLine.UnmatchedArgumentException.printSuggestions(e, err);
        err.println("    tenet " + path(e.getCommandLine()) + "--help lists what can be said.");
        return ExitCode.USAGE;
    }

    private static String path(CommandLine line) {
        return line.getParent() == null ? "" : path(line.getParent()) + line.getCommandName() + " ";
    }

    private static int failed(Exception e, CommandLine line, ParseResult parsed) {
        PrintWriter err = line.getErr();
        if (e instanceof ConfigException || e instanceof TemplateException || e instanceof PlaceException) {
            err.println(e.getMessage());
            return ExitCode.USAGE;
        }
        if (e instanceof PolicyException policies) {
            int problems = policies.problems().size();
            err.println(e.getMessage());
            err.println("tenet: " + (problems == 1 ? "1 problem" : problems + " problems") + " in the policies; nothing was audited.");
            return ExitCode.POLICY;
        }
        if (e instanceof TimeoutException late) {
            err.println("tenet: " + late.getMessage() + "; nothing was reported.");
            err.println("    Look for rules that feed themselves or patterns that share no variable, or raise --timeout.");
            return ExitCode.POLICY;
        }
        err.println("tenet: internal error: " + e);
        if (Logging.verbose()) {
            e.printStackTrace(err);
        } else {
            err.println("    Run again with -v for details, and please report it.");
        }
        return ExitCode.INTERNAL;
    }

    /** The version that the jar carries. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"tenet %s, Java %d".formatted(Installation.version(), Runtime.version().feature())};
        }
    }
}
