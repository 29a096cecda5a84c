/** What was seen in the audited tree: immutable records that policies match, each with a {@link dev.tenet.fact.Location}. */
@NullMarked
package dev.tenet.fact;

import org.jspecify.annotations.NullMarked;
