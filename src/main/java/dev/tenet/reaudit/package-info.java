/** Audits beside each other: findings known again, a baseline, what changed between two reports, and how figures went over many. */
@NullMarked
package dev.tenet.reaudit;

import org.jspecify.annotations.NullMarked;
