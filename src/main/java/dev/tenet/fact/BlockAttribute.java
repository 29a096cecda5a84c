package dev.tenet.fact;

/**
 * An attribute of a block of Terraform.
 *
 * @param location of the attribute's name
 * @param resource type of the resource that it belongs to, however deep: {@code aws_db_instance}; the kind of the block where it is in none
 * @param path from the resource: {@code ingress.cidr_blocks}
 * @param name last part of the path
 * @param value folded where it is constant; a reference is a NAME, a template a FORMATTED, a list or map a COLLECTION
 * @param owner address of the resource or block
 */
public record BlockAttribute(Location location, String resource, String path, String name, Value value, String owner) implements Fact {
    /** Whether the value refers to {@code address}: {@code aws_s3_bucket.logs}, or something of it. */
    public boolean refersTo(String address) {
        return value.names().stream().anyMatch(name -> name.equals(address) || name.startsWith(address + ".") || name.startsWith(address + "["));
    }
}
