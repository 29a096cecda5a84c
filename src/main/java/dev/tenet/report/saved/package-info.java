/** Reads reports and baselines that were written as JSON: the only reader of {@code report.json}. */
@NullMarked
package dev.tenet.report.saved;

import org.jspecify.annotations.NullMarked;
