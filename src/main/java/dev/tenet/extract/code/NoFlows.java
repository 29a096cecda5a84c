package dev.tenet.extract.code;

import dev.tenet.fact.DataFlow.Sink;
import java.util.List;
import java.util.Set;

/** The table of a language whose libraries nothing is known of yet: no value comes from outside, so no flow is reported. */
final class NoFlows implements FlowTable {
    static final FlowTable TABLE = new NoFlows();

    private NoFlows() {}

    @Override
    public boolean follows() {
        return false;
    }

    @Override
    public String read(String dotted) {
        return "";
    }

    @Override
    public String called(String dotted) {
        return "";
    }

    @Override
    public String parameter(String name, Set<String> modules) {
        return "";
    }

    @Override
    public String registered(String decorator) {
        return "";
    }

    @Override
    public boolean converts(String text, String parameter) {
        return false;
    }

    @Override
    public Set<Sink> cleans(String dotted) {
        return Set.of();
    }

    @Override
    public boolean requires(String dotted) {
        return false;
    }

    @Override
    public boolean isHarmless(String type) {
        return false;
    }

    @Override
    public boolean isText(String type) {
        return false;
    }

    @Override
    public boolean isGiven(String dotted) {
        return false;
    }

    @Override
    public boolean handsOn(String dotted) {
        return false;
    }

    @Override
    public boolean asks(String method) {
        return false;
    }

    @Override
    public boolean mixes(String method) {
        return false;
    }

    @Override
    public Set<Sink> cleansMethod(String method, List<String> constants) {
        return Set.of();
    }

    @Override
    public boolean keeps(String method) {
        return false;
    }

    @Override
    public boolean fills(String method) {
        return false;
    }

    @Override
    public boolean checksText(String method) {
        return false;
    }

    @Override
    public boolean checksStart(String method) {
        return false;
    }

    @Override
    public boolean checksArguments(String name) {
        return false;
    }

    @Override
    public boolean applies(String dotted) {
        return false;
    }
}
