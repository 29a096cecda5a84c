package dev.tenet.extract.code.java;

import dev.tenet.extract.code.Expression;
import dev.tenet.extract.code.FlowTable;
import dev.tenet.extract.code.Language;
import dev.tenet.extract.code.Sharing;
import dev.tenet.extract.code.TypeRef;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the linker must know of Java and its library. */
enum JavaLanguage implements Language {
    JAVA;

    static final String CONSTRUCTOR = "<init>";
    private static final String TEXT = "java.lang.String";
    private static final Set<String> PRIMITIVES = Set.of("boolean", "byte", "char", "short", "int", "long", "float", "double", "void");
    /** With what the names of packages start. */
    private static final Set<String> ROOTS = Set.of("java", "javax", "jakarta", "com", "org");

    private static final Set<String> PASSING = Set.of(
            "java.util.Objects.requireNonNull", "java.util.Objects.requireNonNullElse", "java.util.Collections.unmodifiableList",
            "java.util.Collections.unmodifiableSet", "java.util.Collections.unmodifiableMap", "java.util.Collections.synchronizedList",
            "java.util.Collections.synchronizedMap", "java.util.List.copyOf", "java.util.Set.copyOf", "java.util.Map.copyOf",
            "com.google.common.base.Preconditions.checkNotNull");
    private static final Set<String> COPIES = Set.of("java.util.List.copyOf", "java.util.Set.copyOf", "java.util.ArrayList", "java.util.HashSet");
    private static final Set<String> DISPLAYS = Set.of(
            "java.util.List.of", "java.util.Set.of", "java.util.Arrays.asList", "com.google.common.collect.ImmutableList.of",
            "com.google.common.collect.ImmutableSet.of");
    private static final Map<String, String> RETURNS = Map.of(
            "org.slf4j.LoggerFactory.getLogger", "org.slf4j.Logger",
            "org.apache.logging.log4j.LogManager.getLogger", "org.apache.logging.log4j.Logger",
            "jakarta.servlet.http.HttpServletResponse.getWriter", "java.io.PrintWriter",
            "javax.servlet.http.HttpServletResponse.getWriter", "java.io.PrintWriter",
            "jakarta.servlet.http.HttpServletResponse.getOutputStream", "jakarta.servlet.ServletOutputStream",
            "javax.servlet.http.HttpServletResponse.getOutputStream", "javax.servlet.ServletOutputStream",
            "jakarta.servlet.http.HttpServletRequest.getInputStream", "jakarta.servlet.ServletInputStream",
            "javax.servlet.http.HttpServletRequest.getInputStream", "javax.servlet.ServletInputStream");
    private static final Set<String> SEQUENCES = Set.of(
            "[]", "java.lang.Iterable", "java.util.Collection", "java.util.List", "java.util.ArrayList", "java.util.LinkedList", "java.util.Set",
            "java.util.HashSet", "java.util.LinkedHashSet", "java.util.TreeSet", "java.util.SortedSet", "java.util.EnumSet", "java.util.Queue",
            "java.util.Deque", "java.util.ArrayDeque", "java.util.PriorityQueue", "java.util.Vector", "java.util.Iterator", "java.util.Optional",
            "java.util.stream.Stream", "java.util.concurrent.BlockingQueue", "java.util.concurrent.ConcurrentLinkedQueue",
            "java.util.concurrent.CopyOnWriteArrayList", "java.util.concurrent.LinkedBlockingQueue");
    private static final Set<String> PLAIN_BASES = Set.of(
            "java.lang.Object", "java.lang.Record", "java.lang.Runnable", "java.lang.Cloneable", "java.lang.AutoCloseable", "java.lang.Comparable",
            "java.io.Serializable", "java.io.Closeable", "java.util.concurrent.Callable", "java.lang.annotation.Annotation");
    private static final Set<String> SETTINGS = Set.of(
            "org.springframework.boot.context.properties.ConfigurationProperties", "io.smallrye.config.ConfigMapping",
            "io.micronaut.context.annotation.ConfigurationProperties");
    private static final Set<String> ENVIRONMENT = Set.of(
            "java.lang.System.getenv", "java.lang.System.getProperty", "org.springframework.beans.factory.annotation.Value",
            "org.springframework.core.env.Environment.getProperty", "org.springframework.core.env.Environment.getRequiredProperty",
            "io.github.cdimascio.dotenv.Dotenv.get", "org.eclipse.microprofile.config.inject.ConfigProperty");
    private static final Set<String> IMPLICIT =
            Set.of(CONSTRUCTOR, "toString", "equals", "hashCode", "compareTo", "close", "finalize", "iterator", "readObject", "writeObject");
    private static final Set<String> ENTRIES = Set.of(
            "get", "getOrDefault", "getProperty", "getRequiredProperty", "getenv", "remove", "getBoolean", "getInt", "getLong", "getString", "getDouble",
            "optString", "path", "getParameter", "getHeader");
    private static final Set<String> SETTERS =
            Set.of("password", "passphrase", "apiKey", "secretKey", "secret", "clientSecret", "authToken", "accessToken");
    private static final Set<String> NUMBERS = Set.of(
            "boolean", "byte", "short", "int", "long", "float", "double", "java.lang.Boolean", "java.lang.Byte", "java.lang.Short",
            "java.lang.Integer", "java.lang.Long", "java.lang.Float", "java.lang.Double", "java.lang.Number", "java.math.BigDecimal",
            "java.math.BigInteger", "java.util.UUID", "java.util.concurrent.atomic.AtomicInteger", "java.util.concurrent.atomic.AtomicLong");

