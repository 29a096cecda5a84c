/** Terraform and OpenTofu to facts: a reader of their language, and what its values come to. */
@NullMarked
package dev.tenet.extract.terraform;

import org.jspecify.annotations.NullMarked;
