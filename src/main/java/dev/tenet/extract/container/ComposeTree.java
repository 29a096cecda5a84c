package dev.tenet.extract.container;

import dev.tenet.extract.Extraction;
import dev.tenet.extract.config.Budget;
import dev.tenet.extract.config.ConfigNode;
import dev.tenet.extract.config.ConfigNode.Member;
import dev.tenet.extract.config.Interpolation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A Compose file as it takes effect. */
final class ComposeTree {
    private static final int DEEPEST = 60;
    private static final int MOST_CHARACTERS = 5_000_000;
    private static final int MOST_COPIED = 50_000;
    /** What a service does not take over from the one that it extends. */
    private static final Set<String> OWN = Set.of("depends_on", "extends", "volumes_from", "links");

    private final ComposeUnit file;
    private final Map<String, ComposeUnit> files;
    private final Interpolation interpolation;
    private final Extraction out;
    private final Map<ConfigNode, ConfigNode> done = new IdentityHashMap<>();
    private final Budget characters = new Budget(MOST_CHARACTERS);
    private final Budget copied = new Budget(MOST_COPIED);

    ComposeTree(ComposeUnit file, Map<String, ComposeUnit> files, Interpolation interpolation, Extraction out) {
        this.file = file;
        this.files = files;
        this.interpolation = interpolation;
        this.out = out;
    }

    ConfigNode of(ConfigNode document) {
        ConfigNode services = document.get("services");
        if (services == null || !services.isMap()) {
            return document;
        }
        List<Member> members = new ArrayList<>();
        for (Member service : services.members()) {
            ConfigNode extended = extended(service.value(), file, new HashSet<>());
            members.add(new Member(service.key(), service.line(), service.column(), filled(extended, 0)));
        }
        List<Member> effective = new ArrayList<>();
        effective.add(new Member("services", services.line(), services.column(), services.with(members)));
        document.members().stream()
                .filter(member -> member.key().equals("volumes"))
                .forEach(member -> effective.add(new Member("volumes", member.line(), member.column(), filled(member.value(), 0))));
        return document.with(effective);
    }

    private ConfigNode extended(ConfigNode service, ComposeUnit from, Set<String> open) {
        ConfigNode named = service.isMap() ? service.get("extends") : null;
        if (named == null) {
            return service;
        }
        String name = named.isMap() ? named.text("service") : named.text();
        String other = named.isMap() ? named.text("file") : "";
        ComposeUnit where = other.isEmpty() ? from : files.get(from.file().location().sibling(other));
        ConfigNode base = where == null || where.documents().isEmpty() ? null : where.documents().get(0).at("services", name);
        if (base == null || !open.add(where.path() + ":" + name)) {
            out.issue(named.location(from.path()), "extends '%s', which is not found in this tree; correct the name or the path".formatted(name));
            return service;
        }
        ConfigNode whole = extended(base, where, open);
        ConfigNode inherited = where == file ? whole : whole.copy(where.path(), copied, DEEPEST);
        List<Member> members = inherited.members().stream().filter(member -> !OWN.contains(member.key())).toList();
        return merged(inherited.with(members), service, 0);
    }

    /** Maps by key, lists one behind the other, everything else from {@code over}. */
    private static ConfigNode merged(ConfigNode base, ConfigNode over, int depth) {
        if (base.isList() && over.isList()) {
            List<Member> all = new ArrayList<>(base.members());
            all.addAll(over.members());
            return over.with(all);
        }
        if (!base.isMap() || !over.isMap() || depth > DEEPEST) {
            return over;
        }
        List<Member> members = new ArrayList<>();
        for (Member member : base.members()) {
            if (over.get(member.key()) == null) {
                members.add(member);
            }
        }
        for (Member member : over.members()) {
            ConfigNode given = base.get(member.key());
            boolean replaces = given == null || member.key().equals("command") || member.key().equals("entrypoint");
            members.add(replaces ? member : new Member(member.key(), member.line(), member.column(), merged(given, member.value(), depth + 1)));
        }
        return over.with(members);
    }

    /** The node with values put in for variables; a node that stands at several places is made once. */
    private ConfigNode filled(ConfigNode node, int depth) {
        if (node.isScalar()) {
            if (node.text().indexOf('$') < 0 || !characters.take(node.text().length())) {
                return node;
            }
            String text = interpolation.of(node.text());
            return text.equals(node.text()) ? node : new ConfigNode(node.type(), text, node.line(), node.column(), node.endLine()).from(node.origin(file.path()));
        }
        ConfigNode known = done.get(node);
        if (known != null || depth > DEEPEST) {
            return known == null ? node : known;
        }
        // A list that holds itself through an alias holds itself as it was.
        done.put(node, node);
        List<Member> members = new ArrayList<>();
        boolean changed = false;
        for (Member member : node.members()) {
            ConfigNode value = filled(member.value(), depth + 1);
            changed |= value != member.value();
            members.add(value == member.value() ? member : new Member(member.key(), member.line(), member.column(), value));
        }
        ConfigNode made = changed ? node.with(members) : node;
        done.put(node, made);
        return made;
    }
}
