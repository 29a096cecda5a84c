/** Dockerfiles and Compose files to facts. */
@NullMarked
package dev.tenet.extract.container;

import org.jspecify.annotations.NullMarked;
