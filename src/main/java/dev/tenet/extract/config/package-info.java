/** Configuration files to facts: one small reader a format, one tree for all of them, and typed views of that tree. */
@NullMarked
package dev.tenet.extract.config;

import org.jspecify.annotations.NullMarked;
