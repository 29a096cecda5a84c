package dev.tenet.cli;

import java.util.Arrays;

/** Sets the level of the one logger before anything logs: quiet, or more with {@code -v} and {@code -vv}. */
final class Logging {
    private static final String LEVEL = "org.slf4j.simpleLogger.defaultLogLevel";

    private Logging() {}

    static void quiet(String[] args) {
        boolean debug = Arrays.asList(args).contains("-vv");
        boolean info = debug || Arrays.asList(args).contains("-v") || Arrays.asList(args).contains("--verbose");
        System.setProperty(LEVEL, debug ? "debug" : info ? "info" : "off");
        System.setProperty("org.slf4j.simpleLogger.showThreadName", "false");
        System.setProperty("org.slf4j.simpleLogger.showShortLogName", "true");
    }

    static boolean verbose() {
        return !"off".equals(System.getProperty(LEVEL, "off"));
    }
}