    private static final Map<String, Texting> TEXTING = Map.ofEntries(
            Map.entry("java.lang.StringBuilder", Texting.STARTS),
            Map.entry("java.lang.StringBuffer", Texting.STARTS),
            Map.entry("java.lang.StringBuilder.append", Texting.APPENDS),
            Map.entry("java.lang.StringBuffer.append", Texting.APPENDS),
            Map.entry("java.lang.StringBuilder.toString", Texting.KEEPS),
            Map.entry("java.lang.StringBuffer.toString", Texting.KEEPS),
            Map.entry("java.lang.String.valueOf", Texting.STARTS),
            Map.entry("java.lang.Integer.toString", Texting.STARTS),
            Map.entry("java.lang.Long.toString", Texting.STARTS),
            Map.entry("java.lang.Double.toString", Texting.STARTS),
            Map.entry("java.lang.String.concat", Texting.APPENDS),
            Map.entry("java.lang.String.trim", Texting.KEEPS),
            Map.entry("java.lang.String.strip", Texting.KEEPS),
            Map.entry("java.lang.String.toString", Texting.KEEPS),
            Map.entry("java.lang.String.getBytes", Texting.KEEPS),
            Map.entry("java.lang.String.toCharArray", Texting.KEEPS),
            Map.entry("java.lang.String.repeat", Texting.REPEATS),
            Map.entry("java.lang.String.join", Texting.REPEATS),
            Map.entry("java.util.Collections.nCopies", Texting.REPEATS),
            Map.entry("java.util.stream.Stream.collect", Texting.REPEATS),
            Map.entry("java.util.stream.Collectors.joining", Texting.REPEATS),
            Map.entry("java.util.stream.Stream.map", Texting.REPLACES),
            Map.entry("java.util.stream.IntStream.mapToObj", Texting.REPLACES),
            Map.entry("java.lang.String.format", Texting.FILLS_ARGUMENT),
            Map.entry("java.lang.String.formatted", Texting.FILLS_RECEIVER));

    @Override
    public FlowTable flows() {
        return JavaFlows.TABLE;
    }

    @Override
    public String id() {
        return "java";
    }

    /** Files say themselves to which package they belong. */
    @Override
    public Map<String, String> modules(Collection<String> paths) {
        return Map.of();
    }

    @Override
    public @Nullable String find(String module, String from, Set<String> paths) {
        return null;
    }

    @Override
    public String absolute(String module, String path, String from) {
        return module;
    }

    @Override
    public boolean isBuiltin(String name) {
        return !implicit(name).isEmpty();
    }

