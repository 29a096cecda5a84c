package dev.tenet.extract.deps.gradle;

import dev.tenet.extract.Extraction;
import dev.tenet.extract.config.Lines;
import dev.tenet.extract.deps.PackageAddress;
import dev.tenet.extract.deps.gradle.GradleScript.Use;
import dev.tenet.fact.Location;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what a build script says of dependencies, block by block. */
final class ScriptReader {
    private final String path;
    private final Lines lines;
    private final Extraction out;
    private final Map<String, String> values = new HashMap<>();
    private final List<Use> uses = new ArrayList<>();
    private final List<Use> constraints = new ArrayList<>();
    private final List<String> projects = new ArrayList<>();
    private final List<String> applied = new ArrayList<>();
    private final List<String> plugins = new ArrayList<>();
    private final Map<String, Boolean> included = new HashMap<>();
    private final Map<String, String> catalogs = new HashMap<>();
    private final List<Location> unnamed = new ArrayList<>();

    private ScriptReader(String path, String text, Extraction out) {
        this.path = path;
        this.lines = new Lines(text);
        this.out = out;
    }

    static GradleScript read(String path, String text, Extraction out) {
        ScriptReader reader = new ScriptReader(path, text, out);
        reader.walk(Statement.read(text), false);
        return new GradleScript(path, reader.values, reader.uses, reader.constraints,
                new GradleScript.Reach(reader.projects, reader.applied, reader.plugins, reader.included), reader.catalogs, reader.unnamed);
    }

    private void walk(List<Statement> statements, boolean build) {
        for (Statement statement : statements) {
            String name = statement.name();
            String last = name.substring(name.lastIndexOf('.') + 1);
            boolean builds = build || name.equals("buildscript") || name.equals("pluginManagement");
            switch (last) {
                case "dependencies" -> addDependencies(statement.body(), builds ? "build" : "");
                case "plugins" -> statement.body().forEach(this::addPlugin);
                case "repositories" -> addRepositories(statement.body(), builds);
                case "dependencyManagement" -> addManaged(statement.body());
                case "versionCatalogs" -> addCatalogs(statement.body());
                case "apply" -> addApplied(statement);
                case "includeBuild" -> included.merge(Notations.text(statement.tokens().subList(1, statement.tokens().size())), name.equals(last) && builds, Boolean::logicalAnd);
                default -> {
                    addValue(statement, last.equals("ext") || last.equals("extra") ? "" : null);
                    walk(statement.body(), builds);
                }
            }
            if (last.equals("ext") || last.equals("extra")) {
                statement.body().forEach(each -> addValue(each, ""));
            }
        }
    }

    private void addDependencies(List<Statement> statements, String scope) {
        for (Statement statement : statements) {
            String name = statement.name();
            if (name.equals("constraints")) {
                statement.body().stream().filter(each -> !each.tokens().isEmpty())
                        .forEach(each -> Notations.add(each, "managed", place(each), new Notations.Named(constraints, projects, new ArrayList<>())));
                continue;
            }
            if (name.equals("println") || name.equals("components") || name.equals("modules") || name.equals("artifacts")) {
                continue;
            }
            if (name.equals("def") || name.equals("val") || name.equals("var")) {
                addValue(statement, null);
            } else if (!statement.body().isEmpty() && (name.equals("if") || name.equals("else"))) {
                addDependencies(statement.body(), scope);
            } else if (!statement.tokens().isEmpty()) {
                Notations.add(statement, scope, place(statement), new Notations.Named(uses, projects, unnamed));
            }
        }
    }

    /** {@code id("x") version "1"}, {@code kotlin("jvm") version "1"}, {@code alias(libs.plugins.x)}. */
    private void addPlugin(Statement statement) {
        List<Token> tokens = statement.tokens();
        List<String> texts = tokens.stream().filter(Token::isText).map(Token::text).toList();
        String name = statement.name();
        int version = -1;
        for (int i = 0; i < tokens.size(); i++) {
            version = tokens.get(i).isWord() && tokens.get(i).text().equals("version") ? i : version;
        }
        String written = version < 0 ? "" : Notations.text(tokens.subList(version + 1, tokens.size()));
        if (!tokens.isEmpty() && tokens.get(0).is("`")) {
            plugins.add(between(tokens));
        } else if (name.equals("alias")) {
            uses.add(new Use(place(statement), "build", Notations.words(tokens.subList(1, version < 0 ? tokens.size() : version)), Use.Kind.CATALOG, written, false));
        } else if ((name.equals("id") || name.equals("kotlin")) && !texts.isEmpty() && version > 0) {
            String id = name.equals("kotlin") ? "org.jetbrains.kotlin." + texts.get(0) : texts.get(0);
            uses.add(new Use(place(statement), "build", id, Use.Kind.PLUGIN, written, false));
        } else if (name.equals("id") && !texts.isEmpty()) {
            // Without a version it is one of Gradle's own, of the build itself, or named elsewhere.
            plugins.add(texts.get(0));
        }
    }

    /** A name in backticks, which Kotlin has for what is no name otherwise: {@code `java-conventions`}. */
    private static String between(List<Token> tokens) {
        StringBuilder name = new StringBuilder();
        for (int i = 1; i < tokens.size() && !tokens.get(i).is("`"); i++) {
            name.append(tokens.get(i).text());
        }
        return name.toString();
    }

    private void addRepositories(List<Statement> statements, boolean build) {
        for (Statement statement : statements) {
            String address = addressIn(statement);
            if (address.contains("://")) {
                out.add(PackageAddress.of(place(statement), "maven", address, build ? "build" : "runtime"));
            }
            statement.body().stream().filter(each -> !each.body().isEmpty()).forEach(each -> addRepositories(List.of(each), build));
        }
    }

