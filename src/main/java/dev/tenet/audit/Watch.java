package dev.tenet.audit;

import dev.tenet.engine.Engine;
import dev.tenet.report.Report;
import java.io.IOException;
import java.nio.file.Files;

/** Audits one tree again and again; what was extracted, compiled and built before is kept, so that an edit costs little more than itself. */
public final class Watch {
    private final AuditRequest request;
    private final Ground ground;
    private final Engine engine;

    /** The request's library is asked for at every audit. */
    public Watch(AuditRequest request) {
        this.request = request;
        if (!Files.isDirectory(request.root())) {
            throw new ConfigException(request.root() + (Files.exists(request.root()) ? ": this is a file" : ": there is no such folder") + "\n    Name the folder to watch: tenet watch PATH");
        }
        this.ground = new WatchedGround(request.root());
        this.engine = Engine.keepingIn(request.compiled()).remembering();
    }

    /** Audits what is there now; throws what {@link Audit#run} throws, and nothing that was kept is lost. */
    public Report look() throws IOException {
        return new Audit(request, ground, engine).run();
    }
}
