/** Modules of Go to facts. */
@NullMarked
package dev.tenet.extract.deps.golang;

import org.jspecify.annotations.NullMarked;
