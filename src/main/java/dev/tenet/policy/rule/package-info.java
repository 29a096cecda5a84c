/** What a rule file says, with the place of every word: rules, their patterns, constraints and literals. Plain data; the engine reads it. */
@NullMarked
package dev.tenet.policy.rule;

import org.jspecify.annotations.NullMarked;
