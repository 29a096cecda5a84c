package dev.tenet.extract.deps.npm;

import dev.tenet.extract.Unit;
import dev.tenet.extract.config.ConfigNode;

/**
 * A {@code package.json} as written.
 *
 * @param path of the file
 * @param root its value
 */
record PackageJson(String path, ConfigNode root) implements Unit {}
