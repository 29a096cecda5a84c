package dev.tenet.audit;

import dev.tenet.extract.secrets.Checksum;
import dev.tenet.extract.secrets.FormatTable;
import dev.tenet.extract.secrets.TokenFormat;
import dev.tenet.policy.PolicyException;
import dev.tenet.policy.YamlNode;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * The formats of credentials, from YAML files that anyone may edit. What a build has read of them is kept beside the very bytes that it read: files that
 * are as they were are not read as YAML again.
 */
public final class SecretFormats {
    /** Where the formats lie in an installation's policies. */
    public static final String FOLDER = "secrets/formats";

    /** Where they lie on the class path, read. */
    public static final String RESOURCE = "META-INF/tenet/secrets";

    private static final int SHORTEST_KEYWORD = 3;

    /** Public detectors whose description of a form may be what it was held to; {@code none} where no public description was found. */
    private static final Set<String> DETECTORS = Set.of("gitleaks", "kingfisher", "trufflehog", "none");

    private SecretFormats() {}

    /** The formats of a folder, without any when there is none; throws {@link PolicyException} at what is wrong in its files. */
    static FormatTable of(Path folder) {
        Map<String, byte[]> files = files(folder);
        try (InputStream resource = SecretFormats.class.getClassLoader().getResourceAsStream(RESOURCE)) {
            if (resource != null) {
                DataInputStream in = new DataInputStream(resource);
                boolean same = in.readInt() == files.size();
                for (byte[] file : files.values()) {
                    same = same && Arrays.equals(file, in.readNBytes(in.readInt()));
                }
                if (same) {
                    return FormatTable.read(in.readAllBytes());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the installation's formats of credentials cannot be read", e);
        }
        return FormatTable.of(read(files));
    }

    /** All that a folder says, in the form that a build keeps. */
    public static byte[] keep(Path folder) throws IOException {
        Map<String, byte[]> files = files(folder);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(files.size());
        for (byte[] file : files.values()) {
            out.writeInt(file.length);
            out.write(file);
        }
        out.write(FormatTable.write(read(files)));
        return bytes.toByteArray();
    }

    /** The formats of a folder, read as YAML. */
    public static List<TokenFormat> read(Path folder) {
        return read(files(folder));
    }

    private static Map<String, byte[]> files(Path folder) {
        Map<String, byte[]> files = new TreeMap<>();
        String[] names = folder.toFile().list();
        try {
            for (String name : names == null ? new String[0] : names) {
                if (name.endsWith(".yaml")) {
                    files.put("policies/" + FOLDER + "/" + name, Files.readAllBytes(folder.resolve(name)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private static List<TokenFormat> read(Map<String, byte[]> files) {
        List<TokenFormat> formats = new ArrayList<>();
        Map<String, String> seen = new HashMap<>();
        List<YamlNode> named = new ArrayList<>();
        files.forEach((path, bytes) -> YamlNode.read(path, new String(bytes, StandardCharsets.UTF_8)).ifPresent(list -> {
            for (YamlNode node : list.items()) {
                TokenFormat format = format(node);
                if (seen.putIfAbsent(format.id(), path + ":" + node.line()) != null) {
                    throw node.required("id").error("the format \"" + format.id() + "\" is there twice, first in " + seen.get(format.id()), "Rename one of them.");
                }
                formats.add(format);
                node.get("also").ifPresent(also -> named.addAll(also.items()));
            }
        }));
        for (YamlNode also : named) {
            if (!seen.containsKey(also.text())) {
                throw also.error("there is no format \"" + also.text() + "\"", "Name the id of another format.");
            }
        }
        return formats;
    }

    private static TokenFormat format(YamlNode node) {
        node.allow("id", "title", "token", "assigned", "value", "keywords", "with", "before", "checksum", "entropy", "also", "source", "example");
        boolean assigned = node.get("assigned").isPresent();
        YamlNode pattern = node.required(assigned ? "value" : "token");
        node.get(assigned ? "token" : "value").ifPresent(both -> {
            throw both.error("a format has either token, or assigned and value", "Take one of them away.");
        });
        check(pattern);
        List<String> keywords = assigned
                ? node.required("assigned").texts()
                : node.get("keywords").map(YamlNode::texts).orElseGet(() -> List.of(literal(pattern.text())));
        for (String keyword : keywords) {
            if (keyword.length() < SHORTEST_KEYWORD || keyword.chars().anyMatch(c -> c <= ' ' || c > '~')) {
                throw node.key("keywords").error("\"" + keyword + "\" is no keyword: " + SHORTEST_KEYWORD + " or more ASCII characters are needed, which every credential of the format holds",
                        "Write keywords: with what always stands in it.");
            }
        }
        node.get("checksum").filter(checksum -> !Checksum.KNOWN.contains(checksum.text())).ifPresent(checksum -> {
            throw checksum.error("there is no checksum \"" + checksum.text() + "\"", "Known are: " + String.join(", ", Checksum.KNOWN.stream().sorted().toList()) + ".");
        });
        node.get("source").ifPresent(sources -> sources.items().stream().filter(source -> !source.text().startsWith("https://") && !DETECTORS.contains(source.text())).forEach(source -> {
            throw source.error("\"" + source.text() + "\" says nothing of where the form stands", "Write the vendor's page, https://…, or " + String.join(", ", DETECTORS.stream().sorted().toList()) + ".");
        }));
        return new TokenFormat(node.required("id").text(), node.required("title").text(), assigned, pattern.text(), keywords,
                node.get("with").map(YamlNode::texts).orElse(assigned ? TokenFormat.USUAL : List.of()),
                node.get("before").map(before -> (int) before.number()).orElse(0), node.get("checksum").map(YamlNode::text).orElse(""),
                node.get("entropy").map(YamlNode::number).orElse(-1.0), node.get("also").map(YamlNode::texts).orElse(List.of()), node.required("example").text());
    }

    private static void check(YamlNode pattern) {
        try {
            Pattern.compile(pattern.text());
        } catch (PatternSyntaxException e) {
            throw pattern.error("the pattern cannot be read: " + e.getDescription(), "");
        }
    }

    /** What every match starts with, as far as the pattern says it letter by letter. */
    static String literal(String pattern) {
        StringBuilder literal = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            boolean escaped = c == '\\' && i + 1 < pattern.length() && !Character.isLetterOrDigit(pattern.charAt(i + 1));
            if (!escaped && "\\[](){}.*+?^$|".indexOf(c) >= 0) {
                boolean optional = c == '?' || c == '*' || c == '{';
                return optional && !literal.isEmpty() ? literal.substring(0, literal.length() - 1) : literal.toString();
            }
            i += escaped ? 1 : 0;
            literal.append(escaped ? pattern.charAt(i) : c);
        }
        return literal.toString();
    }
}
