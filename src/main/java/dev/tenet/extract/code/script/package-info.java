/** Reads JavaScript and TypeScript: a lexer and a tolerant parser of our own, and from their tree what the linker must know. */
@NullMarked
package dev.tenet.extract.code.script;

import org.jspecify.annotations.NullMarked;
