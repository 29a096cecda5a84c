package dev.tenet.extract.helm;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The cluster that charts are read for: a current one, with what Kubernetes itself serves. */
final class Cluster {
    private static final String VERSION = "v1.34.0";

    /** Versions of its own groups that Kubernetes 1.34 serves. */
    private static final Set<String> SERVED = Set.of(
            "v1", "admissionregistration.k8s.io/v1", "apiextensions.k8s.io/v1", "apiregistration.k8s.io/v1", "apps/v1", "authentication.k8s.io/v1",
            "authorization.k8s.io/v1", "autoscaling/v1", "autoscaling/v2", "batch/v1", "certificates.k8s.io/v1", "coordination.k8s.io/v1", "discovery.k8s.io/v1",
            "events.k8s.io/v1", "flowcontrol.apiserver.k8s.io/v1", "networking.k8s.io/v1", "node.k8s.io/v1", "policy/v1", "rbac.authorization.k8s.io/v1",
            "resource.k8s.io/v1", "scheduling.k8s.io/v1", "storage.k8s.io/v1");

    private static final Pattern BOUND = Pattern.compile("(>=|<=|>|<|=|)\\s*v?(\\d+)(?:\\.(\\d+))?(?:\\.(\\d+))?(-[\\w.]+)?");

    private Cluster() {}

    /** As {@code .Capabilities}. */
    static Map<String, @Nullable Object> capabilities() {
        Map<String, @Nullable Object> version = new TreeMap<>(Map.of("Version", VERSION, "GitVersion", VERSION, "Major", "1", "Minor", "34"));
        return new TreeMap<>(Map.of("KubeVersion", version, "APIVersions", new TreeMap<String, @Nullable Object>()));
    }

    /** Whether {@code version}, or a kind of it, is served; groups that others bring are not known. */
    static boolean serves(String version) {
        String group = version.replaceFirst("/[A-Z]\\w*$", "");
        boolean own = !group.contains(".") || group.matches(".*\\.k8s\\.io/.*") && !group.startsWith("gateway.") && !group.startsWith("metrics.");
        if (!own) {
            throw new Undecided("whether the cluster serves " + version);
        }
        return SERVED.contains(group);
    }

    /** Whether a version is within a bound: {@code >=1.19-0}. */
    static boolean isWithin(String constraint, String version) {
        Matcher bound = BOUND.matcher(constraint.strip());
        Matcher found = BOUND.matcher(version.strip());
        if (!bound.matches() || !found.matches()) {
            throw new Undecided("'semverCompare' of '%s'".formatted(constraint));
        }
        int order = 0;
        for (int part = 2; part <= 4 && order == 0; part++) {
            order = Integer.compare(number(found, part), number(bound, part));
        }
        return switch (bound.group(1)) {
            case ">=" -> order >= 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            case "<" -> order < 0;
            default -> order == 0;
        };
    }

    private static int number(Matcher version, int part) {
        String digits = version.group(part);
        return digits == null || digits.length() > 8 ? 0 : Integer.parseInt(digits);
    }

    static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
