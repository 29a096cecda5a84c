/** Compiles policies, keeps the compiled classes, runs sessions and explains matches. The only package that knows Drools. */
@NullMarked
package dev.tenet.engine;

import org.jspecify.annotations.NullMarked;
