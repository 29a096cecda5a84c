/** Packs on disk: what a policy, a control and the scoring rules say, and where they say it. */
@NullMarked
package dev.tenet.policy;

import org.jspecify.annotations.NullMarked;
