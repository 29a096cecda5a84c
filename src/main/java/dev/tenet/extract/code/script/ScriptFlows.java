package dev.tenet.extract.code.script;

import dev.tenet.extract.code.FlowTable;
import dev.tenet.extract.code.ListedFlows;
import dev.tenet.fact.DataFlow.Sink;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What JavaScript's library, Node.js, browsers and common frameworks do with values. */
final class ScriptFlows extends ListedFlows {
    private static final String REQUEST = "request";
    /** What a request is called by the handlers of Express and those that took its habits. */
    private static final String EXPRESS = "express.Request";
    private static final String CONTEXT = "koa.Context";
    private static final String EVENT = "aws-lambda.Event";
    /** Beginnings of modules in whose files a name of a parameter says what it is. */
    private static final Map<String, List<String>> NAMED = Map.of(
            "request", List.of("express", "fastify", "@fastify", "@hapi", "hapi", "next", "polka", "restify", "@nestjs", "http"),
            "ctx", List.of("koa", "@koa", "grammy", "telegraf"),
            "context", List.of("koa", "@koa", "hono"),
            "c", List.of("hono"));
    private static final Set<String> ROUTES = Set.of("get", "post", "put", "patch", "delete", "all", "use", "head", "options", "route");
    private static final List<String> ROUTERS = List.of(
            "express.Application.", "express.Router.", "fastify.FastifyInstance.", "polka.", "restify.Server.", "http.createServer", "https.createServer");

    static final FlowTable TABLE = new ScriptFlows();

    private ScriptFlows() {
        requests();
        others();
        harmless();
        escapes();
        functions();
        methods();
    }

    private void requests() {
        for (String type : List.of(EXPRESS, "fastify.FastifyRequest", "next.NextApiRequest", "next.server.NextRequest", "http.IncomingMessage",
                "@hapi/hapi.Request", "koa.Request", "Request")) {
            reads(REQUEST, type, "query", "body", "params", "headers", "cookies", "signedCookies", "url", "originalUrl", "path", "hostname", "files", "file",
                    "rawHeaders", "payload", "search", "querystring", "nextUrl", "rawBody", "subdomains");
            calls(REQUEST, type, "get", "header", "param", "json", "text", "formData");
        }
        reads(REQUEST, CONTEXT, "query", "request", "params", "headers", "header", "cookies", "url", "originalUrl", "path", "querystring", "search", "href", "req");
        calls(REQUEST, CONTEXT, "get");
        reads(REQUEST, EVENT, "queryStringParameters", "multiValueQueryStringParameters", "pathParameters", "body", "headers", "rawPath", "rawQueryString");
        gives(REQUEST, "@nestjs/common", "Body", "Query", "Param", "Headers", "UploadedFile", "UploadedFiles");
        calls(REQUEST, "next.headers", "headers", "cookies");
        for (String window : List.of("", "window.", "document.", "globalThis.", "self.", "window.document.")) {
            reads(REQUEST, window + "location", "search", "hash", "href", "pathname");
        }
        reads(REQUEST, "document", "URL", "documentURI", "referrer", "baseURI");
        reads(REQUEST, "window", "name");
        reads(REQUEST, "window.document", "URL", "referrer");
    }

    private void others() {
        reads("arguments", "process", "argv");
        reads("arguments", "Deno", "args");
        reads("arguments", "Bun", "argv");
        reads("environment", "process", "env");
        reads("environment", "import.meta", "env");
        calls("environment", "Deno.env", "get");
        reads("input", "process", "stdin");
        for (String files : List.of("fs", "fs.promises", "fs/promises", "fs-extra")) {
            calls("file", files, "readFile", "readFileSync", "readdir", "readdirSync", "createReadStream");
        }
        calls("network", "", "fetch");
        calls("network", "axios", "get", "post", "put", "delete", "request");
        calls("network", "", "axios", "got", "node-fetch");
    }

    private void harmless() {
        uses(Use.HARMLESS_TYPES, "number", "boolean", "bigint", "Date", "symbol");
        cleans(ALL, "", "Number", "parseInt", "parseFloat", "Boolean", "BigInt", "isNaN", "isFinite", "Symbol", "uuid.v4", "uuid.validate");
        cleans(ALL, "Number");
        cleans(ALL, "Math");
        cleans(ALL, "Date");
        cleans(ALL, "", "Date");
        cleans(ALL, "performance");
        cleans(ALL, "Array", "isArray");
        cleans(ALL, "crypto", "randomUUID", "randomBytes", "createHash", "createHmac", "scryptSync", "pbkdf2Sync");
        cleans(ALL, "crypto.Hash", "digest");
        cleans(ALL, "crypto.Hmac", "digest");
        cleans(ALL, "bcrypt", "hash", "hashSync", "compare");
        cleans(ALL, "mongoose.Types", "ObjectId");
        uses(Use.REQUIRES, "uuid.validate", "assert");
    }

