/** Manifests and lock files to facts: what the project depends on, how far it is pinned, and whether its content is fixed. */
@NullMarked
package dev.tenet.extract.deps;

import org.jspecify.annotations.NullMarked;
