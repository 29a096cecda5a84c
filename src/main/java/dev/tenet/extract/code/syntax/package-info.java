/** What readers of every language share: bytes with their lines, and what was wrong in them. */
@NullMarked
package dev.tenet.extract.code.syntax;

import org.jspecify.annotations.NullMarked;
