/** Commands: the only place that knows the terminal, the command line and exit codes. */
@NullMarked
package dev.tenet.cli;

import org.jspecify.annotations.NullMarked;
