package dev.tenet.extract.code.java;

import dev.tenet.fact.Location;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.tools.SimpleJavaFileObject;

/** A file as javac reads it, with its lines and the errors found in it. */
final class JavaSource extends SimpleJavaFileObject {
    private static final int MOST_KEPT = 100;

    private final int index;
    private final String path;
    private final String text;
    private final int[] lines;
    private final List<Fault> faults = new ArrayList<>(0);
    private int faultCount;

    /** A syntax error. */
    record Fault(int offset, String message) {}

    JavaSource(int index, String path, String text) {
        super(URI.create("memory:///" + index + ".java"), Kind.SOURCE);
        this.index = index;
        this.path = path;
        this.text = text;
        this.lines = lines(text);
    }

    private static int[] lines(String text) {
        int[] starts = new int[16];
        int count = 1;
        for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
            if (count == starts.length) {
                starts = Arrays.copyOf(starts, 2 * count);
            }
            starts[count++] = at + 1;
        }
        return Arrays.copyOf(starts, count);
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
    }

    int index() {
        return index;
    }

    String path() {
        return path;
    }

    String text() {
        return text;
    }

    /** Line from 1. */
    int line(long offset) {
        int found = Arrays.binarySearch(lines, (int) Math.max(0, Math.min(offset, text.length())));
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** Column from 1, in UTF-16 units. */
    int column(long offset) {
        return (int) Math.max(0, Math.min(offset, text.length())) - lines[line(offset) - 1] + 1;
    }

    Location location(long offset) {
        return Location.of(path, line(offset), column(offset));
    }

    synchronized void fault(long offset, String message) {
        faultCount++;
        if (faults.size() < MOST_KEPT) {
            faults.add(new Fault((int) Math.max(0, offset), message));
        }
    }

    /** Forgets errors, before the file is parsed once more. */
    void forget() {
        faults.clear();
        faultCount = 0;
    }

    List<Fault> faults() {
        return List.copyOf(faults);
    }

    int faultCount() {
        return faultCount;
    }
}
