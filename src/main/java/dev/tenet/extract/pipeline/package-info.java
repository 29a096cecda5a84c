/** Workflows and pipelines of continuous integration to facts. */
@NullMarked
package dev.tenet.extract.pipeline;

import org.jspecify.annotations.NullMarked;
