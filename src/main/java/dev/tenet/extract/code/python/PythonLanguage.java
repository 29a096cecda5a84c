package dev.tenet.extract.code.python;

import dev.tenet.extract.code.FlowTable;
import dev.tenet.extract.code.Language;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the linker must know of Python and its standard library. */
enum PythonLanguage implements Language {
    PYTHON;

    private static final Set<String> LOOKS = Set.of("functools.wraps", "functools.update_wrapper", "print", "repr", "str", "id", "hash", "callable",
            "isinstance", "type", "getattr", "hasattr", "setattr", "signal.getsignal", "typing.cast", "typing.get_type_hints");
    private static final Set<String> BUILTIN_FUNCTIONS = Set.of(
            "abs", "aiter", "all", "anext", "any", "ascii", "bin", "breakpoint", "callable", "chr", "classmethod", "compile", "delattr",
            "dir", "divmod", "enumerate", "eval", "exec", "exit", "filter", "format", "getattr", "globals", "hasattr", "hash", "help",
            "hex", "id", "input", "isinstance", "issubclass", "iter", "len", "locals", "map", "max", "min", "next", "oct", "open",
            "ord", "pow", "print", "property", "quit", "range", "repr", "reversed", "round", "setattr", "slice", "sorted",
            "staticmethod", "sum", "super", "type", "vars", "zip", "__import__");
    private static final Set<String> BUILTIN_TYPES = Set.of(
            "bool", "bytearray", "bytes", "complex", "dict", "float", "frozenset", "int", "list", "memoryview", "object", "set", "str",
            "tuple");
    private static final Set<String> BUILTIN_EXCEPTIONS = Set.of(
            "ArithmeticError", "AssertionError", "AttributeError", "BaseException", "BaseExceptionGroup", "BlockingIOError",
            "BrokenPipeError", "BufferError", "BytesWarning", "ChildProcessError", "ConnectionAbortedError", "ConnectionError",
            "ConnectionRefusedError", "ConnectionResetError", "DeprecationWarning", "EOFError", "EnvironmentError", "Exception",
            "ExceptionGroup", "FileExistsError", "FileNotFoundError", "FloatingPointError", "FutureWarning", "GeneratorExit", "IOError",
            "ImportError", "ImportWarning", "IndentationError", "IndexError", "InterruptedError", "IsADirectoryError", "KeyError",
            "KeyboardInterrupt", "LookupError", "MemoryError", "ModuleNotFoundError", "NameError", "NotADirectoryError",
            "NotImplementedError", "OSError", "OverflowError", "PendingDeprecationWarning", "PermissionError", "ProcessLookupError",
            "RecursionError", "ReferenceError", "ResourceWarning", "RuntimeError", "RuntimeWarning", "StopAsyncIteration",
            "StopIteration", "SyntaxError", "SyntaxWarning", "SystemError", "SystemExit", "TabError", "TimeoutError", "TypeError",
            "UnboundLocalError", "UnicodeDecodeError", "UnicodeEncodeError", "UnicodeError", "UnicodeWarning", "UserWarning",
            "ValueError", "Warning", "ZeroDivisionError");

    /** Lower-case names of classes, and functions whose result's class is documented. */
    private static final Map<String, String> RETURNS = Map.ofEntries(
            Map.entry("logging.getLogger", "logging.Logger"),
            Map.entry("tarfile.open", "tarfile.TarFile"),
            Map.entry("tarfile.TarFile.open", "tarfile.TarFile"),
            Map.entry("sqlite3.connect", "sqlite3.Connection"),
            Map.entry("sqlite3.Connection.cursor", "sqlite3.Cursor"),
            Map.entry("sqlite3.Connection.execute", "sqlite3.Cursor"),
            Map.entry("datetime.datetime", "datetime.datetime"),
            Map.entry("datetime.datetime.now", "datetime.datetime"),
            Map.entry("datetime.datetime.utcnow", "datetime.datetime"),
            Map.entry("datetime.date", "datetime.date"),
            Map.entry("datetime.date.today", "datetime.date"),
            Map.entry("datetime.timedelta", "datetime.timedelta"),
            Map.entry("collections.deque", "collections.deque"),
            Map.entry("collections.defaultdict", "collections.defaultdict"),
            Map.entry("asyncio.get_event_loop", "asyncio.AbstractEventLoop"),
            Map.entry("asyncio.get_running_loop", "asyncio.AbstractEventLoop"),
            Map.entry("asyncio.new_event_loop", "asyncio.AbstractEventLoop"),
            Map.entry("requests.session", "requests.Session"),
            Map.entry("socket.socket", "socket.socket"),
            Map.entry("pathlib.Path.resolve", "pathlib.Path"),
            Map.entry("pathlib.Path.absolute", "pathlib.Path"),
            Map.entry("pathlib.Path.expanduser", "pathlib.Path"),
            Map.entry("pathlib.Path.joinpath", "pathlib.Path"),
            Map.entry("pathlib.Path.with_suffix", "pathlib.Path"),
            Map.entry("pathlib.Path.with_name", "pathlib.Path"),
            Map.entry("pathlib.Path.cwd", "pathlib.Path"),
            Map.entry("pathlib.Path.home", "pathlib.Path"));

