/** Results of policies to results of controls, scores, grades, a risk level and verdicts of gates: pure functions, every figure explained. */
@NullMarked
package dev.tenet.score;

import org.jspecify.annotations.NullMarked;
