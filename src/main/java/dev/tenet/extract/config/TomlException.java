package dev.tenet.extract.config;

/** A place in a TOML file that is not TOML; ends the line that it stands in, not the reading. */
final class TomlException extends Exception {
    private static final long serialVersionUID = 1;

    private final int offset;

    TomlException(int offset, String message) {
        super(message, null, false, false);
        this.offset = offset;
    }

    int offset() {
        return offset;
    }
}
