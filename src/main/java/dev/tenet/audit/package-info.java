/** The pipeline: a tree and policies in, a report out. */
@NullMarked
package dev.tenet.audit;

import org.jspecify.annotations.NullMarked;
