/** Velocity, closed in: templates are files that anyone may edit, and nothing that an audited tree says can break out of them. */
@NullMarked
package dev.tenet.output.template;

import org.jspecify.annotations.NullMarked;
