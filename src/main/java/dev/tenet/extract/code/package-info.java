/** Source code to facts, whatever the language: a language contributes units, and the linker resolves names over all of them. */
@NullMarked
package dev.tenet.extract.code;

import org.jspecify.annotations.NullMarked;
