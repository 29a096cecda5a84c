package dev.tenet.waiver;

import dev.tenet.fact.Location;
import dev.tenet.fact.Waiver;
import dev.tenet.fact.Waiver.Scope;
import dev.tenet.fact.Waiver.State;
import dev.tenet.policy.PolicyException;
import dev.tenet.policy.YamlNode;
import dev.tenet.repo.PathPatterns;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads {@code waivers.yaml}. What is wrong in it never ends an audit: it becomes a malformed waiver, which silences nothing. */
public final class WaiverFile {
    private static final String[] PARTS = {"policy", "control", "paths", "symbol", "fingerprint", "reason", "owner", "date", "until", "compensating"};

    private final Terms terms;
    private final LocalDate asOf;

    private WaiverFile(Terms terms, LocalDate asOf) {
        this.terms = terms;
        this.asOf = asOf;
    }

    /** The waivers of a file's text, in its order. */
    public static List<Waiver> read(String path, String text, Terms terms, LocalDate asOf) {
        WaiverFile file = new WaiverFile(terms, asOf);
        List<Waiver> waivers = new ArrayList<>();
        try {
            Optional<YamlNode> yaml = YamlNode.read(path, text);
            if (yaml.isEmpty()) {
                return waivers;
            }
            yaml.get().allow("waivers");
            yaml.get().get("waivers").ifPresent(list -> {
                if (!list.isList()) {
                    throw list.error("a list of waivers is expected here", "Write one waiver an entry, with a hyphen before it.");
                }
                list.items().forEach(item -> waivers.add(file.waiver(item)));
            });
        } catch (PolicyException e) {
            waivers.add(malformed(place(e, Location.of(path)), "", e));
        }
        return waivers;
    }

    /** The JSON schema (2020-12) of such a file. */
    public static byte[] schema() {
        try (InputStream in = WaiverFile.class.getResourceAsStream("waivers.schema.json")) {
            if (in == null) {
                throw new IllegalStateException("waivers.schema.json is not on the class path");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Waiver waiver(YamlNode item) {
        Location where = Location.of(item.path(), item.line(), item.column());
        String subject = "";
        try {
            item.allow(PARTS);
            Optional<YamlNode> policy = item.get("policy");
            Optional<YamlNode> control = item.get("control");
            if (policy.isPresent() == control.isPresent()) {
                throw item.error(policy.isPresent() ? "it names a policy and a control" : "it names neither a policy nor a control", "Name one of them.");
            }
            subject = policy.or(() -> control).orElseThrow().text();
            Scope scope = new Scope(paths(item.get("paths")), 0, text(item.get("symbol")), text(item.get("fingerprint")));
            String reason = stated(item, "reason");
            String owner = stated(item, "owner");
            LocalDate until = until(item);
            State state = until.isBefore(asOf) ? State.EXPIRED : State.ACTIVE;
            return new Waiver(where, subject, scope, reason, owner, until.toString(), text(item.get("compensating")), false, state, 0, "");
        } catch (PolicyException e) {
            return malformed(where, subject, e);
        }
    }

    /** The day that it names, or so many days after the one on which it was given. */
    private LocalDate until(YamlNode item) {
        Optional<YamlNode> until = item.get("until");
        LocalDate given = item.get("date").map(WaiverFile::date).orElse(null);
        if (until.isEmpty()) {
            if (given == null) {
                throw item.error("it says neither until when it holds nor on which date it was given", "Add until: yyyy-mm-dd, or date: for " + terms.days() + " days from then.");
            }
            return given.plusDays(terms.days());
        }
        LocalDate last = date(until.get());
        LocalDate first = given == null ? asOf : given;
        if (ChronoUnit.DAYS.between(first, last) > terms.longest()) {
            throw until.get().error("it holds for more than %d days".formatted(terms.longest()), "Give it an earlier day, and decide again then.");
        }
        return last;
    }

    private static String stated(YamlNode item, String part) {
        String text = item.required(part).text().strip();
        if (text.isEmpty()) {
            throw item.error("its " + part + " is empty", "");
        }
        return text;
    }

    private static List<String> paths(Optional<YamlNode> node) {
        List<String> paths = node.map(YamlNode::texts).orElse(List.of());
        try {
            PathPatterns.of(paths);
            return paths;
        } catch (IllegalArgumentException e) {
            throw node.orElseThrow().error(String.valueOf(e.getMessage()), "Write it as in a .gitignore file.");
        }
    }

    private static String text(Optional<YamlNode> node) {
        return node.map(YamlNode::text).orElse("");
    }

    private static LocalDate date(YamlNode node) {
        try {
            return LocalDate.parse(node.text().strip());
        } catch (DateTimeParseException e) {
            throw node.error("\"" + node.text() + "\" is no date", "Write it as yyyy-mm-dd.");
        }
    }

    private static Waiver malformed(Location where, @Nullable String subject, PolicyException e) {
        PolicyException.Problem problem = e.problems().get(0);
        String said = problem.hint().isEmpty() ? problem.message() : problem.message() + ". " + problem.hint();
        return new Waiver(where, subject == null ? "" : subject, Scope.EVERYTHING, "", "", "", "", false, State.MALFORMED, 0, said.replaceFirst("\\.$", ""));
    }

    private static Location place(PolicyException e, Location otherwise) {
        PolicyException.Problem problem = e.problems().get(0);
        return problem.line() == 0 ? otherwise : Location.of(problem.path(), problem.line(), problem.column());
    }
}
