/** Reads shell scripts: POSIX, and what is common of bash. */
@NullMarked
package dev.tenet.extract.code.shell;

import org.jspecify.annotations.NullMarked;