    private static final FlowTable FLOWS = new PythonFlows();
    private static final Set<String> PASSING = Set.of(
            "asyncio.wait_for", "asyncio.shield", "contextlib.aclosing", "contextlib.closing", "contextlib.nullcontext", "copy.copy",
            "copy.deepcopy", "dataclasses.replace");
    private static final Set<String> OWN = Set.of(
            "pydantic.BaseModel.model_validate", "pydantic.BaseModel.model_validate_json", "pydantic.BaseModel.model_construct",
            "pydantic.BaseModel.model_copy", "pydantic.BaseModel.parse_obj", "pydantic.BaseModel.copy");
    private static final Set<String> SEQUENCES = Set.of(
            "list", "tuple", "set", "frozenset", "collections.deque", "typing.List", "typing.Tuple", "typing.Set", "typing.FrozenSet",
            "typing.Deque", "typing.Sequence", "typing.MutableSequence", "typing.Iterable", "typing.Iterator", "typing.Collection",
            "typing.Generator", "typing.AsyncIterator", "typing.AsyncIterable", "typing.AsyncGenerator", "collections.abc.Sequence",
            "collections.abc.MutableSequence", "collections.abc.Iterable", "collections.abc.Iterator", "collections.abc.Collection",
            "collections.abc.Generator", "collections.abc.Set", "collections.abc.AsyncIterator", "collections.abc.AsyncIterable",
            "collections.abc.AsyncGenerator");
    private static final Set<String> MAPPINGS = Set.of(
            "dict", "typing.Dict", "typing.Mapping", "typing.MutableMapping", "typing.DefaultDict", "collections.defaultdict",
            "collections.OrderedDict", "collections.abc.Mapping", "collections.abc.MutableMapping");
    private static final Set<String> ENUMERATIONS =
            Set.of("enum.Enum", "enum.IntEnum", "enum.StrEnum", "enum.Flag", "enum.IntFlag");
    private static final Set<String> PLAIN_BASES = Set.of(
            "object", "abc.ABC", "typing.Protocol", "typing.Generic", "typing_extensions.Protocol");
    private static final Set<String> MODELS = Set.of(
            "pydantic.BaseModel", "pydantic.RootModel", "pydantic.v1.BaseModel", "pydantic.dataclasses.dataclass", "sqlmodel.SQLModel",
            "msgspec.Struct");
    private static final Set<String> SETTINGS = Set.of(
            "pydantic_settings.BaseSettings", "pydantic.BaseSettings", "pydantic.env_settings.BaseSettings", "pydantic.v1.BaseSettings",
            "environ.config", "environ.Config", "dynaconf.Dynaconf", "dynaconf.LazySettings");
    private static final Set<String> ENVIRONMENT = Set.of(
            "os.getenv", "os.environ", "os.environ.get", "os.environ.pop", "os.environ.setdefault", "os.environb.get", "environs.Env.str",
            "environ.Env", "environ.Env.str", "decouple.config", "starlette.config.Config");
    private static final List<String> ENTERING = List.of("__enter__", "__aenter__");
    private static final Set<String> COPIES = Set.of("list", "tuple", "set", "frozenset", "sorted", "dict");
    private static final Set<String> ENTRIES = Set.of("get", "getattr", "getenv", "pop", "setdefault", "getboolean", "getint", "getfloat");

    @Override
    public String id() {
        return "python";
    }

    @Override
    public Map<String, String> modules(Collection<String> paths) {
        return Modules.of(paths);
    }

    @Override
    public @Nullable String find(String module, String from, Set<String> paths) {
        return Modules.find(module, from, paths);
    }

    @Override
    public String absolute(String module, String path, String from) {
        return Modules.absolute(module, path, from);
    }

    @Override
    public boolean onlyLooksAt(String dotted) {
        return LOOKS.contains(dotted) || dotted.startsWith("inspect.");
    }

    @Override
    public String home(String module, String path) {
        int dot = module.lastIndexOf('.');
        return dot < 0 || path.endsWith("/__init__.py") ? module : module.substring(0, dot);
    }

    @Override
    public boolean declaresMembers() {
        return true;
    }

    @Override
    public boolean isBuiltin(String name) {
        return BUILTIN_FUNCTIONS.contains(name) || BUILTIN_TYPES.contains(name) || BUILTIN_EXCEPTIONS.contains(name);
    }

    @Override
    public boolean makesInstance(String dotted) {
        return BUILTIN_TYPES.contains(dotted) || Character.isUpperCase(dotted.charAt(dotted.lastIndexOf('.') + 1));
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
    public boolean givesOwner(String dotted) {
        return OWN.contains(dotted);
    }

    @Override
    public String text() {
        return "str";
    }

    @Override
    public String constructor() {
        return "__init__";
    }

    @Override
    public String caller() {
        return "__call__";
    }

    @Override
    public List<String> entering() {
        return ENTERING;
    }

    @Override
    public String parent() {
        return "super";
    }

    @Override
    public boolean isPlainBase(String dotted) {
        return PLAIN_BASES.contains(dotted) || BUILTIN_EXCEPTIONS.contains(dotted);
    }

    @Override
    public boolean isImplicit(String method) {
        return method.startsWith("__") && method.endsWith("__");
    }

    @Override
    public boolean isModel(String dotted) {
        return MODELS.contains(dotted) || SETTINGS.contains(dotted) || ENUMERATIONS.contains(dotted);
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
        return dotted.equals("os.path.join") || dotted.equals("posixpath.join");
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
    public boolean isMapping(String type) {
        return MAPPINGS.contains(type);
    }

    @Override
    public boolean extendsBySlash(String type) {
        return type.equals("pathlib.Path") || type.equals("pathlib.PurePath");
    }

    /** What text is encoded to stands for the text. */
    @Override
    public Texting texting(String dotted) {
        return dotted.equals("str.encode") ? Texting.KEEPS : Texting.NONE;
    }

    @Override
    public FlowTable flows() {
        return FLOWS;
    }

    @Override
    public boolean saysNothing(String dotted) {
        return dotted.equals("typing.Any");
    }

    @Override
    public boolean isEnumeration(String type) {
        return ENUMERATIONS.contains(type);
    }
}
