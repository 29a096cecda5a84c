package dev.tenet.engine;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How compiled rules lie in a file: key, models, rules, then classes. */
final class CompiledRulesFormat {
    private static final int MAGIC = 0x54524c35;
    private static final int LIMIT = 64 << 20;

    private CompiledRulesFormat() {}

    static void write(CompiledRules rules, DataOutputStream out) throws IOException {
        writeHeader(rules, out);
        out.writeInt(rules.classes().size());
        for (Map.Entry<String, byte[]> entry : new TreeMap<>(rules.classes()).entrySet()) {
            out.writeUTF(entry.getKey());
            out.writeInt(entry.getValue().length);
            out.write(entry.getValue());
        }
    }

    static CompiledRules read(DataInputStream in) throws IOException {
        CompiledRules header = readHeader(in);
        Map<String, byte[]> classes = new HashMap<>();
        for (int n = in.readInt(); n > 0; n--) {
            String name = in.readUTF();
            int length = in.readInt();
            if (length < 0 || length > LIMIT) {
                throw new IOException("not compiled rules: a class of " + length + " bytes");
            }
            classes.put(name, in.readNBytes(length));
        }
        return new CompiledRules(header.key(), header.models(), header.rules(), classes);
    }

    static void writeHeader(CompiledRules rules, DataOutputStream out) throws IOException {
        out.writeInt(MAGIC);
        out.writeUTF(rules.key());
        writeAll(rules.models(), out);
        out.writeInt(rules.rules().size());
        for (RuleInfo rule : rules.rules()) {
            out.writeUTF(rule.id());
            out.writeUTF(rule.subject());
            writeAll(rule.types(), out);
            writeAll(rule.absences(), out);
            out.writeInt(rule.needs().size());
            for (Need need : rule.needs()) {
                out.writeUTF(need.type());
                out.writeInt(need.tests().size());
                for (Need.Test test : need.tests()) {
                    out.writeUTF(test.component());
                    writeAll(test.values(), out);
                }
                out.writeInt(need.parts().size());
                for (int part : need.parts()) {
                    out.writeInt(part);
                }
            }
            writeAll(rule.concludes(), out);
            out.writeBoolean(rule.onlyReports());
            out.writeUTF(rule.builder());
        }
    }

    static CompiledRules readHeader(DataInputStream in) throws IOException {
        if (in.readInt() != MAGIC) {
            throw new IOException("not compiled rules");
        }
        String key = in.readUTF();
        List<String> models = readAll(in);
        List<RuleInfo> rules = new ArrayList<>();
        for (int n = in.readInt(); n > 0; n--) {
            rules.add(new RuleInfo(in.readUTF(), in.readUTF(), readAll(in), readAll(in), readNeeds(in), readAll(in), in.readBoolean(), in.readUTF()));
        }
        return new CompiledRules(key, models, rules, Map.of());
    }

    private static List<Need> readNeeds(DataInputStream in) throws IOException {
        List<Need> needs = new ArrayList<>();
        for (int n = in.readInt(); n > 0; n--) {
            String type = in.readUTF();
            List<Need.Test> tests = new ArrayList<>();
            for (int m = in.readInt(); m > 0; m--) {
                tests.add(new Need.Test(in.readUTF(), readAll(in)));
            }
            List<Integer> parts = new ArrayList<>();
            for (int m = in.readInt(); m > 0; m--) {
                parts.add(in.readInt());
            }
            needs.add(new Need(type, tests, List.of(), parts));
        }
        return needs;
    }

    private static void writeAll(List<String> texts, DataOutputStream out) throws IOException {
        out.writeInt(texts.size());
        for (String text : texts) {
            out.writeUTF(text);
        }
    }

    private static List<String> readAll(DataInputStream in) throws IOException {
        List<String> texts = new ArrayList<>();
        for (int n = in.readInt(); n > 0; n--) {
            texts.add(in.readUTF());
        }
        return texts;
    }
}
