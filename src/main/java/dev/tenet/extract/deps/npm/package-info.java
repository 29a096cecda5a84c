/** Manifests and lock files of npm, Yarn and pnpm to facts. */
@NullMarked
package dev.tenet.extract.deps.npm;

import org.jspecify.annotations.NullMarked;
