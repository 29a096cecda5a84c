/** A {@link dev.tenet.report.Report} as text: every output is a function of that one value. */
@NullMarked
package dev.tenet.output;

import org.jspecify.annotations.NullMarked;
