package dev.tenet.extract.terraform;

import dev.tenet.extract.Extraction;
import dev.tenet.extract.config.Budget;
import dev.tenet.extract.config.Clearance;
import dev.tenet.fact.Argument;
import dev.tenet.fact.BlockAttribute;
import dev.tenet.fact.Location;
import dev.tenet.fact.TerraformBlock;
import dev.tenet.fact.TerraformResource;
import dev.tenet.fact.Value;
import java.util.ArrayList;
import java.util.List;

/** Reads the blocks of a file of a module. */
final class BlockReader {
    private static final int MOST = 20_000;

    private final TerraformUnit file;
    private final Module module;
    private final String prefix;
    private final Extraction out;
    private final Budget budget = new Budget(MOST);

    BlockReader(TerraformUnit file, Module module, String prefix, Extraction out) {
        this.file = file;
        this.module = module;
        this.prefix = prefix;
        this.out = out;
    }

    void add() {
        for (Hcl.Block block : file.body().blocks()) {
            boolean resource = (block.kind().equals("resource") || block.kind().equals("data")) && block.labels().size() > 1;
            if (resource) {
                addResource(block);
            } else {
                String secret = block.kind().equals("variable") && !block.labels().isEmpty() ? block.labels().get(0) : "";
                blocks(List.of(block), "", "", "", secret);
            }
        }
        if (budget.isSpent()) {
            out.issue(Location.of(file.path()), "has more blocks and attributes than are looked at; split it");
        }
    }

    private void addResource(Hcl.Block block) {
        String type = block.labels().get(0);
        String name = block.labels().get(1);
        String mode = block.kind().equals("data") ? "data." : "";
        String address = prefix + mode + type + "." + name;
        String repeated = "";
        for (Hcl.Attribute attribute : block.body().attributes()) {
            repeated = attribute.name().equals("count") || attribute.name().equals("for_each") ? attribute.name() : repeated;
        }
        List<BlockAttribute> attributes = attributes(block.body(), type, "", address, "");
        List<TerraformBlock> blocks = blocks(block.body().blocks(), type, "", address, "");
        out.add(new TerraformResource(
                file.place(block.start(), block.end()), block.kind(), type, name, address, repeated, attributes, blocks));
    }

    private List<BlockAttribute> attributes(Hcl.Body body, String resource, String path, String owner, String secret) {
        List<BlockAttribute> attributes = new ArrayList<>();
        for (Hcl.Attribute attribute : body.attributes()) {
            if (budget.take()) {
                boolean hidden = !secret.isEmpty() && attribute.name().equals("default");
                Value value = cleared(module.value(attribute.value()), hidden ? secret : attribute.name());
                BlockAttribute fact = new BlockAttribute(
                        file.place(attribute.start(), attribute.end()), resource, joined(path, attribute.name()), attribute.name(), value, owner);
                attributes.add(fact);
                out.add(fact);
            }
        }
        return attributes;
    }

    private List<TerraformBlock> blocks(List<Hcl.Block> blocks, String resource, String path, String owner, String secret) {
        List<TerraformBlock> read = new ArrayList<>();
        for (Hcl.Block block : blocks) {
            if (!budget.take()) {
                break;
            }
            boolean dynamic = block.kind().equals("dynamic") && !block.labels().isEmpty();
            String kind = dynamic ? block.labels().get(0) : block.kind();
            Hcl.Body body = block.body();
            if (dynamic) {
                body = body.blocks().stream().filter(inner -> inner.kind().equals("content")).map(Hcl.Block::body).findFirst()
                        .orElse(new Hcl.Body(List.of(), List.of()));
            }
            boolean top = owner.isEmpty();
            String here = joined(path, kind);
            String address = top ? prefix + kind + (block.labels().isEmpty() ? "" : "." + block.labels().get(0)) : owner;
            String type = top ? kind : resource;
            List<BlockAttribute> attributes = attributes(body, type, top ? "" : here, address, secret);
            List<TerraformBlock> inner = blocks(body.blocks(), type, top ? "" : here, address, "");
            TerraformBlock fact = new TerraformBlock(
                    file.place(block.start(), block.end()), kind, dynamic ? List.of() : block.labels(), top ? "" : resource, here, owner, dynamic, attributes,
                    inner);
            read.add(fact);
            out.add(fact);
        }
        return read;
    }

    private static String joined(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    /** The value without the secrets in its texts. */
    private static Value cleared(Value value, String name) {
        if (value.isString()) {
            String text = Clearance.of(name, value.text()).text();
            return text.equals(value.text()) ? value : Value.string(text);
        }
        if (value.parts().isEmpty()) {
            return value;
        }
        List<Argument> parts = value.parts().stream()
                .map(part -> new Argument(part.name(), part.position(), cleared(part.value(), part.name().isEmpty() ? name : part.name())))
                .toList();
        return new Value(value.kind(), value.kind() == Value.Kind.FORMATTED ? Clearance.of("", value.text()).text() : value.text(), value.names(), parts);
    }
}
