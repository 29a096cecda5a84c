package dev.tenet.extract.reports;

import java.io.IOException;

/** One format of reports. Keeps no state. */
interface Format {
    /** Whether a JSON document of this shape is one of this format. */
    boolean matches(JsonShape shape, String name);

    /** Says what is in the report; throws where it is not complete, after what came before has been said. */
    void read(JsonReport report, Sink out) throws IOException;
}
