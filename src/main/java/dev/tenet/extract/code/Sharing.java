package dev.tenet.extract.code;

/** How the files of one module know each other's declarations without importing them. */
public enum Sharing {
    /** Not at all: a file is a module. */
    NOTHING,
    /** They share one scope: a name that one of them does not bind is another's, and any of them stands for the module. */
    SCOPE,
    /** Each asks its module, behind its own imports, for what it does not bind; where several trees have a module of that name, the nearest answers. */
    DECLARATIONS
}
