package dev.tenet.cli;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.Locale;

/** What the terminal can show: colours, its width, and a progress line that leaves no trace. */
final class Terminal {
    private static final int NARROWEST = 60;
    private static final int WIDEST = 140;

    /** When to colour. */
    enum Color {
        auto,
        always,
        never
    }

    private final PrintStream err;
    private final boolean progress;
    private boolean dirty;

    Terminal(PrintStream err) {
        this.err = err;
        this.progress = Boolean.getBoolean("tenet.terminal.err");
    }

    static boolean colored(Color wish) {
        return switch (wish) {
            case always -> true;
            case never -> false;
            case auto -> {
                String refused = System.getenv("NO_COLOR");
                yield Boolean.getBoolean("tenet.terminal.out") && (refused == null || refused.isEmpty());
            }
        };
    }

    static int width() {
        return Math.max(NARROWEST, Math.min(WIDEST, Integer.getInteger("tenet.columns", 100)));
    }

    void progress(String text) {
        if (Logging.verbose()) {
            long now = System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime();
            err.printf(Locale.ROOT, "%6.2f s  %s%n", now / 1000.0, text);
        } else if (progress) {
            err.print("\r\u001b[K" + text);
            err.flush();
            dirty = true;
        }
    }

    void clear() {
        if (dirty) {
            err.print("\r\u001b[K");
            err.flush();
            dirty = false;
        }
    }
}