    /** {@code url 'x'}, {@code url = uri("x")}, {@code setUrl("x")}, {@code maven("x")} in the statement or directly in its block. */
    private static String addressIn(Statement statement) {
        for (Statement each : statement.body()) {
            String name = each.name();
            if (name.equals("url") || name.equals("setUrl") || name.equals("artifactUrls")) {
                return Notations.text(each.tokens().subList(1, each.tokens().size()));
            }
        }
        List<Token> tokens = statement.tokens();
        return tokens.isEmpty() || !statement.name().equals("maven") && !statement.name().equals("ivy") ? "" : Notations.text(tokens.subList(1, tokens.size()));
    }

    /** {@code imports { mavenBom "g:a:v" }} of the plugin that manages dependencies as Maven does. */
    private void addManaged(List<Statement> statements) {
        for (Statement statement : statements) {
            if (statement.name().equals("mavenBom")) {
                String text = Notations.text(statement.tokens().subList(1, statement.tokens().size()));
                uses.add(new Use(place(statement), "import", text, Use.Kind.NOTATION, "", false));
            } else {
                addManaged(statement.body());
            }
        }
    }

    /** {@code create("libs") { from(files("x.toml")) }}. */
    private void addCatalogs(List<Statement> statements) {
        for (Statement statement : statements) {
            List<Token> tokens = statement.tokens();
            String called = statement.name().equals("create") ? Notations.text(tokens.subList(1, tokens.size())) : statement.name();
            for (Statement each : statement.body()) {
                String file = each.tokens().stream().filter(Token::isText).map(Token::text).filter(text -> text.endsWith(".toml")).findFirst().orElse("");
                if (each.name().equals("from") && !file.isEmpty()) {
                    catalogs.put(called, file);
                }
            }
        }
    }

    private void addApplied(Statement statement) {
        boolean from = statement.tokens().stream().anyMatch(token -> token.isWord() && token.text().equals("from"));
        if (from) {
            statement.tokens().stream().filter(Token::isText).map(Token::text).forEach(applied::add);
        } else if (statement.tokens().stream().anyMatch(token -> token.isWord() && token.text().equals("plugin"))) {
            statement.tokens().stream().filter(Token::isText).map(Token::text).forEach(plugins::add);
        }
    }

    /** {@code def a = "x"}, {@code val a by extra("x")}, {@code ext.a = 'x'}, {@code extra["a"] = "x"}, {@code set("a", "x")}; {@code prefix} stands before names of a block. */
    private void addValue(Statement statement, @Nullable String prefix) {
        List<Token> tokens = statement.tokens();
        int equals = -1;
        for (int i = 0; i < tokens.size() && equals < 0; i++) {
            boolean by = tokens.get(i).isWord() && tokens.get(i).text().equals("by");
            equals = tokens.get(i).is("=") || by ? i : -1;
        }
        if (equals > 0) {
            List<Token> value = tokens.subList(equals + 1, tokens.size());
            if (value.isEmpty()) {
                return;
            }
            List<Token> left = tokens.subList(0, tokens.get(equals - 1).is("+") ? equals - 1 : equals);
            String name = nameOf(left);
            if (value.get(0).is("[")) {
                addMap(name, value);
            } else if (!name.isEmpty()) {
                put(name, Notations.text(value.stream().filter(token -> !token.isWord() || !token.text().equals("extra")).toList()));
            }
        } else if (prefix != null && tokens.size() >= 6 && statement.name().equals("set") && tokens.get(2).isText()) {
            put(tokens.get(2).text(), Notations.text(tokens.subList(4, tokens.size())));
        }
    }

    /** The last name on the left side: {@code String a}, {@code project.ext.a}, {@code extra["a"]}. */
    static String nameOf(List<Token> left) {
        for (Token token : left) {
            if (token.isText()) {
                return token.text();
            }
        }
        // A type may stand behind the name, as in Kotlin, or before it, as in Groovy.
        for (int i = 1; i < left.size(); i++) {
            if (left.get(i).is(":")) {
                return left.get(i - 1).isWord() ? left.get(i - 1).text() : "";
            }
        }
        StringBuilder name = new StringBuilder();
        for (int i = left.size() - 1; i >= 0 && left.get(i).isWord(); i -= 2) {
            name.insert(0, left.get(i).text() + (name.isEmpty() ? "" : "."));
            if (i == 0 || !left.get(i - 1).is(".")) {
                break;
            }
        }
        return Notations.plain(name.toString());
    }

    /** {@code versions = [a: '1', b: "2"]}. */
    private void addMap(String name, List<Token> value) {
        for (int i = 1; i + 2 < value.size(); i++) {
            boolean key = value.get(i).isWord() || value.get(i).isText();
            if (key && value.get(i + 1).is(":") && value.get(i + 2).isText()) {
                int end = i + 3;
                while (end < value.size() && !value.get(end).is(",") && !value.get(end).is("]")) {
                    end++;
                }
                put(name + "." + value.get(i).text(), Notations.text(value.subList(i + 2, end)));
                i = end;
            }
        }
    }

    private void put(String name, String value) {
        String known = values.putIfAbsent(name, value);
        if (known != null && !known.equals(value)) {
            values.put(name, "");
        }
    }

    private Location place(Statement statement) {
        int from = statement.from();
        return new Location(path, lines.line(from), lines.column(from), Math.max(lines.line(from), lines.line(Math.max(from, statement.end() - 1))));
    }
}
