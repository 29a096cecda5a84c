/** Waivers: read, checked against what is installed and against the day, and applied to findings. */
@NullMarked
package dev.tenet.waiver;

import org.jspecify.annotations.NullMarked;
