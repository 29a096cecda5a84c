package dev.tenet.extract.helm;

import dev.tenet.extract.Unit;

/** A file of definitions that the templates of a chart include. */
record ChartHelpers(String path, String text) implements Unit {}
