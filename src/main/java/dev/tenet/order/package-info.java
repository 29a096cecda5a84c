/** Orders that a start finds ready. */
@org.jspecify.annotations.NullMarked
package dev.tenet.order;
