package dev.tenet.extract.code.syntax;

import dev.tenet.order.By;
import java.util.ArrayList;
import java.util.List;

/** What was wrong in one file, in the order of the source once sorted. */
public final class SyntaxErrors {
    public static final String NESTED_TOO_DEEPLY = "nested too deeply";
    private static final String MORE = "more errors follow that are not listed";
    private static final int MOST = 1000;

    private record SyntaxError(int position, String message) {}

    private final List<SyntaxError> errors = new ArrayList<>();
    private boolean nested;

    public void clear() {
        errors.clear();
        nested = false;
    }

    public void add(int position, String message) {
        if (message.equals(NESTED_TOO_DEEPLY)) {
            if (nested) {
                return;
            }
            nested = true;
        }
        if (errors.size() < MOST) {
            errors.add(new SyntaxError(position, message));
        } else if (errors.size() == MOST) {
            errors.add(new SyntaxError(position, MORE));
        }
    }

    public void sort() {
        errors.sort(By.number(SyntaxError::position));
    }

    public int count() {
        return errors.size();
    }

    public int position(int error) {
        return errors.get(error).position();
    }

    public String message(int error) {
        return errors.get(error).message();
    }
}
