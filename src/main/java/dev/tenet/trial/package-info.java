/** Tries policies on the examples of their pages, and says which of a rule's conditions the examples show deciding. */
@NullMarked
package dev.tenet.trial;

import org.jspecify.annotations.NullMarked;
