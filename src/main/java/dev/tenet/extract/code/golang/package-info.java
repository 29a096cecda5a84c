/** Reads Go. */
@NullMarked
package dev.tenet.extract.code.golang;

import org.jspecify.annotations.NullMarked;
