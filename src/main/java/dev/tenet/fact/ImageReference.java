package dev.tenet.fact;

import org.jspecify.annotations.Nullable;

/**
 * The image that a build stage, service, container or job starts from.
 *
 * @param location where it is named
 * @param origin {@code dockerfile}, {@code compose}, {@code kubernetes}, {@code github}, {@code gitlab}
 * @param owner name of the stage, service, container or job
 * @param text as written, variables with known values put in
 * @param registry effective: {@code docker.io} unless written
 * @param repository effective: {@code library/postgres} for {@code postgres}
 * @param name last part of the repository: {@code postgres}
 * @param tag effective: {@code latest} when neither tag nor digest is written; empty when only a digest is
 * @param digest {@code sha256:...}; empty when it has none
 * @param implicit whether nobody wrote the tag
 * @param variable whether a part of it is filled in later ({@code ${TAG}}), so that what is missing is not known to be missing
 * @param test whether its file belongs to tests
 */
public record ImageReference(
        Location location,
        String origin,
        String owner,
        String text,
        String registry,
        String repository,
        String name,
        String tag,
        String digest,
        boolean implicit,
        boolean variable,
        boolean test)
        implements Fact {
    /** Reads {@code [registry/]repository[:tag][@digest]}. */
    public static ImageReference of(Location location, String origin, String owner, String text, boolean test) {
        String rest = text.strip();
        boolean variable = rest.indexOf('$') >= 0 || rest.contains("{{") || rest.indexOf('%') >= 0;
        int at = variable ? lastOutside(rest, '@') : rest.indexOf('@');
        String digest = at < 0 ? "" : rest.substring(at + 1);
        rest = at < 0 ? rest : rest.substring(0, at);
        int colon = lastOutside(rest, ':');
        String tag = colon > lastOutside(rest, '/') ? rest.substring(colon + 1) : "";
        rest = tag.isEmpty() && colon <= lastOutside(rest, '/') ? rest : rest.substring(0, colon);
        int slash = firstOutside(rest, '/');
        String first = slash < 0 ? "" : rest.substring(0, slash);
        boolean host = first.indexOf('.') >= 0 || first.indexOf(':') >= 0 || first.equals("localhost") || first.indexOf('$') >= 0;
        String registry = host ? first : "docker.io";
        String repository = host ? rest.substring(slash + 1) : slash < 0 && !rest.isEmpty() && !variable ? "library/" + rest : rest;
        boolean implicit = tag.isEmpty() && digest.isEmpty();
        String name = repository.substring(lastOutside(repository, '/') + 1);
        return new ImageReference(
                location, origin, owner, text.strip(), registry, repository, name, implicit && !rest.isEmpty() ? "latest" : tag, digest,
                implicit, variable, test);
    }

    /** Whether exactly one content can be meant. */
    public boolean isPinned() {
        return !digest.isEmpty();
    }

    /** The last {@code wanted} that stands in no braces. */
    private static int lastOutside(String text, char wanted) {
        int depth = 0;
        for (int i = text.length() - 1; i >= 0; i--) {
            char c = text.charAt(i);
            depth += c == '}' ? 1 : c == '{' ? -1 : 0;
            if (c == wanted && depth == 0) {
                return i;
            }
        }
        return -1;
    }

    private static int firstOutside(String text, char wanted) {
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (c == wanted && depth == 0) {
                return i;
            }
        }
        return -1;
    }

    // Written out: what a record would make of it is put together anew in every process, which a start can do without.
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || other instanceof ImageReference that && location.equals(that.location) && origin.equals(that.origin) && owner.equals(that.owner)
                && text.equals(that.text) && registry.equals(that.registry) && repository.equals(that.repository) && name.equals(that.name) && tag.equals(that.tag)
                && digest.equals(that.digest) && implicit == that.implicit && variable == that.variable && test == that.test;
    }

    @Override
    public int hashCode() {
        return 31 * location.hashCode() + text.hashCode();
    }
}
