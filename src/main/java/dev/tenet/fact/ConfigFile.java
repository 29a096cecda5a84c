package dev.tenet.fact;

/**
 * A configuration file that was read.
 *
 * @param location the whole file
 * @param format {@code yaml}, {@code json}, {@code toml}, {@code ini}, {@code env}, {@code dockerfile}
 * @param kind what it configures: {@code compose}, {@code dockerfile}, {@code github-workflow}, {@code github-action},
 *     {@code gitlab-ci}, {@code kubernetes}, {@code kustomization}, {@code helm-chart}, {@code terraform}, {@code systemd}, {@code pyproject},
 *     {@code environment}, {@code ansible} (playbooks and roles), {@code pre-commit}, {@code mypy}; {@code other} when nothing more is known
 * @param template whether it is an example to be copied ({@code .env.example}), not what runs
 * @param production whether its path says that it configures production
 * @param test whether it belongs to tests
 */
public record ConfigFile(
        Location location, String format, String kind, boolean template, boolean production, boolean test)
        implements Fact {
    // Written out: what a record would make of it is put together anew in every process, which a start can do without.
    @Override
    public int hashCode() {
        return 31 * location.hashCode() + kind.hashCode();
    }
}
