/** Reading Python: bytes to tokens to a tree in flat arrays, as this is where an audit of a Python repository spends its time. */
@NullMarked
package dev.tenet.extract.code.python;

import org.jspecify.annotations.NullMarked;
