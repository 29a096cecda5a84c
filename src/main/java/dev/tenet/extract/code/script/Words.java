package dev.tenet.extract.code.script;

import java.util.List;

/** Words that mean something to the language, in the order in which {@link Names} numbers them: keywords first. */
final class Words {
    static final List<String> KEYWORDS = List.of(
            "break", "case", "catch", "class", "const", "continue", "debugger", "default", "delete", "do", "else", "enum", "export", "extends",
            "false", "finally", "for", "function", "if", "import", "in", "instanceof", "new", "null", "return", "super", "switch", "this",
            "throw", "true", "try", "typeof", "var", "void", "while", "with");

    /** Words that are names elsewhere. */
    private static final List<String> CONTEXTUAL = List.of(
            "async", "await", "yield", "let", "static", "of", "get", "set", "as", "satisfies", "from", "type", "interface", "namespace",
            "module", "declare", "abstract", "readonly", "public", "private", "protected", "override", "accessor", "is", "asserts", "keyof",
            "unique", "infer", "global", "implements", "using", "require", "target", "meta", "constructor", "undefined", "assert", "*", "exports");

    static final int ASYNC = of("async");
    static final int AWAIT = of("await");
    static final int YIELD = of("yield");
    static final int LET = of("let");
    static final int STATIC = of("static");
    static final int OF = of("of");
    static final int GET = of("get");
    static final int SET = of("set");
    static final int AS = of("as");
    static final int SATISFIES = of("satisfies");
    static final int FROM = of("from");
    static final int TYPE = of("type");
    static final int INTERFACE = of("interface");
    static final int NAMESPACE = of("namespace");
    static final int MODULE = of("module");
    static final int DECLARE = of("declare");
    static final int ABSTRACT = of("abstract");
    static final int READONLY = of("readonly");
    static final int PUBLIC = of("public");
    static final int PRIVATE = of("private");
    static final int PROTECTED = of("protected");
    static final int OVERRIDE = of("override");
    static final int ACCESSOR = of("accessor");
    static final int IS = of("is");
    static final int ASSERTS = of("asserts");
    static final int KEYOF = of("keyof");
    static final int UNIQUE = of("unique");
    static final int INFER = of("infer");
    static final int GLOBAL = of("global");
    static final int IMPLEMENTS = of("implements");
    static final int USING = of("using");
    static final int ASSERT = of("assert");
    static final int DEFAULT = of("default");
    static final int STAR = of("*");

    private Words() {}

    /** All words in order; the number of each is its position plus one. */
    static List<String> all() {
        return java.util.stream.Stream.concat(KEYWORDS.stream(), CONTEXTUAL.stream()).toList();
    }

    private static int of(String word) {
        int keyword = KEYWORDS.indexOf(word);
        return keyword >= 0 ? keyword + 1 : KEYWORDS.size() + CONTEXTUAL.indexOf(word) + 1;
    }

    /** Whether a name may stand before a member of a class to say something about it. */
    static boolean isModifier(int name) {
        return name == STATIC || name == READONLY || name == ABSTRACT || name == DECLARE || name == OVERRIDE || name == ACCESSOR || isAccess(name);
    }

    static boolean isAccess(int name) {
        return name == PUBLIC || name == PRIVATE || name == PROTECTED;
    }
}
