/** Reads the templates of Helm charts as the charts' own values make them. */
@NullMarked
package dev.tenet.extract.helm;

import org.jspecify.annotations.NullMarked;
