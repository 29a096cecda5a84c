package dev.tenet.extract.code.script;

import dev.tenet.extract.code.FlowTable;
import dev.tenet.extract.code.Language;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the linker must know of JavaScript and TypeScript, which share all but their name, and of well-known libraries. */
enum ScriptLanguage implements Language {
    JAVASCRIPT("javascript"),
    TYPESCRIPT("typescript");

    private static final Set<String> BUILTIN_FUNCTIONS = Set.of(
            "eval", "fetch", "setTimeout", "setInterval", "setImmediate", "clearTimeout", "clearInterval", "queueMicrotask", "parseInt",
            "parseFloat", "isNaN", "isFinite", "encodeURIComponent", "decodeURIComponent", "encodeURI", "decodeURI", "escape", "unescape",
            "structuredClone", "require", "import", "alert", "confirm", "prompt", "atob", "btoa");
    private static final Set<String> BUILTIN_OBJECTS = Set.of(
            "console", "process", "Math", "JSON", "Reflect", "Atomics", "Intl", "globalThis", "window", "document", "navigator", "location",
            "localStorage", "sessionStorage", "crypto", "performance", "module", "exports", "Deno", "Bun", "import.meta", "__dirname",
            "__filename");
    private static final Set<String> BUILTIN_CLASSES = Set.of(
            "Object", "Function", "Array", "String", "Number", "Boolean", "Symbol", "BigInt", "Date", "RegExp", "Promise", "Map", "Set",
            "WeakMap", "WeakSet", "WeakRef", "Proxy", "ArrayBuffer", "DataView", "Uint8Array", "Float64Array", "Buffer", "URL",
            "URLSearchParams", "WebSocket", "XMLHttpRequest", "Worker", "AbortController", "FormData", "Headers", "Request", "Response",
            "TextEncoder", "TextDecoder", "EventTarget", "Event", "Blob", "File", "FileReader", "ReadonlyArray", "Iterable", "Iterator",
            "AsyncIterable", "AsyncIterator", "Record", "ReadonlyMap", "ReadonlySet");
    private static final Set<String> BUILTIN_TYPES = Set.of("string", "number", "boolean", "bigint", "symbol", "enum");
    private static final Set<String> ERRORS = Set.of(
            "Error", "TypeError", "RangeError", "SyntaxError", "ReferenceError", "EvalError", "URIError", "AggregateError", "DOMException");

    /**
     * Functions whose result's class is documented, by the name of that class: {@code express().get} is {@code express.Application.get}. What any
     * other function of a library gives is unknown; {@code new} and functions with a capital make an instance of what they are called by.
     */
    private static final Map<String, String> RETURNS = Map.ofEntries(
            Map.entry("express", "express.Application"),
            Map.entry("fastify", "fastify.FastifyInstance"),
            Map.entry("knex", "knex.Knex"),
            Map.entry("knex.knex", "knex.Knex"),
            Map.entry("axios.create", "axios"),
            Map.entry("mysql.createConnection", "mysql.Connection"),
            Map.entry("mysql.createPool", "mysql.Pool"),
            Map.entry("mysql2.createConnection", "mysql2.Connection"),
            Map.entry("mysql2.createPool", "mysql2.Pool"),
            Map.entry("mysql2.promise.createConnection", "mysql2.promise.Connection"),
            Map.entry("mysql2.promise.createPool", "mysql2.promise.Pool"),
            Map.entry("mysql.Pool.getConnection", "mysql.PoolConnection"),
            Map.entry("mysql2.promise.Pool.getConnection", "mysql2.promise.PoolConnection"),
            Map.entry("pg.Pool.connect", "pg.PoolClient"),
            Map.entry("redis.createClient", "redis.RedisClient"),
            Map.entry("http.createServer", "http.Server"),
            Map.entry("https.createServer", "https.Server"),
            Map.entry("net.createServer", "net.Server"),
            Map.entry("net.createConnection", "net.Socket"),
            Map.entry("net.connect", "net.Socket"),
            Map.entry("child_process.spawn", "child_process.ChildProcess"),
            Map.entry("child_process.fork", "child_process.ChildProcess"),
            Map.entry("child_process.exec", "child_process.ChildProcess"),
            Map.entry("crypto.createHash", "crypto.Hash"),
            Map.entry("crypto.createHmac", "crypto.Hmac"),
            Map.entry("winston.createLogger", "winston.Logger"),
            Map.entry("pino", "pino.Logger"));

