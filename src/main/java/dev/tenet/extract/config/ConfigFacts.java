package dev.tenet.extract.config;

import dev.tenet.extract.Catalogues;
import dev.tenet.extract.Credentials;
import dev.tenet.extract.Extraction;
import dev.tenet.fact.ConfigEntry;
import dev.tenet.fact.ConfigEntry.Type;
import dev.tenet.fact.ConfigFile;
import dev.tenet.fact.Location;
import dev.tenet.fact.Secret;
import dev.tenet.fact.SecretReference;
import dev.tenet.fact.Words;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Says every value of a configuration file as a fact, secrets apart. */
public final class ConfigFacts {
    private static final String[] SERVICES = {"postgres", "postgresql", "mysql", "mariadb", "mongo", "mongodb", "redis", "rabbitmq", "db", "database", "pg", "pgpassword"};

    private static final int MOST_ENTRIES = 50_000;
    private static final int MOST_UNFOLDED = 20_000;
    private static final int MOST_UNFOLDED_CHARACTERS = 2_000_000;
    private static final int MOST_CHARACTERS = 10_000_000;
    private static final int LONGEST_KEY = 1_000;
    private static final int MOST_CREDENTIALS = 1_000;

    /** Lists in which a bare name means: take it from where the program is started. */
    private static final Set<String> PASSED_ON = Set.of("environment", "env", "passenv", "pass_env");

    private final Extraction out;
    private final Budget entries = new Budget(MOST_ENTRIES);
    /** What aliases may stand for beside it, so that what is written in the file is read in any case. */
    private final Budget unfolded = new Budget(MOST_UNFOLDED);
    private final Budget unfoldedCharacters = new Budget(MOST_UNFOLDED_CHARACTERS);
    private boolean unfolding;
    // An alias may stand for megabytes of text, many times.
    private final Budget characters = new Budget(MOST_CHARACTERS);
    private final Set<ConfigNode> open = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Budget credentials = new Budget(MOST_CREDENTIALS);
    private final Comments comments;
    private boolean cut;
    private boolean circular;
    /** Whose path was looked at last, and what it says: a file has thousands of values. */
    private String path = "";
    private boolean catalogue;
    private boolean pipeline;
    private boolean development;

    public ConfigFacts(Extraction out) {
        this(out, new Comments());
    }

    /** With what {@code comments} say of values. */
    public ConfigFacts(Extraction out, Comments comments) {
        this.out = out;
        this.comments = comments;
    }

    /** Adds what stands in {@code node}, which is known as {@code key}. */
    public void addWithin(ConfigNode node, String key, String name, ConfigFile file) {
        addWithin(node, key, name, file, 0);
    }

    /** Adds the entry {@code member} of {@code parent} and what stands in it. */
    public void add(ConfigNode parent, ConfigNode.Member member, String key, String name, ConfigFile file) {
        add(parent, member, key, name, file, 0);
    }

    /** Adds the secrets in {@code text}, a command that is no value of its own, and says the text without them. */
    public String addText(String text, Location location, ConfigFile file) {
        Clearance cleared = Clearance.of("", text);
        ConfigNode node = new ConfigNode(Type.STRING, "", location.line(), location.column(), location.endLine());
        addSecrets(cleared, location, new ConfigNode.Member("", location.line(), location.column(), node), file);
        return cleared.text();
    }

    private void addWithin(ConfigNode node, String key, String name, ConfigFile file, int depth) {
        int index = 0;
        for (ConfigNode.Member member : cut || unfolding && unfolded.isSpent() ? List.<ConfigNode.Member>of() : node.members()) {
            if (node.isMap()) {
                add(node, member, key.isEmpty() ? member.key() : key + "." + member.key(), member.key(), file, depth);
            } else {
                add(node, member, key + "[" + index++ + "]", name, file, depth);
            }
        }
    }

    private void add(ConfigNode parent, ConfigNode.Member member, String key, String name, ConfigFile file, int depth) {
        ConfigNode value = member.value();
        boolean alias = value.line() < member.line() || value.line() == member.line() && value.column() < member.column();
        if (!alias || unfolding) {
            addValue(parent, member, key, name, file, depth);
            return;
        }
        if (unfolded.isSpent()) {
            return;
        }
        unfolding = true;
        addValue(parent, member, key, name, file, depth);
        unfolding = false;
        if (unfolded.isSpent()) {
            out.issue(Location.of(file.location().path(), member.line(), member.column()),
                    "unfolds to more values than a configuration has; aliases from here on are not followed: exclude it if it holds data");
        }
    }

