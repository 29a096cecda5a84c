package dev.tenet.extract.config;

import dev.tenet.fact.ConfigEntry.Type;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The tables of a TOML file while it is read, with the rules of who may define and extend which. */
final class TomlTables {
    private final TomlCursor in;
    private final Table root;
    private Table current;
    private int section;

    /** How a table came to be, which decides whether it may be opened again. */
    private enum Origin {
        /** On the way to a table with a header: it may still get one of its own. */
        IMPLICIT,
        HEADER,
        /** By a dotted key: it may grow until the next header. */
        DOTTED
    }

    /** A table, with what is defined in it: a Table, an ArrayOfTables, or a ConfigNode for a value that nothing may extend. */
    private static final class Table {
        private final ConfigNode node;
        private final Map<String, Object> children = new HashMap<>();
        private Origin origin;
        private int section;

        private Table(ConfigNode node, Origin origin, int section) {
            this.node = node;
            this.origin = origin;
            this.section = section;
        }
    }

    /** An array of tables, with the table that headers extend. */
    private static final class ArrayOfTables {
        private final ConfigNode node;
        private Table last;

        private ArrayOfTables(ConfigNode node, Table last) {
            this.node = node;
            this.last = last;
        }
    }

    TomlTables(TomlCursor in, ConfigNode root) {
        this.in = in;
        this.root = new Table(root, Origin.HEADER, 0);
        this.current = this.root;
    }

    /** {@code [key]} */
    void open(List<TomlCursor.Part> key) throws TomlException {
        section++;
        Table parent = parentOf(key);
        TomlCursor.Part last = key.get(key.size() - 1);
        Object known = parent.children.get(last.name());
        if (known == null) {
            current = add(parent, last, Origin.HEADER);
        } else if (known instanceof Table table && table.origin == Origin.IMPLICIT) {
            table.origin = Origin.HEADER;
            current = table;
        } else {
            throw repeated(last);
        }
    }

    /** {@code [[key]]} */
    void append(List<TomlCursor.Part> key) throws TomlException {
        section++;
        Table parent = parentOf(key);
        TomlCursor.Part last = key.get(key.size() - 1);
        Object known = parent.children.get(last.name());
        ArrayOfTables array;
        if (known == null) {
            array = new ArrayOfTables(node(Type.LIST, last.offset()), root);
            parent.children.put(last.name(), array);
            parent.node.add(member(last, array.node));
        } else if (known instanceof ArrayOfTables tables) {
            array = tables;
        } else {
            throw repeated(last);
        }
        array.last = new Table(node(Type.MAP, last.offset()), Origin.HEADER, section);
        array.node.add(new ConfigNode.Member("", array.last.node.line(), array.last.node.column(), array.last.node));
        current = array.last;
    }

    /** {@code key = value} in the table that is open. */
    void put(List<TomlCursor.Part> key, ConfigNode value) throws TomlException {
        Table at = current;
        for (TomlCursor.Part part : key.subList(0, key.size() - 1)) {
            at = dotted(at, part);
        }
        TomlCursor.Part last = key.get(key.size() - 1);
        boolean repeats = at.children.putIfAbsent(last.name(), value) != null;
        at.node.add(member(last, value));
        if (repeats) {
            throw repeated(last);
        }
    }

    private Table dotted(Table at, TomlCursor.Part part) throws TomlException {
        Object known = at.children.get(part.name());
        if (known == null) {
            return add(at, part, Origin.DOTTED);
        }
        if (known instanceof Table table && table.origin != Origin.HEADER) {
            if (table.origin == Origin.IMPLICIT || table.section == section) {
                table.origin = Origin.DOTTED;
                table.section = section;
                return table;
            }
        }
        throw repeated(part);
    }

    private Table parentOf(List<TomlCursor.Part> key) throws TomlException {
        Table at = root;
        for (TomlCursor.Part part : key.subList(0, key.size() - 1)) {
            Object known = at.children.get(part.name());
            if (known == null) {
                at = add(at, part, Origin.IMPLICIT);
            } else if (known instanceof Table table) {
                at = table;
            } else if (known instanceof ArrayOfTables array) {
                at = array.last;
            } else {
                throw repeated(part);
            }
        }
        return at;
    }

    /** Keeps apart what follows a header that cannot be: it belongs to no table. */
    void lose() {
        current = new Table(node(Type.MAP, in.at), Origin.HEADER, section);
    }

    private Table add(Table parent, TomlCursor.Part part, Origin origin) {
        Table table = new Table(node(Type.MAP, part.offset()), origin, section);
        parent.children.put(part.name(), table);
        parent.node.add(member(part, table.node));
        return table;
    }

    private TomlException repeated(TomlCursor.Part part) {
        return new TomlException(part.offset(), "defines '%s' a second time; keep one".formatted(part.name()));
    }

    private ConfigNode.Member member(TomlCursor.Part part, ConfigNode value) {
        return new ConfigNode.Member(part.name(), in.lines.line(part.offset()), in.lines.column(part.offset()), value);
    }

    private ConfigNode node(Type type, int offset) {
        int line = in.lines.line(offset);
        return new ConfigNode(type, "", line, in.lines.column(offset), line);
    }
}
