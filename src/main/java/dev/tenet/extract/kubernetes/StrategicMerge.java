package dev.tenet.extract.kubernetes;

import dev.tenet.extract.config.ConfigNode;
import dev.tenet.extract.config.ConfigNode.Member;
import dev.tenet.fact.ConfigEntry.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Merges a patch into an object as Kubernetes does: maps by key, lists of named things by name, other lists as a whole. */
final class StrategicMerge {
    private static final String DIRECTIVE = "$patch";

    /** Key of a list to what tells its elements apart (the API's {@code x-kubernetes-patch-merge-key}). */
    private static final Map<String, String> MERGE_KEYS = Map.ofEntries(
            Map.entry("containers", "name"), Map.entry("initContainers", "name"), Map.entry("ephemeralContainers", "name"), Map.entry("volumes", "name"),
            Map.entry("env", "name"), Map.entry("imagePullSecrets", "name"), Map.entry("volumeMounts", "mountPath"), Map.entry("volumeDevices", "devicePath"),
            Map.entry("hostAliases", "ip"), Map.entry("topologySpreadConstraints", "topologyKey"), Map.entry("secrets", "name"));

    private StrategicMerge() {}

    static ConfigNode merge(ConfigNode base, ConfigNode patch) {
        return merge(base, patch, "");
    }

    private static ConfigNode merge(ConfigNode base, ConfigNode patch, String key) {
        if (base.isMap() && patch.isMap()) {
            return patch.text(DIRECTIVE).equals("replace") ? plain(patch) : maps(base, patch);
        }
        if (base.isList() && patch.isList()) {
            String name = key.equals("ports") ? portKey(base, patch) : MERGE_KEYS.get(key);
            return name == null ? patch : lists(base, patch, name);
        }
        return patch;
    }

    /** Ports of a container are told apart by one key, those of a service by another. */
    private static @Nullable String portKey(ConfigNode base, ConfigNode patch) {
        for (String key : new String[] {"containerPort", "port"}) {
            if (allHave(base, key) && allHave(patch, key)) {
                return key;
            }
        }
        return null;
    }

    private static boolean allHave(ConfigNode list, String key) {
        return list.members().stream().allMatch(member -> member.value().get(key) != null);
    }

    private static ConfigNode maps(ConfigNode base, ConfigNode patch) {
        List<Member> members = new ArrayList<>();
        for (Member member : base.members()) {
            Member change = patch.members().stream().filter(each -> each.key().equals(member.key())).findFirst().orElse(null);
            if (change == null) {
                members.add(member);
            } else if (change.value().type() != Type.NULL && !isDeleted(change.value())) {
                ConfigNode merged = merge(member.value(), change.value(), member.key());
                Member place = merged == change.value() ? change : member;
                members.add(new Member(member.key(), place.line(), place.column(), merged));
            }
        }
        for (Member added : patch.members()) {
            boolean known = base.get(added.key()) != null || added.key().startsWith("$") || added.value().type() == Type.NULL;
            if (!known && !isDeleted(added.value())) {
                members.add(new Member(added.key(), added.line(), added.column(), plain(added.value())));
            }
        }
        return base.with(members);
    }

    private static ConfigNode lists(ConfigNode base, ConfigNode patch, String key) {
        if (patch.members().stream().anyMatch(member -> member.value().text(DIRECTIVE).equals("replace"))) {
            return patch.with(patch.members().stream().filter(member -> !member.value().text(DIRECTIVE).equals("replace")).toList());
        }
        List<Member> members = new ArrayList<>();
        for (Member member : base.members()) {
            Member change = named(patch, key, member.value().text(key));
            if (change == null) {
                members.add(member);
            } else if (!isDeleted(change.value())) {
                members.add(new Member("", member.line(), member.column(), merge(member.value(), change.value(), "")));
            }
        }
        for (Member added : patch.members()) {
            if (named(base, key, added.value().text(key)) == null && !isDeleted(added.value())) {
                members.add(added);
            }
        }
        return base.with(members);
    }

    private static @Nullable Member named(ConfigNode list, String key, String name) {
        return list.members().stream().filter(member -> member.value().text(key).equals(name)).findFirst().orElse(null);
    }

    private static boolean isDeleted(ConfigNode node) {
        return node.text(DIRECTIVE).equals("delete");
    }

    private static ConfigNode plain(ConfigNode node) {
        return node.isMap() && node.get(DIRECTIVE) != null ? node.with(node.members().stream().filter(member -> !member.key().equals(DIRECTIVE)).toList()) : node;
    }
}
