/** A read-only view of the audited tree: which files there are, what version control does with them, and their text. */
@NullMarked
package dev.tenet.repo;

import org.jspecify.annotations.NullMarked;
