/** Manifests and lock files of Cargo to facts. */
@NullMarked
package dev.tenet.extract.deps.cargo;

import org.jspecify.annotations.NullMarked;
