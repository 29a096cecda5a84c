package dev.tenet.fact;

/**
 * A dependency that a manifest or lock file names. Modules and packages of the tree itself are none.
 *
 * @param location of the entry
 * @param ecosystem purl type: {@code pypi}, {@code maven}, {@code npm}, {@code golang}, {@code cargo}
 * @param name as the ecosystem compares names: {@code pydantic-settings}, {@code org.yaml:snakeyaml}, {@code @types/node}, {@code github.com/a/b}
 * @param constraint as written, properties filled in: {@code >=2.0,<3}, {@code [1,2)}, {@code 1.+}; empty when any version will do, or another place decides
 * @param version that is used, written there or managed elsewhere in the tree; empty when it is open or not known
 * @param purl package URL, with the version where it is known
 * @param scope {@code runtime}, {@code dev}, {@code build} for what builds the project, {@code provided} by where it runs, {@code indirect} for what others of
 *     the list need, {@code managed} where only the version is fixed, {@code import} of such a list, {@code catalog} where no script asks for it, or the name of
 *     the extra, group or configuration
 * @param condition under which it counts: {@code profile release}; empty without one
 * @param pinned whether it is exactly one version that never changes
 * @param hashed whether the entry fixes the content by hash
 * @param locked whether it stands in a lock file
 * @param test whether the file belongs to tests
 * @param unresolved why the tree does not tell the version: {@code managed by org.a:parent:1, which is not in the tree}; empty when it does
 */
public record Dependency(
        Location location,
        String ecosystem,
        String name,
        String constraint,
        String version,
        String purl,
        String scope,
        String condition,
        boolean pinned,
        boolean hashed,
        boolean locked,
        boolean test,
        String unresolved)
        implements Fact {
    /** Whether its name is that of the top-level module {@code root}, with a usual prefix ({@code python-}, {@code py}), or starts with it. */
    public boolean provides(String root) {
        String word = root.toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        return name.equals(word) || name.startsWith(word + "-") || name.equals("python-" + word) || name.equals("py" + word) || name.equals("py-" + word)
                || isWithoutHyphens(word);
    }

    /** Whether the names are the same but for hyphens and the framework that the distribution is made for: {@code allauth} of {@code django-allauth}. */
    private boolean isWithoutHyphens(String word) {
        String plain = word.replace("-", "");
        String mine = name.replace("-", "");
        return mine.equals(plain) || mine.equals("django" + plain) || mine.equals("flask" + plain) || mine.equals("drf" + plain);
    }
}
