/** What the classes of compiled rule files are made of; called by generated code alone. */
@NullMarked
package dev.tenet.engine.part;

import org.jspecify.annotations.NullMarked;