    private static final Set<String> PASSING = Set.of(
            "Object.freeze", "Object.seal", "Promise.resolve", "util.promisify", "util.callbackify", "structuredClone");
    private static final Set<String> SEQUENCES = Set.of(
            "Array", "ReadonlyArray", "Set", "ReadonlySet", "Iterable", "Iterator", "AsyncIterable", "AsyncIterator");
    private static final Set<String> MAPPINGS = Set.of("Map", "ReadonlyMap", "WeakMap", "Record");
    private static final Set<String> ENVIRONMENT = Set.of("process.env", "import.meta.env", "Bun.env", "Deno.env.get");
    private static final Set<String> IMPLICIT = Set.of("constructor", "toString", "toJSON", "valueOf");
    private static final Set<String> JOINS = Set.of("path.join", "path.posix.join");
    private static final Set<String> COPIES = Set.of("Array.from", "Object.freeze", "Object.seal");

    private final String id;

    ScriptLanguage(String id) {
        this.id = id;
    }

    /** The language of a file by its extension. */
    static ScriptLanguage of(String extension) {
        return extension.endsWith("ts") || extension.equals("tsx") ? TYPESCRIPT : JAVASCRIPT;
    }

    @Override
    public FlowTable flows() {
        return ScriptFlows.TABLE;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Language family() {
        return JAVASCRIPT;
    }

    @Override
    public boolean isLibrary(String module) {
        return ModulePaths.isLibrary(module);
    }

    @Override
    public boolean hasPackages() {
        return false;
    }

    @Override
    public String whole() {
        return "default";
    }

    @Override
    public boolean yields(String method) {
        return method.equals("map") || method.equals("fill");
    }

    @Override
    public boolean repeats(String method) {
        return method.equals("repeat");
    }

    @Override
    public Map<String, String> modules(Collection<String> paths) {
        return ModulePaths.of(paths);
    }

    @Override
    public @Nullable String find(String module, String from, Set<String> paths) {
        return null;
    }

    @Override
    public String absolute(String module, String path, String from) {
        return ModulePaths.absolute(module, path);
    }

    @Override
    public String home(String module, String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? path : path.substring(0, slash);
    }

    @Override
    public boolean isBuiltin(String name) {
        return BUILTIN_FUNCTIONS.contains(name) || BUILTIN_OBJECTS.contains(name) || BUILTIN_CLASSES.contains(name)
                || BUILTIN_TYPES.contains(name) || ERRORS.contains(name);
    }

    @Override
    public boolean makesInstance(String dotted) {
        char first = dotted.charAt(dotted.lastIndexOf('.') + 1);
        // String(x) and its like give plain values.
        return Character.isUpperCase(first) && !BUILTIN_CLASSES.contains(dotted);
    }

    @Override
    public String returns(String dotted) {
        return RETURNS.getOrDefault(dotted, "");
    }

    @Override
    public boolean passesOn(String dotted) {
        return PASSING.contains(dotted);
    }

    @Override
    public String text() {
        return "string";
    }

    @Override
    public String constructor() {
        return "constructor";
    }

    @Override
    public boolean isPlainBase(String dotted) {
        return ERRORS.contains(dotted) || dotted.equals("Object");
    }

    @Override
    public boolean isImplicit(String method) {
        return IMPLICIT.contains(method);
    }

    @Override
    public boolean isModel(String dotted) {
        return isEnumeration(dotted);
    }

    @Override
    public boolean readsEnvironment(String dotted) {
        return ENVIRONMENT.contains(dotted);
    }

    @Override
    public boolean joinsPath(String dotted) {
        return JOINS.contains(dotted);
    }

    @Override
    public boolean copiesCollection(String dotted) {
        return COPIES.contains(dotted);
    }

    @Override
    public boolean readsEntry(String method) {
        return method.equals("get") || method.equals("getItem");
    }

    @Override
    public boolean isSequence(String type) {
        return SEQUENCES.contains(type);
    }

    @Override
    public boolean isMapping(String type) {
        return MAPPINGS.contains(type);
    }

    @Override
    public boolean mayHoldText(String type) {
        return !type.equals("boolean") && !type.equals("number") && !type.equals("bigint");
    }

    @Override
    public boolean isEnumeration(String type) {
        return type.equals("enum");
    }
}
