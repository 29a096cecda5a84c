/** YAML 1.2 as events with exact places: what is read, what is not valid, and where. It knows nothing of what is made of them. */
@NullMarked
package dev.tenet.yaml;

import org.jspecify.annotations.NullMarked;
