/** Finds what is wrong with packs of policies before they judge: their rules, pages, metadata and examples. */
@NullMarked
package dev.tenet.lint;

import org.jspecify.annotations.NullMarked;
