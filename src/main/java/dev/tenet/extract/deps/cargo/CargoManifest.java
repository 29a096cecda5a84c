package dev.tenet.extract.deps.cargo;

import dev.tenet.extract.Unit;
import dev.tenet.extract.config.ConfigNode;

/**
 * A {@code Cargo.toml} as written.
 *
 * @param path of the file
 * @param root its tables
 */
record CargoManifest(String path, ConfigNode root) implements Unit {}
