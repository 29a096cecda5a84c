/** The result of an audit as plain data: every output is a function of one {@link dev.tenet.report.Report}. */
@NullMarked
package dev.tenet.report;

import org.jspecify.annotations.NullMarked;
