package dev.tenet.fact;

/**
 * A concept: a value that decides between simulated and live trading.
 *
 * @param location of the value
 * @param name as written: {@code dry_run}
 * @param live whether the value means live trading
 * @param origin {@code field}, {@code parameter} or {@code config}
 * @param template whether it stands in a file that is copied to configure the bot
 * @param production whether it stands in a configuration of production
 */
public record ModeFlag(Location location, String name, boolean live, String origin, boolean template, boolean production)
        implements Fact {
    // Written out: what a record would make of it is put together anew in every process, which a start can do without.
    @Override
    public int hashCode() {
        return 31 * location.hashCode() + name.hashCode();
    }
}
