/** Failed controls to remediations in an order, spread over weeks, with a forecast for the end of each. */
@NullMarked
package dev.tenet.plan;

import org.jspecify.annotations.NullMarked;
