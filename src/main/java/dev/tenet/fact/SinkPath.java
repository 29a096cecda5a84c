package dev.tenet.fact;

/** A concept: one way on which control reaches an order sink outside tests; its types say which controls it is held to. */
public interface SinkPath extends Fact {
    /** What is reached. */
    OrderSink sink();

    /** Everything that is checked and called on the way. */
    CallPath path();

    @Override
    default Location location() {
        return sink().location();
    }

    /** The folder from which the imports of its program count: what of the order's file the name of its function does not say; empty for the tree. */
    default String program() {
        String file = location().path();
        String function = path().call().function() + ".";
        for (int at = 0; at >= 0 && at < file.length(); at = file.indexOf('/', at) + 1) {
            int end = file.lastIndexOf('.');
            String module = file.substring(at, end > at ? end : file.length()).replace('/', '.');
            String name = module.endsWith(".__init__") ? module.substring(0, module.length() - ".__init__".length()) : module;
            if (function.startsWith(name + ".")) {
                return file.substring(0, at);
            }
            if (file.indexOf('/', at) < 0) {
                break;
            }
        }
        return "";
    }
}
