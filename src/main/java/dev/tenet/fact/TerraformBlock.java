package dev.tenet.fact;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A block of Terraform that is no resource: {@code provider}, {@code module}, {@code variable}, {@code output}, {@code terraform}; or one nested in
 * another block.
 *
 * @param location of the block
 * @param kind its first word: {@code provider}, {@code ingress}; that of its content for a {@code dynamic} block
 * @param labels behind it
 * @param resource type of the resource it is nested in, else the kind of the block; empty at the top level
 * @param path of kinds from the resource or the top-level block: {@code server_side_encryption.rule}; the kind itself at the top level
 * @param owner address of the resource or block it is nested in; empty at the top level
 * @param dynamic whether it is repeated over a collection
 * @param attributes with their values
 * @param blocks nested in it
 */
public record TerraformBlock(
        Location location,
        String kind,
        List<String> labels,
        String resource,
        String path,
        String owner,
        boolean dynamic,
        List<BlockAttribute> attributes,
        List<TerraformBlock> blocks)
        implements TerraformBody {
    private static final Pattern MODULE = Pattern.compile("^(module\\.[^.]+\\.)+(?=[^.]+\\.)");

    public TerraformBlock {
        labels = List.copyOf(labels);
        attributes = List.copyOf(attributes);
        blocks = List.copyOf(blocks);
    }

    /** What its owner is called in its own module. */
    public String localOwner() {
        return MODULE.matcher(owner).replaceFirst("");
    }

    /** Its first label; empty when it has none. */
    public String label() {
        return labels.isEmpty() ? "" : labels.get(0);
    }
}
