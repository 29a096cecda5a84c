package dev.tenet.fact;

import java.util.List;

/**
 * A parameter of a policy, as its page declares it or {@code tenet.yaml} overrides it.
 *
 * @param location where the value in force was written
 * @param policy id of the policy: {@code trading-safety/expiry-unbounded}
 * @param name of the parameter
 * @param number its value when it is a number, else NaN
 * @param text its value when it is a string, else empty
 * @param list its value when it is a list, else empty
 */
public record Setting(Location location, String policy, String name, double number, String text, List<String> list)
        implements Fact {
    public Setting {
        list = List.copyOf(list);
    }

    // Written out: what a record would make of it is put together anew in every process, which a start can do without.
    @Override
    public int hashCode() {
        return 31 * policy.hashCode() + name.hashCode();
    }
}
