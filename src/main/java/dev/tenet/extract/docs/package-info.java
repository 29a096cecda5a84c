/** Documents for people to facts: what they are about, what they say, and the commands that they tell the reader to run. */
@NullMarked
package dev.tenet.extract.docs;

import org.jspecify.annotations.NullMarked;
