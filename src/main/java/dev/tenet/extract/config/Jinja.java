package dev.tenet.extract.config;

import dev.tenet.extract.Extraction;
import dev.tenet.fact.Location;
import dev.tenet.fact.RepoFile;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Templates of Jinja, as Ansible and others keep them: {@code app.yaml.j2} is what {@code app.yaml} becomes. */
final class Jinja {
    private static final List<String> ENDINGS = List.of(".j2", ".jinja", ".jinja2");
    private static final Pattern STATEMENT = Pattern.compile("\\{%.{0,2000}?%\\}|\\{#.{0,10000}?#\\}", Pattern.DOTALL);

    private Jinja() {}

    static boolean isTemplate(String path) {
        return !plain(path).equals(path);
    }

    /** The path of what is made of the template at {@code path}; the path itself where that is none. */
    static String plain(String path) {
        for (String ending : ENDINGS) {
            if (path.endsWith(ending) && path.length() > ending.length()) {
                return path.substring(0, path.length() - ending.length());
            }
        }
        return path;
    }

    /** What is made of a template, as a file; a file that is no template itself. */
    static RepoFile plain(RepoFile file) {
        if (!isTemplate(file.path())) {
            return file;
        }
        String name = plain(file.name());
        int dot = name.lastIndexOf('.');
        String extension = dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
        return new RepoFile(file.location(), plain(file.path()), name, extension, file.size(), file.state());
    }

    /** The text of a format of lines without statements and comments of templates, at the same places; what is filled in stays as it is written. */
    static String withoutStatements(String path, String text, Extraction out) {
        if (!isTemplate(path) || !text.contains("{{") && !text.contains("{%") && !text.contains("{#")) {
            return text;
        }
        out.issue(Location.of(path), "is a template: all sides of its conditions were read, and what it fills in stands as it is written; audit the rendered file as well");
        Matcher statement = STATEMENT.matcher(text);
        return statement.replaceAll(found -> found.group().replaceAll("[^\\r\\n]", " "));
    }

    /**
     * The text of a format with quotes, likewise: where an expression stands for a value or a part of one, it becomes a text that says it, as long as it is
     * where it has a space at either end.
     */
    static String quoted(String path, String text, Extraction out) {
        String plain = withoutStatements(path, text, out);
        if (!isTemplate(path) || !plain.contains("{{")) {
            return plain;
        }
        StringBuilder quoted = new StringBuilder(plain.length());
        char quote = 0;
        int at = 0;
        while (at < plain.length()) {
            char c = plain.charAt(at);
            int end = plain.startsWith("{{", at) ? endOf(plain, at) : -1;
            if (end < 0) {
                // A backslash keeps the next sign from ending the text; nothing but a template's own text goes on behind the end of its line.
                int next = quote != 0 && c == '\\' && at + 1 < plain.length() && plain.charAt(at + 1) != '\n' ? at + 2 : at + 1;
                quote = c == '\n' ? 0 : quote == 0 && (c == '"' || c == '\'' && !plain(path).endsWith(".json")) ? c : c == quote ? 0 : quote;
                quoted.append(plain, at, next);
                at = next;
                continue;
            }
            // Its own quotes would end the text.
            String said = plain.substring(at + 2, end - 2).replace('"', '`').replace('\'', '`').replace('\\', '/');
            boolean spaced = said.length() > 2 && said.startsWith(" ") && said.endsWith(" ");
            quoted.append(quote != 0 ? "{{" + said + "}}" : "\"{{" + (spaced ? said.substring(1, said.length() - 1) : said) + "}}\"");
            at = end;
        }
        return quoted.toString();
    }

    /** End of the expression at {@code from}; negative when it does not end on its line. */
    private static int endOf(String text, int from) {
        int end = text.indexOf("}}", from);
        int line = text.indexOf('\n', from);
        return end < 0 || line >= 0 && line < end ? -1 : end + 2;
    }
}
