/** Java: javac's own parser, and what its trees say. */
@NullMarked
package dev.tenet.extract.code.java;

import org.jspecify.annotations.NullMarked;
