/** What parsers of every language share: bytes with their lines, tokens, names as numbers, trees in flat arrays, and what was wrong. */
@NullMarked
package dev.tenet.extract.code.syntax;

import org.jspecify.annotations.NullMarked;
