package dev.tenet.fact;

/**
 * A dependency that a manifest or lock file names.
 *
 * @param location of the entry
 * @param ecosystem purl type: {@code pypi}
 * @param name normalised as the ecosystem compares names: {@code pydantic-settings}
 * @param constraint as written: {@code >=2.0,<3}; empty when any version will do
 * @param purl package URL, with the version where it is fixed
 * @param scope {@code runtime}, {@code dev} or the name of the extra or group
 * @param pinned whether the entry allows exactly one version
 * @param hashed whether the entry fixes the content by hash
 * @param locked whether it stands in a lock file
 */
public record Dependency(
        Location location,
        String ecosystem,
        String name,
        String constraint,
        String purl,
        String scope,
        boolean pinned,
        boolean hashed,
        boolean locked)
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
