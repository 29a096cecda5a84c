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
}
