package dev.tenet.extract.terraform;

import dev.tenet.extract.Unit;
import dev.tenet.extract.config.Lines;
import dev.tenet.fact.ConfigFile;
import dev.tenet.fact.Location;

/** A file of a module. */
record TerraformUnit(ConfigFile file, Hcl.Body body, Lines lines) implements Unit {
    @Override
    public String path() {
        return file.location().path();
    }

    /** The folder, which is the module; empty for the root. */
    String folder() {
        return path().substring(0, Math.max(0, path().lastIndexOf('/')));
    }

    String name() {
        return path().substring(path().lastIndexOf('/') + 1);
    }

    Location place(int start, int end) {
        int line = lines.line(start);
        return new Location(path(), line, lines.column(start), Math.max(line, lines.line(Math.max(start, end - 1))));
    }
}
