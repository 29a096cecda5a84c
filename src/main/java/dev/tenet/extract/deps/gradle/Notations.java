package dev.tenet.extract.deps.gradle;

import dev.tenet.extract.deps.gradle.GradleScript.Use;
import dev.tenet.fact.Location;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the ways in which a build script writes a dependency. */
final class Notations {
    /** Code of the project or of Gradle itself, and files beside the script. */
    private static final Set<String> OWN = Set.of("project", "projects", "files", "fileTree", "gradleApi", "localGroovy", "gradleTestKit", "gradleKotlinDsl", "rootProject",
            "sourceSets", "configurations", "compose", "android", "dependencies", "zipTree", "npm", "tasks", "layout", "embeddedKotlin", "println", "logger", "exclude");
    private static final Set<String> WRAPPERS = Set.of("testFixtures", "variantOf", "dependencies.create", "create", "fg.deobf", "rootProject.dependencies.create");

    /** What is named: packages, projects of the build, and where nobody can tell what. */
    record Named(List<Use> uses, List<String> projects, List<Location> unnamed) {}

    private Notations() {}

    /** Adds what a line of a block of dependencies names. */
    static void add(Statement statement, String scope, Location at, Named named) {
        List<Token> tokens = statement.tokens();
        int start = 1;
        String configuration = tokens.get(0).text();
        if (configuration.equals("add") && tokens.size() > 3 && tokens.get(2).isText()) {
            configuration = tokens.get(2).text();
            tokens = tokens.subList(4, Math.max(4, tokens.size() - 1));
            start = 0;
        } else if (tokens.size() > 2 && tokens.get(1).is(".")) {
            configuration = tokens.get(2).text();
            start = 3;
        }
        if (!tokens.isEmpty() && tokens.size() > start && (tokens.get(Math.max(0, start - 1)).isWord() || tokens.get(Math.max(0, start - 1)).isText() || start == 0)) {
            String meant = scope.isEmpty() ? Scopes.of(configuration) : scope;
            List<Token> arguments = tokens.subList(start, tokens.size());
            new Pass(statement, at, named).addAll(unwrapped(arguments), meant);
        }
    }

    /** {@code tokens} without the bracket that holds all of them. */
    private static List<Token> unwrapped(List<Token> tokens) {
        if (tokens.size() < 2 || !tokens.get(0).is("(") && !tokens.get(0).is("[")) {
            return tokens;
        }
        int depth = 0;
        for (int i = 0; i < tokens.size(); i++) {
            depth += opens(tokens.get(i)) ? 1 : closes(tokens.get(i)) ? -1 : 0;
            if (depth == 0) {
                return i == tokens.size() - 1 ? tokens.subList(1, i) : tokens;
            }
        }
        return tokens.subList(1, tokens.size());
    }

    private static boolean opens(Token token) {
        return token.is("(") || token.is("[") || token.is("{");
    }

    private static boolean closes(Token token) {
        return token.is(")") || token.is("]") || token.is("}");
    }

