package dev.tenet.extract.kubernetes;

import dev.tenet.extract.config.ConfigNode;
import dev.tenet.extract.config.ConfigNode.Member;
import dev.tenet.fact.ConfigEntry.Type;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Carries out the operations of RFC 6902 on an object; one that does not fit is left out. */
final class JsonPatch {
    private static final int MOST_OPERATIONS = 500;

    private JsonPatch() {}

    static ConfigNode apply(ConfigNode object, ConfigNode operations) {
        ConfigNode result = object;
        for (ConfigNode operation : RbacReader.maps(operations).stream().limit(MOST_OPERATIONS).toList()) {
            List<String> path = pointer(operation.text("path"));
            ConfigNode value = switch (operation.text("op")) {
                case "copy", "move" -> find(result, pointer(operation.text("from")));
                default -> operation.get("value");
            };
            if (operation.text("op").equals("move")) {
                result = change(result, pointer(operation.text("from")), 0, "remove", null);
            }
            boolean changes = List.of("add", "replace", "remove", "copy", "move").contains(operation.text("op")) && !path.isEmpty();
            if (changes && (value != null || operation.text("op").equals("remove"))) {
                String operator = operation.text("op").equals("copy") || operation.text("op").equals("move") ? "add" : operation.text("op");
                result = change(result, path, 0, operator, value);
            }
        }
        return result;
    }

    private static List<String> pointer(String text) {
        if (!text.startsWith("/")) {
            return List.of();
        }
        List<String> tokens = new ArrayList<>();
        for (String token : text.substring(1).split("/", -1)) {
            tokens.add(token.replace("~1", "/").replace("~0", "~"));
        }
        return tokens;
    }

    private static @Nullable ConfigNode find(ConfigNode node, List<String> path) {
        ConfigNode at = node;
        for (String token : path) {
            int index = at == null || !at.isList() ? -1 : index(token, at.members().size());
            if (at != null && at.isList()) {
                at = index < 0 || index >= at.members().size() ? null : at.members().get(index).value();
            } else {
                at = at == null ? null : at.get(token);
            }
        }
        return at;
    }

    private static ConfigNode change(ConfigNode node, List<String> path, int depth, String operator, @Nullable ConfigNode value) {
        if (node.isScalar() || depth >= path.size()) {
            return node;
        }
        String token = path.get(depth);
        boolean last = depth == path.size() - 1;
        List<Member> members = new ArrayList<>(node.members());
        int at = node.isList() ? index(token, members.size()) : keyOf(members, token);
        if (!last) {
            if (at >= 0 && at < members.size()) {
                Member member = members.get(at);
                members.set(at, new Member(member.key(), member.line(), member.column(), change(member.value(), path, depth + 1, operator, value)));
            } else if (node.isMap() && operator.equals("add") && value != null) {
                // Strictly an error; Kustomize users rely on parents that a previous patch makes, in an order that is not known here.
                ConfigNode parent = new ConfigNode(Type.MAP, "", value.line(), value.column(), value.endLine()).from(value.origin(""));
                members.add(new Member(token, value.line(), value.column(), change(parent, path, depth + 1, operator, value)));
            }
            return node.with(members);
        }
        if (operator.equals("remove")) {
            if (at >= 0 && at < members.size()) {
                members.remove(at);
            }
        } else if (value != null) {
            Member member = new Member(node.isMap() ? token : "", value.line(), value.column(), value);
            boolean replaces = node.isMap() || operator.equals("replace");
            if (replaces && at >= 0 && at < members.size()) {
                members.set(at, member);
            } else if (at < 0 || at >= members.size()) {
                members.add(member);
            } else {
                members.add(at, member);
            }
        }
        return node.with(members);
    }

    private static int keyOf(List<Member> members, String key) {
        for (int i = 0; i < members.size(); i++) {
            if (members.get(i).key().equals(key)) {
                return i;
            }
        }
        return -1;
    }

    private static int index(String token, int size) {
        if (token.equals("-")) {
            return size;
        }
        try {
            return Integer.parseInt(token);
        } catch (NumberFormatException notAnIndex) {
            return size;
        }
    }
}
