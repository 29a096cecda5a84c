/** Reports of other tools to facts: a class a format, told apart by what they hold. */
@NullMarked
package dev.tenet.extract.reports;

import org.jspecify.annotations.NullMarked;