    private static List<List<Token>> arguments(List<Token> tokens) {
        List<List<Token>> all = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i <= tokens.size(); i++) {
            boolean end = i == tokens.size();
            if (end || depth == 0 && tokens.get(i).is(",")) {
                if (i > from) {
                    all.add(tokens.subList(from, i));
                }
                from = i + 1;
            } else {
                depth += opens(tokens.get(i)) ? 1 : closes(tokens.get(i)) ? -1 : 0;
            }
        }
        return all;
    }

    /** A text, with names that it is put together of as {@code ${...}}; a name alone, too. */
    static String text(List<Token> tokens) {
        StringBuilder text = new StringBuilder();
        List<Token> plain = unwrapped(tokens);
        for (int i = 0; i < plain.size(); i++) {
            Token token = plain.get(i);
            // What is not put together with it says something else: version "1" apply false.
            if (i > 0 && (token.isWord() || token.isText()) && (plain.get(i - 1).isWord() || plain.get(i - 1).isText())) {
                break;
            }
            if (token.isText()) {
                text.append(token.text());
            } else if (token.isWord()) {
                int end = i;
                StringBuilder name = new StringBuilder();
                while (end < plain.size() && (plain.get(end).isWord() || plain.get(end).is("."))) {
                    name.append(plain.get(end).text());
                    end++;
                }
                boolean call = end < plain.size() && plain.get(end).is("(");
                // uri("x") is the text; property("x") is a name of its own.
                boolean named = name.toString().matches("(project\\.)?(findProperty|property|providers\\.gradleProperty)") && call && end + 1 < plain.size();
                if (named) {
                    text.append("${").append(plain.get(end + 1).text()).append('}');
                    i = end + 2;
                } else if (call && end + 1 < plain.size() && plain.get(end + 1).isText()) {
                    i = end - 1;
                } else {
                    text.append("${").append(name).append('}');
                    i = end - 1;
                }
            }
        }
        return text.toString();
    }

    /** A name as it is looked up: without what says where it is kept. */
    static String plain(String name) {
        String plain = name.replaceAll("\\s|!!", "").replaceFirst("(\\.get\\(\\)|\\.toString\\(\\))+$", "");
        plain = plain.replaceFirst("^(?:project\\.)?(?:property|findProperty|properties)[(\\[]['\"]([^'\"]*)['\"][)\\]]$", "$1");
        plain = plain.replaceFirst("^(?:rootProject\\.)?(?:ext|extra)\\[['\"]([^'\"]*)['\"]]$", "$1");
        return plain.replaceFirst("^(rootProject\\.|project\\.|this\\.)*((ext|extra|properties)\\.)?", "").replaceAll("\\[['\"]([^'\"]*)['\"]]", ".$1");
    }

    /** Words with points between them: {@code libs.spring.boot}. */
    static String words(List<Token> tokens) {
        StringBuilder words = new StringBuilder();
        for (Token token : unwrapped(tokens)) {
            if (!token.isWord() && !token.is(".")) {
                break;
            }
            words.append(token.text());
        }
        String path = words.toString();
        return path.endsWith(".get") ? path.substring(0, path.length() - 4) : path.endsWith(".asProvider") ? path.substring(0, path.length() - 11) : path;
    }

    /** The reading of one line. */
    private static final class Pass {
        private final Statement statement;
        private final Location at;
        private final Named named;

        private Pass(Statement statement, Location at, Named named) {
            this.statement = statement;
            this.at = at;
            this.named = named;
        }

        private void addAll(List<Token> tokens, String scope) {
            List<List<Token>> arguments = arguments(tokens);
            Map<String, String> parts = new HashMap<>();
            for (List<Token> argument : arguments) {
                if (argument.size() > 2 && argument.get(0).isWord() && (argument.get(1).is(":") || argument.get(1).is("="))) {
                    parts.put(argument.get(0).text(), text(argument.subList(2, argument.size())));
                }
            }
            List<String> texts = arguments.stream().filter(argument -> argument.size() == 1 && argument.get(0).isText()).map(argument -> argument.get(0).text()).toList();
            if (parts.containsKey("name") && parts.containsKey("group")) {
                add(parts.get("group") + ":" + parts.get("name"), Use.Kind.NOTATION, scope, parts.getOrDefault("version", ""));
            } else if (texts.size() > 1 && texts.size() == arguments.size() && texts.stream().noneMatch(text -> text.contains(":"))) {
                add(texts.get(0) + ":" + texts.get(1), Use.Kind.NOTATION, scope, texts.size() > 2 ? texts.get(2) : "");
            } else if (parts.isEmpty()) {
                arguments.forEach(argument -> addOne(argument, scope));
            }
        }

        private void addOne(List<Token> argument, String scope) {
            Token first = argument.get(0);
            if (first.is("[") || first.is("(")) {
                List<Token> inner = unwrapped(argument);
                if (inner.size() < argument.size()) {
                    addAll(inner, scope);
                }
                return;
            }
            if (first.isText()) {
                String text = text(argument);
                if (text.indexOf(':') > 0) {
                    add(text, Use.Kind.NOTATION, scope, "");
                }
                return;
            }
            if (!first.isWord()) {
                return;
            }
            String path = words(argument);
            int end = 0;
            while (end < argument.size() && (argument.get(end).isWord() || argument.get(end).is("."))) {
                end++;
            }
            List<Token> rest = argument.subList(end, argument.size());
            boolean call = !rest.isEmpty() && rest.get(0).is("(");
            String last = path.substring(path.lastIndexOf('.') + 1);
            if (path.equals("project")) {
                rest.stream().filter(Token::isText).map(Token::text).filter(text -> text.startsWith(":")).findFirst().ifPresent(named.projects::add);
            } else if (path.startsWith("projects.")) {
                named.projects.add(":" + path.substring(9).replace('.', ':'));
            } else if (call && (last.equals("platform") || last.equals("enforcedPlatform"))) {
                addAll(bracket(rest), "import");
            } else if (call && WRAPPERS.contains(path)) {
                addAll(bracket(rest), scope);
            } else if (call && path.equals("kotlin")) {
                List<List<Token>> inner = arguments(bracket(rest));
                if (!inner.isEmpty()) {
                    add("org.jetbrains.kotlin:kotlin-" + text(inner.get(0)), Use.Kind.NOTATION, scope, inner.size() > 1 ? text(inner.get(1)) : "");
                }
            } else if (call && last.equals("findLibrary") && rest.size() > 1 && rest.get(1).isText()) {
                add("libs." + rest.get(1).text(), Use.Kind.CATALOG, scope, "");
            } else if (!OWN.contains(path.split("\\.", 2)[0]) && !call) {
                add(path, Use.Kind.CATALOG, scope, "");
            } else if (call && path.contains(".") && path.endsWith(".get")) {
                add(path.substring(0, path.length() - 4), Use.Kind.CATALOG, scope, "");
            } else if (!OWN.contains(path.split("\\.", 2)[0]) && !last.matches("get|project|files|fileTree")) {
                named.unnamed.add(at);
            }
        }

        private static List<Token> bracket(List<Token> tokens) {
            int depth = 0;
            for (int i = 0; i < tokens.size(); i++) {
                depth += opens(tokens.get(i)) ? 1 : closes(tokens.get(i)) ? -1 : 0;
                if (depth == 0) {
                    return tokens.subList(1, Math.max(1, i));
                }
            }
            return tokens.subList(Math.min(1, tokens.size()), tokens.size());
        }

        private void add(String text, Use.Kind kind, String scope, String version) {
            String rich = version;
            boolean changing = false;
            for (Statement each : statement.body()) {
                String name = each.name();
                changing |= (name.equals("changing") || name.equals("isChanging")) && each.tokens().stream().anyMatch(token -> token.text().equals("true"));
                for (Statement inner : name.equals("version") ? each.body() : List.<Statement>of()) {
                    if (Set.of("strictly", "require", "prefer").contains(inner.name()) && (rich.isEmpty() || inner.name().equals("strictly"))) {
                        rich = text(inner.tokens().subList(1, inner.tokens().size()));
                    }
                }
            }
            named.uses.add(new Use(at, scope, text, kind, rich, changing));
        }
    }
}
