package dev.tenet.extract.reports;

import java.util.List;

/** A fault of a report while it is read: everything but its rule and message may be missing. */
final class Fault {
    final String rule;
    final String message;
    String file = "";
    int line;
    int column;
    int endLine;
    String severity = Severities.NONE;
    List<String> cwe = List.of();
    String fingerprint = "";
    String identity = "";
    boolean suppressed;
    String why = "";

    Fault(String rule, String message) {
        this.rule = rule;
        this.message = message;
    }

    /** Lines and columns from 1; 0 where the tool does not say. */
    Fault at(String newFile, int newLine, int newColumn, int newEndLine) {
        file = newFile;
        line = newLine;
        column = newLine == 0 ? 0 : newColumn;
        endLine = Math.max(newLine, newEndLine);
        return this;
    }

    Fault severity(String newSeverity) {
        severity = newSeverity;
        return this;
    }

    Fault cwe(List<String> texts) {
        cwe = Weaknesses.of(texts);
        return this;
    }

    Fault fingerprint(String newFingerprint) {
        fingerprint = newFingerprint;
        return this;
    }

    /** What the tool itself takes for one fault, wherever it stands; unless it says so, rule, place and message are. */
    Fault identity(String newIdentity) {
        identity = newIdentity;
        return this;
    }

    Fault settled(boolean isSettled, String newWhy) {
        suppressed = isSettled;
        why = isSettled ? newWhy : "";
        return this;
    }
}
