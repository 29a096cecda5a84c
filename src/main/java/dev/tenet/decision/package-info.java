/** What follows from findings: controls, scores, gates and plan, as they are and as repairs and waivers would make them. */
@NullMarked
package dev.tenet.decision;

import org.jspecify.annotations.NullMarked;
