/** Projects of Maven to facts: dependencies with the versions that parents, properties and bills of materials of the tree give them. */
@NullMarked
package dev.tenet.extract.deps.maven;

import org.jspecify.annotations.NullMarked;
