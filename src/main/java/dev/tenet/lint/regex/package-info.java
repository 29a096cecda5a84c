/** Tells regular expressions that backtrack without bound. */
@NullMarked
package dev.tenet.lint.regex;

import org.jspecify.annotations.NullMarked;
