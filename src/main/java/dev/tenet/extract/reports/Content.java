package dev.tenet.extract.reports;

import java.io.IOException;
import java.io.InputStream;

/** Opens a report from its start, as often as it is asked. */
public interface Content {
    InputStream open() throws IOException;
}
