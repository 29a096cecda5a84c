package dev.tenet.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * Options put together by code, for what every start of {@code tenet audit} goes through: annotations that are read at run time make classes, which together
 * were a thirtieth of a start.
 */
final class Options {
    private final CommandSpec spec;

    Options(CommandSpec spec) {
        this.spec = spec;
    }

    /** Of a command. */
    static Options of(Callable<Integer> command, String name, String description) {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(command).name(name).versionProvider(new Main.Version());
        spec.usageMessage().description(description).sortOptions(false);
        return new Options(spec);
    }

    /** Some that several commands share, by {@code @Mixin} or {@link #with}. */
    static Options shared() {
        return new Options(CommandSpec.create());
    }

    CommandSpec spec() {
        return spec;
    }

    /** Adds those that commands share. */
    Options with(String name, CommandSpec shared) {
        spec.addMixin(name, shared);
        return this;
    }

    /** The first parameter, which need not be said. */
    <T> Said<T> parameter(Class<T> type, String label, String unlessGiven, String description) {
        PositionalParamSpec made = PositionalParamSpec.builder().index("0").arity("0..1").type(type).defaultValue(unlessGiven).paramLabel(label).description(description).build();
        spec.addPositional(made);
        return new Said<>(made);
    }

    Said<Path> file(String name, String label, String description) {
        return one(Path.class, name, label, description);
    }

    <T> Said<T> one(Class<T> type, String name, String label, String description) {
        return added(value(name, label, description).type(type));
    }

    /** One with a default, written as a person would. */
    <T> Said<T> one(Class<T> type, String name, String label, String unlessGiven, String description) {
        return added(value(name, label, description).type(type).defaultValue(unlessGiven));
    }

    Said<Boolean> flag(String name, String description) {
        return added(OptionSpec.builder(name).type(boolean.class).description(description));
    }

    /** One that can be said again and again. */
    <T> Said<List<T>> all(Class<T> type, String name, String label, String description) {
        return added(value(name, label, description).type(List.class).auxiliaryTypes(type));
    }

    <T> Said<List<T>> all(Class<T> type, ITypeConverter<T> reader, String name, String label, String description) {
        return added(value(name, label, description).type(List.class).auxiliaryTypes(type).converters(reader));
    }

    /** Two of which one can be said: a file, or a flag. */
    void either(OptionSpec file, OptionSpec flag) {
        spec.addArgGroup(ArgGroupSpec.builder().exclusive(true).multiplicity("0..1").addArg(file).addArg(flag).build());
    }

    /** {@code -v}, {@code --help} and {@code --version}. */
    Options standard() {
        spec.addOption(OptionSpec.builder("-v", "--verbose").type(boolean[].class).arity("0").description("Say more on standard error; -vv says everything.").build());
        return helped();
    }

    /** {@code --help} and {@code --version}. */
    Options helped() {
        spec.addOption(OptionSpec.builder("-h", "--help").type(boolean.class).usageHelp(true).description("Show this help message and exit.").build());
        spec.addOption(OptionSpec.builder("-V", "--version").type(boolean.class).versionHelp(true).description("Print version information and exit.").build());
        return this;
    }

    private static OptionSpec.Builder value(String name, String label, String description) {
        return OptionSpec.builder(name).paramLabel(label).description(description);
    }

    private <T> Said<T> added(OptionSpec.Builder option) {
        OptionSpec made = option.build();
        spec.addOption(made);
        return new Said<>(made);
    }
}
