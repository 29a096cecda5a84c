/** Python to code units: the syntax tree, its parser and what is read from it. */
@NullMarked
package dev.tenet.extract.code.python;

import org.jspecify.annotations.NullMarked;
