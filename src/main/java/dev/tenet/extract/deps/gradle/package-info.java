/** Builds of Gradle to facts: what scripts, version catalogs and lock files depend on, and where from. */
@NullMarked
package dev.tenet.extract.deps.gradle;

import org.jspecify.annotations.NullMarked;
