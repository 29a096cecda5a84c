package dev.tenet.fact;

import java.util.List;

/**
 * A resource or data source of Terraform or OpenTofu.
 *
 * @param location of the block
 * @param mode {@code resource} or {@code data}
 * @param type {@code aws_s3_bucket}
 * @param name as written
 * @param address {@code aws_s3_bucket.logs}, {@code module.x.aws_s3_bucket.logs} for a module of the tree that is called with values of its own
 * @param repeated {@code count} or {@code for_each}; empty when there is exactly one
 * @param attributes with their values
 * @param blocks nested in it
 */
public record TerraformResource(
        Location location,
        String mode,
        String type,
        String name,
        String address,
        String repeated,
        List<BlockAttribute> attributes,
        List<TerraformBlock> blocks)
        implements TerraformBody {
    public TerraformResource {
        attributes = List.copyOf(attributes);
        blocks = List.copyOf(blocks);
    }

    /** What it is called in its own module: a fault in a module that is called ten times is one. */
    public String localAddress() {
        return (mode.equals("data") ? "data." : "") + type + "." + name;
    }

    /** Whether nothing stands at {@code path}; what a data source looks up is written elsewhere. */
    @Override
    public boolean lacks(String path) {
        return !mode.equals("data") && TerraformBody.super.lacks(path);
    }

    /** Whether one of its attributes, blocks included, refers to {@code other}. */
    public boolean refersTo(TerraformResource other) {
        return refersTo(this, other.localAddress());
    }

    private static boolean refersTo(TerraformBody body, String address) {
        return body.attributes().stream().anyMatch(attribute -> attribute.refersTo(address))
                || body.blocks().stream().anyMatch(block -> refersTo(block, address));
    }
}
