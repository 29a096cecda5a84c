/** Files to facts. Extractors know nothing of policies, and never fail an audit: what they cannot read becomes an issue. */
@NullMarked
package dev.tenet.extract;

import org.jspecify.annotations.NullMarked;
