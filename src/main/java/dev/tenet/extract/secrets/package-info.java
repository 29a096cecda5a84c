/** Text to credentials: one pass over the bytes of a file looks for keywords, and only around them for what a table of formats describes. */
@NullMarked
package dev.tenet.extract.secrets;

import org.jspecify.annotations.NullMarked;
