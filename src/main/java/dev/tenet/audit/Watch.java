package dev.tenet.audit;

import dev.tenet.engine.Engine;
import dev.tenet.report.Report;
import java.io.IOException;

/** Audits one tree again and again; what was extracted, compiled and built before is kept, so that an edit costs little more than itself. */
public final class Watch {
    private final AuditRequest request;
    private final Ground ground;
    private final Engine engine;

    /** The request's library is asked for at every audit. */
    public Watch(AuditRequest request) {
        this.request = request;
        if (!(Ground.of(request.root()) instanceof FolderGround)) {
            throw new ConfigException(request.root() + ": this is a file\n    Name the folder to watch.");
        }
        this.ground = new WatchedGround(request.root());
        this.engine = Engine.keepingIn(request.compiled()).remembering();
    }

    /** Audits what is there now; throws what {@link Audit#run} throws, and nothing that was kept is lost. */
    public Report look() throws IOException {
        return new Audit(request, ground, engine).run();
    }
}
