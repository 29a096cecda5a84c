package dev.tenet.recording;

import dev.tenet.fact.Argument;
import dev.tenet.fact.Call;
import dev.tenet.fact.DataFlow.Sink;
import java.util.ArrayList;
import java.util.List;

/** How rules name an argument of a call, as {@link dev.tenet.fact.DataFlow} understands it. */
final class Questions {
    static final Sink[] SINKS = Sink.values();
    static final String RECEIVER = "self";

    private Questions() {}

    /** Each argument that a question can name: by its keyword, else by its position; what the method is called on first. */
    static List<String> names(Call call) {
        List<String> names = new ArrayList<>(List.of(RECEIVER));
        for (Argument argument : call.arguments()) {
            String name = argument.name().isEmpty() ? "" : "=" + argument.name();
            String position = argument.position() < 0 ? "" : Integer.toString(argument.position());
            for (String each : new String[] {name, position}) {
                if (!each.isEmpty() && !names.contains(each)) {
                    names.add(each);
                }
            }
        }
        return names;
    }

    /** The name under which the answer stands; empty when the call is given no such argument. */
    static String named(Call call, String argument, int position) {
        if (argument.equals(RECEIVER)) {
            return RECEIVER;
        }
        boolean placed = false;
        for (Argument given : call.arguments()) {
            if (!argument.isEmpty() && given.name().equals(argument)) {
                return "=" + argument;
            }
            placed |= given.position() >= 0 && given.position() == position;
        }
        return placed ? Integer.toString(position) : "";
    }

    static String argument(String name) {
        return name.equals(RECEIVER) ? RECEIVER : name.startsWith("=") ? name.substring(1) : "";
    }

    static int position(String name) {
        return name.equals(RECEIVER) || name.startsWith("=") ? -1 : Integer.parseInt(name);
    }
}
