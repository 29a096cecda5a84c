/** Reports of other tools to facts. */
@NullMarked
package dev.tenet.extract.tools;

import org.jspecify.annotations.NullMarked;
