/** What policies say: findings with their severity and outcome, and issues with what could not be read. */
@NullMarked
package dev.tenet.finding;

import org.jspecify.annotations.NullMarked;