    private void escapes() {
        cleans(EnumSet.of(Sink.URL, Sink.REDIRECT, Sink.HTML, Sink.LOG, Sink.PATH), "", "encodeURIComponent");
        cleans(EnumSet.of(Sink.HTML, Sink.LOG), "", "encodeURI", "escape");
        cleans(EnumSet.of(Sink.LOG), "JSON", "stringify");
        cleans(EnumSet.of(Sink.LOG), "util", "inspect");
        cleans(EnumSet.of(Sink.PATH), "path", "basename", "extname");
        cleans(EnumSet.of(Sink.PATH), "path.posix", "basename");
        cleans(EnumSet.of(Sink.PATH), "", "sanitize-filename", "sanitize-filename.default");
        cleans(EnumSet.of(Sink.HTML), "", "escape-html", "escape-html.default", "xss", "xss.default", "sanitize-html", "sanitize-html.default", "he.encode",
                "he.escape", "lodash.escape", "DOMPurify.sanitize", "dompurify.sanitize", "dompurify.default.sanitize", "isomorphic-dompurify.sanitize",
                "isomorphic-dompurify.default.sanitize", "validator.escape", "validator.default.escape", "html-escaper.escape", "entities.encodeXML");
        cleans(EnumSet.of(Sink.PATTERN), "", "lodash.escapeRegExp", "escape-string-regexp", "escape-string-regexp.default", "regexp.escape", "RegExp.escape");
        cleans(EnumSet.of(Sink.DOCUMENT), "", "String", "mongo-sanitize", "mongo-sanitize.default", "express-mongo-sanitize.sanitize", "validator.escape");
        cleans(EnumSet.of(Sink.SHELL), "", "shell-quote.quote", "shell-escape", "shell-escape.default", "shescape.quote", "shescape.escape");
        for (String database : List.of("mysql", "mysql2", "sqlstring", "mysql.Connection", "mysql.Pool", "mysql2.Connection", "mysql2.Pool")) {
            cleans(EnumSet.of(Sink.SQL), database, "escape", "escapeId", "format");
        }
        cleans(EnumSet.of(Sink.SQL), "pg-format");
        cleans(EnumSet.of(Sink.SQL), "", "pg-format", "pg-format.default", "pg-format.literal", "pg-format.ident", "pg.escapeLiteral", "pg.escapeIdentifier");
    }

    private void functions() {
        uses(Use.HANDS_ON, "String", "JSON.parse", "JSON.stringify", "decodeURIComponent", "decodeURI", "unescape", "atob", "btoa", "Buffer.from", "Buffer.concat",
                "Object.assign", "Object.values", "Object.entries", "Object.keys", "Object.fromEntries", "Object.freeze", "Array.from", "Array.of", "Promise.resolve",
                "Promise.all", "URL", "URLSearchParams", "RegExp", "Map", "Set", "structuredClone", "path.join", "path.resolve", "path.normalize", "path.dirname",
                "path.relative", "path.parse", "path.posix.join", "url.parse", "url.resolve", "url.fileURLToPath", "querystring.parse", "qs.parse", "util.format",
                "util.promisify", "lodash.merge", "lodash.get", "lodash.pick", "lodash.template", "lodash.trim", "lodash.toString", "String.raw", "Error",
                "zod.parse", "yaml.parse", "js-yaml.load", "crypto.Hash.update", "NextResponse.next", "raw-body", "co-body");
        uses(Use.MAKES_LIST, "Array");
    }

    private void methods() {
        uses(Use.ASKS, "length", "size", "startsWith", "endsWith", "includes", "indexOf", "lastIndexOf", "has", "hasOwnProperty", "test", "search", "charCodeAt",
                "codePointAt", "localeCompare", "digest", "every", "some", "findIndex", "getTime", "isArray", "exists", "toFixed");
        uses(Use.MIXES, "concat", "replace", "replaceAll", "join", "padStart", "padEnd", "append", "push", "unshift", "splice", "format", "resolve");
        uses(Use.KEEPS, "trim", "trimStart", "trimEnd", "toLowerCase", "toUpperCase", "toLocaleLowerCase", "split", "slice", "substring", "substr", "toString", "normalize",
                "get", "getAll", "at", "charAt", "repeat", "match", "matchAll", "exec", "values", "keys", "entries", "map", "filter", "flat", "flatMap", "reverse", "sort",
                "find", "pop", "shift", "valueOf", "then", "json", "text", "read", "reduce", "toArray", "href");
        uses(Use.FILLS, "push", "unshift", "splice", "set", "add", "append", "fill", "write");
        uses(Use.CHECKS_START, "startsWith");
        uses(Use.CHECKS_ARGUMENTS, "test", "isUUID", "isInt", "isEmail", "isAlphanumeric", "isNumeric", "isMongoId", "isInteger", "isSafeInteger", "isUuid");
        uses(Use.HOLDS, "includes", "has", "hasOwnProperty", "Object.hasOwn");
        uses(Use.PICKS, "charAt");
        lists(Listing.ADDS, "push");
        lists(Listing.REMOVES_FIRST, "shift");
        lists(Listing.REMOVES_LAST, "pop");
    }

    @Override
    public boolean hands(String method) {
        return switch (method) {
            case "map", "forEach", "filter", "find", "flatMap", "some", "every", "reduce", "then", "findLast" -> true;
            default -> false;
        };
    }

    @Override
    public String parameter(String name, Set<String> modules) {
        if (name.equals("req")) {
            return EXPRESS;
        } else if (name.equals("event")) {
            return EVENT;
        }
        List<String> beginnings = NAMED.getOrDefault(name, List.of());
        boolean known = modules.stream().anyMatch(module -> beginnings.stream().anyMatch(beginning -> module.equals(beginning)
                || module.startsWith(beginning + "/") || module.startsWith(beginning + "-") || module.equals("node:" + beginning)));
        return !known ? "" : name.equals("request") ? EXPRESS : CONTEXT;
    }

    @Override
    public String handed(String dotted, int position) {
        int dot = dotted.lastIndexOf('.');
        boolean route = ROUTERS.stream().anyMatch(dotted::startsWith) && (dotted.endsWith("createServer") || ROUTES.contains(dotted.substring(dot + 1)));
        return route && position == 0 ? EXPRESS : "";
    }

    @Override
    public boolean stores(String method) {
        return method.equals("set");
    }

    @Override
    public boolean isTyped() {
        return true;
    }
}