    private void addValue(ConfigNode parent, ConfigNode.Member member, String key, String name, ConfigFile file, int depth) {
        if (cut) {
            return;
        }
        ConfigNode value = member.value();
        Location location = new Location(file.location().path(), value.line(), value.column(), value.endLine());
        boolean fits = depth <= TreeBuilder.DEEPEST && key.length() <= LONGEST_KEY
                && (unfolding ? unfolded : entries).take()
                && (unfolding ? unfoldedCharacters : characters).take(charactersOf(value));
        if (!fits && unfolding) {
            unfolded.spend();
            return;
        }
        if (!fits) {
            cut = true;
            out.issue(location, "unfolds to more values, levels or text than a configuration has; the rest is no fact: exclude it if it holds data");
            return;
        }
        if (open.contains(value)) {
            if (!circular) {
                out.issue(location, "contains itself through an alias, and was not followed again; correct the alias");
            }
            circular = true;
            return;
        }
        String comment = comments.of(member);
        if (value.isScalar()) {
            look(file.location().path());
            Clearance cleared = catalogue
                    ? said(value.text())
                    : development && !Credentials.hasRandomPart(value.text()) || pipeline && (key.contains(".services.") || isOfService(name, value.text()))
                            ? new Clearance(value.text(), List.of(), List.of())
                            : cleared(parent, member.value(), isDefaultOfVariable(key, file) ? key.substring("variable.".length(), key.lastIndexOf('.')) : name);
            String raw = cleared.text().equals(value.text()) ? value.raw() : cleared.text();
            out.add(entry(location, key, name, cleared.text(), raw.equals(cleared.text()) ? cleared.text() : raw, comment, value.type(), 0, file));
            addSecrets(cleared, location, member, file);
            return;
        }
        out.add(entry(location, key, name, "", "", comment, value.type(), value.members().size(), file));
        if (value.isMap() && isHeldElsewhere(parent, name, key)) {
            String credential = name.equals("valueFrom") ? parent.text("name") : name;
            Credentials.kindOf(credential).ifPresent(kind -> out.add(reference(credential, kind, member, file)));
        }
        open.add(value);
        addWithin(value, key, name, file, depth + 1);
        open.remove(value);
    }

    /** What a catalogue says: an address in it that names a password tells people one, as their own text does. */
    private static Clearance said(String text) {
        Clearance cleared = Clearance.of("", text);
        return text.contains(" ") ? new Clearance(cleared.text(), List.of(), List.of()) : cleared;
    }

    private void look(String at) {
        if (!at.equals(path)) {
            path = at;
            catalogue = Catalogues.hold(at);
            pipeline = ConfigPaths.isPipeline(at);
            development = ConfigPaths.isDevelopment(at);
        }
    }

    /** Whether it is the password of a database that lives as long as the job of a pipeline. */
    private static boolean isOfService(String name, String value) {
        return Words.mentions(name, SERVICES) && !Credentials.hasRandomPart(value);
    }

    private static int charactersOf(ConfigNode value) {
        return value.text().length() + (value.raw().equals(value.text()) ? 0 : value.raw().length());
    }

    /** Clears a scalar by its own name, or by its sibling's text in lists of {@code name} and {@code value}. */
    private static Clearance cleared(ConfigNode parent, ConfigNode value, String name) {
        if (value.type() == Type.BOOLEAN) {
            return new Clearance(value.text(), List.of(), List.of());
        }
        String credential = name;
        if (name.equals("value") && parent.isMap() && !parent.text("name").isEmpty()) {
            credential = parent.text("name");
        } else if (parent.isList() && PASSED_ON.contains(name) && Credentials.kindOf(value.text()).isPresent() && isName(value.text())) {
            return new Clearance(value.text(), List.of(), Clearance.of(value.text(), "").references());
        }
        return Clearance.of(credential, value.text());
    }

    /** The default of a variable of Terraform is what the variable is named for. */
    private static boolean isDefaultOfVariable(String key, ConfigFile file) {
        return file.format().equals("hcl") && key.startsWith("variable.") && key.endsWith(".default") && key.indexOf('.', "variable.".length()) == key.lastIndexOf('.');
    }

    private static boolean isName(String text) {
        return text.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '_');
    }

    /** A reference of Kubernetes to a secret, or a secret of Compose that names its file. */
    private static boolean isHeldElsewhere(ConfigNode parent, String name, String key) {
        return (name.equals("valueFrom") && !parent.text("name").isEmpty()) || key.equals("secrets." + name);
    }

    private void addSecrets(Clearance cleared, Location location, ConfigNode.Member member, ConfigFile file) {
        if (!credentials.take(cleared.secrets().size() + cleared.references().size())) {
            cut = true;
            out.issue(location, "holds more credentials than a configuration has; the rest is no fact: exclude it if it holds data");
            return;
        }
        for (Clearance.Found found : cleared.secrets()) {
            out.add(new Secret(location, found.name(), found.kind(), found.redacted(), found.fingerprint(), "config", file.template(), file.test()));
        }
        for (Clearance.Named named : cleared.references()) {
            out.add(reference(named.name(), named.kind(), member, file));
        }
    }

    private static SecretReference reference(String name, String kind, ConfigNode.Member member, ConfigFile file) {
        Location at = Location.of(file.location().path(), member.line(), member.column());
        return new SecretReference(at, name, kind, "config", file.test());
    }

    private static ConfigEntry entry(
            Location location, String key, String name, String value, String raw, String comment, Type type, int size, ConfigFile file) {
        String text = Repeated.text(value);
        return new ConfigEntry(
                location, Repeated.text(key), Repeated.text(name), text, raw.equals(value) ? text : raw, comment, type, size, file.format(), file.kind(), file.template(), file.production(), file.test());
    }
}
