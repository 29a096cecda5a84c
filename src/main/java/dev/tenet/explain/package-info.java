/** Says why a finding is there, why there is none, and what a repair is worth, from what an audit has written and what the rules say. */
@NullMarked
package dev.tenet.explain;

import org.jspecify.annotations.NullMarked;
