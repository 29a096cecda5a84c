/** Checks rules before they are compiled: words, types, bindings and regular expressions, each mistake at its place. */
@NullMarked
package dev.tenet.policy.check;

import org.jspecify.annotations.NullMarked;
