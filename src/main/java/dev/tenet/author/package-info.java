/** For people who write policies: scaffolds, what is installed and what it says, and the pages that describe policies and facts. */
@NullMarked
package dev.tenet.author;

import org.jspecify.annotations.NullMarked;
