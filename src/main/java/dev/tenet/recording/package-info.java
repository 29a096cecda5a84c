/** Facts on disk: what was seen of a tree, and every answer that rules may ask of it, to be judged again without the tree. */
@NullMarked
package dev.tenet.recording;

import org.jspecify.annotations.NullMarked;
