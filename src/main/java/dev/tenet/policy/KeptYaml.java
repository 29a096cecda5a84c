package dev.tenet.policy;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The YAML files of the installation's policies and the front matters of their pages, read when it was built and found again by the content of the
 * whole file: an edited file is parsed, an unedited one costs a look. Equal hashes mean equal texts, so nothing here is ever stale.
 */
public final class KeptYaml {
    /** Where the values lie on the class path. */
    public static final String RESOURCE = "META-INF/tenet/yaml";

    private static final Map<String, YamlValue> KEPT = kept();

    private KeptYaml() {}

    /** The values of a YAML file, or of the front matter of a page, by {@link PackContent#sha256(String)} of it. */
    static Optional<YamlValue> of(String sha256) {
        return Optional.ofNullable(KEPT.get(sha256));
    }

    /** Everything that packs hold, in the form that is kept. */
    public static byte[] read(List<PackContent> packs) throws IOException {
        Map<String, YamlValue> values = new TreeMap<>();
        for (PackContent pack : packs) {
            for (String name : pack.names()) {
                if (name.endsWith(".yaml") || name.endsWith(".md")) {
                    String yaml = name.endsWith(".yaml") ? pack.text(name) : PolicyPage.metadataOf(pack.text(name));
                    YamlParser.parse(pack.shown(name), yaml, 0).ifPresent(value -> values.put(pack.sha256(name), value));
                }
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(values.size());
        for (Map.Entry<String, YamlValue> value : values.entrySet()) {
            out.writeUTF(value.getKey());
            write(value.getValue(), out);
        }
        return bytes.toByteArray();
    }

    private static Map<String, YamlValue> kept() {
        try (InputStream resource = KeptYaml.class.getClassLoader().getResourceAsStream(RESOURCE)) {
            if (resource == null) {
                return Map.of();
            }
            DataInputStream in = new DataInputStream(new BufferedInputStream(resource, 1 << 16));
            Map<String, YamlValue> values = new HashMap<>();
            for (int n = in.readInt(); n > 0; n--) {
                values.put(in.readUTF(), read(in));
            }
            return values;
        } catch (IOException e) {
            throw new UncheckedIOException("the installation's policies cannot be read", e);
        }
    }

    private static void write(YamlValue value, DataOutputStream out) throws IOException {
        out.writeByte(value.kind().ordinal());
        out.writeInt(value.line());
        out.writeInt(value.column());
        out.writeUTF(value.text());
        out.writeBoolean(value.plain());
        out.writeInt(value.items().size());
        for (YamlValue item : value.items()) {
            write(item, out);
        }
    }

    private static YamlValue read(DataInputStream in) throws IOException {
        YamlValue.Kind kind = switch (in.readByte()) {
            case 0 -> YamlValue.Kind.SCALAR;
            case 1 -> YamlValue.Kind.LIST;
            default -> YamlValue.Kind.MAP;
        };
        int line = in.readInt();
        int column = in.readInt();
        String text = in.readUTF();
        boolean plain = in.readBoolean();
        int size = in.readInt();
        List<YamlValue> items = size == 0 ? List.of() : new ArrayList<>(size);
        for (int n = size; n > 0; n--) {
            items.add(read(in));
        }
        return new YamlValue(kind, line, column, text, plain, items);
    }
}