    @Override
    public String implicit(String name) {
        if (PRIMITIVES.contains(name) || ROOTS.contains(name) || name.equals("[]")) {
            return name;
        }
        return makesInstance(name) && JavaLibrary.declares("java.lang", name) ? "java.lang." + name : "";
    }

    @Override
    public boolean declares(String module, String name) {
        return JavaLibrary.declares(module, name);
    }

    @Override
    public boolean makesInstance(String dotted) {
        int start = dotted.lastIndexOf('.') + 1;
        return start < dotted.length() && Character.isUpperCase(dotted.charAt(start));
    }

    @Override
    public String returns(String dotted) {
        return RETURNS.getOrDefault(dotted, "");
    }

    /** Of Spring's clients: what begins a request, to be told its address. */
    private static final Set<String> CLIENTS =
            Set.of("org.springframework.web.reactive.function.client.WebClient", "org.springframework.web.client.RestClient");

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete", "head", "options", "method");

    @Override
    public @Nullable TypeRef returned(String dotted, int arguments) {
        return CLIENTS.contains(dotted.substring(0, Math.max(0, dotted.lastIndexOf('.')))) && METHODS.contains(dotted.substring(dotted.lastIndexOf('.') + 1))
                ? TypeRef.of(new Expression.Name(dotted.substring(0, dotted.lastIndexOf('.')) + ".UriSpec"), List.of())
                : JavaLibrary.returned(dotted, arguments);
    }

    @Override
    public boolean passesOn(String dotted) {
        return PASSING.contains(dotted);
    }

    @Override
    public String text() {
        return TEXT;
    }

    @Override
    public boolean isPlain(String type) {
        return NUMBERS.contains(type) || type.startsWith("java.time.");
    }

    @Override
    public boolean displays(String dotted) {
        return DISPLAYS.contains(dotted);
    }

    @Override
    public boolean collects(String dotted) {
        return DISPLAYS.contains(dotted);
    }

    @Override
    public boolean isConstant(String name) {
        return name.length() > 1 && name.chars().allMatch(c -> c == '_' || Character.isDigit(c) || Character.isUpperCase(c));
    }

    @Override
    public boolean mayHoldText(String type) {
        return type.equals(TEXT) || type.equals("char[]");
    }

    @Override
    public Texting texting(String dotted) {
        return TEXTING.getOrDefault(dotted, Texting.NONE);
    }

    @Override
    public String setter(String method) {
        boolean sets = method.length() > 3 && method.startsWith("set") && Character.isUpperCase(method.charAt(3));
        return sets ? Character.toLowerCase(method.charAt(3)) + method.substring(4) : SETTERS.contains(method) ? method : "";
    }

    @Override
    public boolean setsEntry(String method) {
        return method.equals("put") || method.equals("putIfAbsent") || method.equals("setProperty");
    }

    @Override
    public String constructor() {
        return CONSTRUCTOR;
    }

    @Override
    public String parent() {
        return "super";
    }

    @Override
    public Sharing sharing() {
        return Sharing.DECLARATIONS;
    }

    @Override
    public boolean seesMembers() {
        return true;
    }

    @Override
    public String receiver() {
        return "this";
    }

    @Override
    public boolean isPlainBase(String dotted) {
        return PLAIN_BASES.contains(dotted);
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
    public boolean isSettings(String dotted) {
        return SETTINGS.contains(dotted);
    }

    @Override
    public boolean readsEnvironment(String dotted) {
        return ENVIRONMENT.contains(dotted);
    }

    @Override
    public boolean joinsPath(String dotted) {
        return dotted.equals("java.nio.file.Path.of") || dotted.equals("java.nio.file.Paths.get");
    }

    @Override
    public boolean copiesCollection(String dotted) {
        return COPIES.contains(dotted);
    }

    @Override
    public boolean readsEntry(String method) {
        return ENTRIES.contains(method);
    }

    @Override
    public boolean isSequence(String type) {
        return SEQUENCES.contains(type);
    }

    @Override
    public boolean isEnumeration(String type) {
        return type.equals("java.lang.Enum");
    }
}
