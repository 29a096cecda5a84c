package dev.tenet.fact;

import java.util.List;

/**
 * A known vulnerability of a package that the tree uses, as another tool reports it.
 *
 * @param location of the manifest or lock file that the tool read, where it lies in the tree; else the report
 * @param tool its name in lower case: {@code pip-audit}
 * @param name of the package
 * @param version in use; empty when the report does not say
 * @param ecosystem as the tool calls it: {@code pypi}; empty when it does not
 * @param purl package URL, with the version where it is known, as {@link Dependency} has it; empty when the report does not say enough
 * @param id of the vulnerability: {@code CVE-2021-44228}
 * @param aliases further ids of the same vulnerability
 * @param severity {@code CRITICAL}, {@code HIGH}, {@code MEDIUM}, {@code LOW} or {@code INFO}; empty when the tool does not say
 * @param fixed versions that do not have it; empty when none is known
 * @param cwe weaknesses
 * @param summary in one line; empty without one
 * @param suppressed whether somebody settled it in the tool
 * @param why it is settled; empty when it is not, or nobody says
 */
public record Advisory(
        Location location, String tool, String name, String version, String ecosystem, String purl, String id, List<String> aliases, String severity,
        List<String> fixed, List<String> cwe, String summary, boolean suppressed, String why) implements Fact {
    public Advisory {
        aliases = List.copyOf(aliases);
        fixed = List.copyOf(fixed);
        cwe = List.copyOf(cwe);
    }

    /** What to install instead, in words; empty when no version is known to be free of it. */
    public String remedy() {
        return fixed.isEmpty() ? "" : "fixed in " + String.join(", ", fixed);
    }
}
