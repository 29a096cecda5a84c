package dev.tenet.extract.code.python;

import dev.tenet.extract.code.FlowTable;
import dev.tenet.fact.DataFlow.Sink;
import dev.tenet.fact.Words;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What Python and its common libraries do with values. */
final class PythonFlows implements FlowTable {
    private static final Set<String> ROUTERS = Set.of(
            "flask.Flask", "flask.Blueprint", "flask.app.Flask", "flask.blueprints.Blueprint", "quart.Quart", "quart.Blueprint", "fastapi.FastAPI",
            "fastapi.APIRouter", "fastapi.routing.APIRouter", "starlette.applications.Starlette", "sanic.Sanic", "sanic.Blueprint", "bottle.Bottle",
            "bottle", "falcon.App");
    private static final Set<String> ROUTES = Set.of("route", "get", "post", "put", "delete", "patch", "head", "options", "websocket", "api_route");
    private static final Set<String> COMMANDS = Set.of(
            "click.command", "click.group", "click.decorators.command", "typer.Typer.command", "typer.Typer.callback", "?.command");

    /** The result is a number, a time, an identifier or nothing that anybody chose. */
    private static final Set<String> HARMLESS = Set.of(
            "int", "float", "bool", "len", "hash", "ord", "abs", "round", "sum", "complex", "id", "isinstance", "issubclass", "callable", "type",
            "range", "any", "all", "pow", "divmod", "bin", "hex", "oct", "hasattr", "super", "object", "decimal.Decimal", "fractions.Fraction", "re.fullmatch",
            "os.getpid", "os.getcwd", "os.cpu_count", "os.path.exists", "os.path.isfile", "os.path.isdir", "os.path.getsize", "os.path.getmtime", "os.urandom",
            "socket.gethostname", "threading.get_ident", "threading.current_thread", "multiprocessing.cpu_count", "sys.getsizeof", "sys.exc_info",
            "traceback.format_exc", "shutil.which", "enum.auto", "inspect.currentframe", "tempfile.mkstemp", "tempfile.mkdtemp", "tempfile.gettempdir",
            "tempfile.NamedTemporaryFile", "tempfile.TemporaryDirectory");
    private static final List<String> HARMLESS_MODULES = List.of(
            "uuid.", "ipaddress.", "datetime.", "time.", "random.", "secrets.", "hashlib.", "hmac.", "math.", "statistics.", "tempfile.", "platform.",
            "zoneinfo.", "calendar.", "pydantic.Field", "dataclasses.field");
    private static final Set<String> REQUIRING = Set.of(
            "int", "float", "uuid.UUID", "decimal.Decimal", "ipaddress.ip_address", "ipaddress.ip_network", "ipaddress.IPv4Address",
            "ipaddress.IPv6Address", "datetime.datetime.strptime", "datetime.datetime.fromisoformat", "datetime.date.fromisoformat");

    private static final Map<Sink, Set<String>> CLEANS = Map.of(
            Sink.SHELL, Set.of("shlex.quote", "shlex.join", "pipes.quote", "subprocess.list2cmdline"),
            Sink.SQL, Set.of("psycopg.sql.Identifier", "psycopg.sql.Literal", "psycopg2.sql.Identifier", "psycopg2.sql.Literal",
                    "psycopg2.extensions.quote_ident", "sqlalchemy.sql.quoted_name", "pymysql.converters.escape_string", "MySQLdb.escape_string"),
            Sink.HTML, Set.of("html.escape", "markupsafe.escape", "flask.escape", "django.utils.html.escape", "bleach.clean", "cgi.escape",
                    "xml.sax.saxutils.escape", "nh3.clean", "django.utils.html.conditional_escape", "django.utils.html.format_html",
                    "django.utils.html.format_html_join", "django.utils.html.json_script", "django.utils.html.escapejs", "django.forms.utils.flatatt",
                    "django.template.loader.render_to_string", "flask.render_template", "jinja2.Template.render", "flask.url_for", "django.urls.reverse",
                    "urllib.parse.quote", "urllib.parse.quote_plus", "urllib.parse.urlencode", "?.get_absolute_url", "?.urlencode", "?.render", "?.as_widget",
                    "?.url_for", "slugify.slugify", "django.utils.text.slugify", "django.contrib.humanize.templatetags.humanize.naturaltime",
                    "django.contrib.humanize.templatetags.humanize.naturalday", "django.utils.timezone.localtime", "django.templatetags.static.static"),
            Sink.PATH, Set.of("os.path.basename", "ntpath.basename", "posixpath.basename", "werkzeug.utils.secure_filename", "werkzeug.secure_filename",
                    "werkzeug.utils.safe_join", "werkzeug.security.safe_join", "flask.safe_join", "django.utils._os.safe_join",
                    "django.utils.text.get_valid_filename", "django.utils.text.slugify", "slugify.slugify", "pathlib.Path.name", "pathlib.PurePath.name",
                    "pathlib.Path.stem", "pathlib.Path.suffix", "io.BytesIO", "io.StringIO"),
            Sink.URL, Set.of("urllib.parse.quote", "urllib.parse.quote_plus", "urllib.parse.urlencode"),
            Sink.PATTERN, Set.of("re.escape", "regex.escape", "slugify.slugify", "django.utils.text.slugify"),
            Sink.DOCUMENT, Set.of("str", "bson.ObjectId", "bson.objectid.ObjectId"),
            Sink.LDAP, Set.of("ldap.filter.escape_filter_chars", "ldap.filter.filter_format", "ldap3.utils.conv.escape_filter_chars", "ldap.dn.escape_dn_chars"),
            Sink.REDIRECT, Set.of("flask.url_for", "django.urls.reverse", "urllib.parse.quote", "urllib.parse.quote_plus", "urllib.parse.urlencode"),
            Sink.LOG, Set.of("json.dumps", "repr", "urllib.parse.quote", "urllib.parse.quote_plus", "shlex.quote", "ascii"));

    private static final Set<String> HANDING_ON = Set.of(
            "str", "repr", "ascii", "format", "bytes", "bytearray", "list", "tuple", "set", "frozenset", "dict", "sorted", "reversed", "map", "filter",
            "zip", "enumerate", "iter", "next", "max", "min", "getattr", "vars", "memoryview", "json.loads", "json.dumps", "json.load", "orjson.loads",
            "ujson.loads", "yaml.safe_load", "yaml.load", "tomllib.load", "tomllib.loads", "tomli.load", "toml.load", "csv.reader", "csv.DictReader",
            "copy.copy", "copy.deepcopy", "os.path.join", "os.path.abspath", "os.path.realpath", "os.path.normpath", "os.path.expanduser",
            "os.path.expandvars", "os.path.dirname", "os.path.split", "os.path.splitext", "os.fspath", "os.fsdecode", "os.fsencode", "posixpath.join",
            "pathlib.Path", "pathlib.PurePath", "pathlib.PosixPath", "urllib.parse.urlparse", "urllib.parse.urlsplit", "urllib.parse.urljoin",
            "urllib.parse.unquote", "urllib.parse.unquote_plus", "urllib.parse.parse_qs", "urllib.parse.parse_qsl", "urllib.parse.urlunparse",
            "base64.b64decode", "base64.urlsafe_b64decode", "html.unescape", "textwrap.dedent", "textwrap.fill", "textwrap.wrap", "re.sub", "re.split",
            "re.findall", "re.escape", "string.Template", "shlex.split", "io.StringIO", "io.BytesIO", "itertools.chain", "itertools.islice",
            "collections.deque", "collections.OrderedDict", "collections.ChainMap", "typing.cast", "sqlalchemy.text", "sqlalchemy.sql.text",
            "markupsafe.Markup", "flask.Markup", "django.utils.safestring.mark_safe", "asyncio.wait_for", "codecs.decode", "codecs.encode",
            "collections.defaultdict", "ast.literal_eval", "types.SimpleNamespace", "operator.itemgetter", "contextlib.closing", "compile");

    private static final Set<String> ASKING = Set.of(
            "isdigit", "isdecimal", "isnumeric", "isalnum", "isalpha", "isidentifier", "isascii", "isupper", "islower", "isspace", "istitle", "startswith",
            "endswith", "find", "rfind", "index", "rindex", "count", "exists", "is_file", "is_dir", "hexdigest", "digest", "total_seconds", "timestamp",
            "fileno", "bit_length", "is_relative_to", "is_absolute", "has_key");
    private static final Set<String> MIXING = Set.of(
            "format", "format_map", "join", "replace", "ljust", "rjust", "center", "joinpath", "sub", "substitute", "safe_substitute", "with_name",
            "with_suffix", "with_stem", "__add__");
    private static final Set<String> KEEPING = Set.of(
            "strip", "lstrip", "rstrip", "lower", "upper", "title", "capitalize", "casefold", "split", "rsplit", "splitlines", "partition", "rpartition",
            "encode", "decode", "removeprefix", "removesuffix", "expandtabs", "swapcase", "translate", "get", "getlist", "items", "values", "keys", "copy",
            "read", "readline", "readlines", "json", "group", "groups", "pop", "popitem", "resolve", "absolute", "expanduser", "get_json", "getvalue",
            "zfill", "setdefault", "geturl", "as_posix");
    private static final Set<String> FILLING = Set.of(
            "append", "add", "extend", "insert", "update", "setdefault", "appendleft", "extendleft", "put", "put_nowait", "push", "write", "writelines");
    private static final Set<String> TEXT_CHECKS =
            Set.of("isdigit", "isdecimal", "isnumeric", "isalnum", "isalpha", "isidentifier");
    private static final Set<String> START_CHECKS = Set.of("startswith", "is_relative_to");
    private static final Set<String> MATCHES = Set.of("fullmatch", "match", "search");

    private static final Set<String> TEXT_TYPES = Set.of(
            "str", "bytes", "list", "dict", "tuple", "set", "object", "pathlib.Path", "typing.Any", "typing.List", "typing.Dict", "typing.Sequence",
            "typing.Optional", "typing.Union", "typing.Annotated", "typing.AnyStr", "typing.Text", "typing.Mapping", "collections.abc.Sequence",
            "collections.abc.Mapping");
    private static final Set<String> NUMBER_TYPES = Set.of(
            "int", "float", "bool", "complex", "decimal.Decimal", "uuid.UUID", "typing.Literal", "typing_extensions.Literal", "pydantic.PositiveInt",
            "pydantic.NonNegativeInt", "pydantic.PositiveFloat", "pydantic.NonNegativeFloat", "pydantic.UUID4", "pydantic.StrictInt", "pydantic.conint",
            "pydantic.confloat");
    private static final List<String> CONVERTERS = List.of("int", "float", "uuid");

    /** What text without these characters is harmless for. */
    private static final Map<String, Set<Sink>> REPLACED = Map.of(
            "\n", Set.of(Sink.LOG), "\r", Set.of(Sink.LOG), "\r\n", Set.of(Sink.LOG), "'", Set.of(Sink.SQL, Sink.SHELL), "\"", Set.of(Sink.SQL, Sink.SHELL),
            "<", Set.of(Sink.HTML), ".", Set.of(Sink.PATH), "..", Set.of(Sink.PATH), "/", Set.of(Sink.PATH));

    private static final Set<String> TRANSLATING = Set.of(
            "_", "gettext", "ngettext", "pgettext", "npgettext", "gettext_lazy", "ngettext_lazy", "pgettext_lazy", "npgettext_lazy", "lazy_gettext", "lazy_ngettext",
            "lazy_pgettext", "ugettext", "ugettext_lazy", "gettext_noop");

    private static final Map<String, Set<Sink>> CLEANED = cleaned();

    private static Map<String, Set<Sink>> cleaned() {
        Map<String, Set<Sink>> cleaned = new HashMap<>();
        CLEANS.forEach((sink, names) -> names.forEach(name -> cleaned.computeIfAbsent(name, any -> EnumSet.of(sink)).add(sink)));
        HARMLESS.forEach(name -> cleaned.put(name, ALL));
        return Map.copyOf(cleaned);
    }

    @Override
    public String read(String dotted) {
        return PythonSources.read(dotted);
    }

    @Override
    public String called(String dotted) {
        return PythonSources.called(dotted);
    }

    @Override
    public String parameter(String name, Set<String> modules) {
        if (!name.equals("request")) {
            return "";
        }
        for (String module : modules) {
            if (module.equals("django") || module.startsWith("django.") || module.startsWith("rest_framework")) {
                return "django.http.HttpRequest";
            } else if (module.equals("aiohttp") || module.startsWith("aiohttp.")) {
                return "aiohttp.web.Request";
            } else if (module.startsWith("starlette.") || module.equals("fastapi")) {
                return "starlette.requests.Request";
            }
        }
        return "";
    }

    @Override
    public String registered(String decorator) {
        int dot = decorator.lastIndexOf('.');
        if (COMMANDS.contains(decorator)) {
            return PythonSources.ARGUMENTS;
        }
        boolean route = dot > 0 && ROUTES.contains(decorator.substring(dot + 1)) && ROUTERS.contains(decorator.substring(0, dot));
        return route || decorator.equals("?.route") ? PythonSources.REQUEST : "";
    }

    @Override
    public boolean converts(String text, String parameter) {
        return CONVERTERS.stream().anyMatch(converter -> text.contains("<" + converter + ":" + parameter + ">"));
    }

    @Override
    public boolean isSegment(String text, String parameter) {
        return text.contains("{" + parameter + "}") || text.contains("<" + parameter + ">") || text.contains("<string:" + parameter + ">");
    }

    @Override
    public Set<Sink> cleans(String dotted) {
        Set<Sink> cleaned = CLEANED.get(dotted);
        if (cleaned != null) {
            return cleaned;
        }
        return HARMLESS_MODULES.stream().anyMatch(dotted::startsWith) ? ALL : Set.of();
    }

    @Override
    public Set<Sink> cleansOwn(String dotted) {
        return CLEANED.getOrDefault(dotted, Set.of());
    }

    @Override
    public boolean requires(String dotted) {
        return REQUIRING.contains(dotted);
    }

    @Override
    public boolean isHarmless(String type) {
        return NUMBER_TYPES.contains(type) || type.startsWith("datetime.") || type.startsWith("ipaddress.");
    }

    @Override
    public boolean isText(String type) {
        return TEXT_TYPES.contains(type);
    }

    @Override
    public boolean isGiven(String dotted) {
        return dotted.equals("fastapi.Depends") || dotted.equals("fastapi.Security") || dotted.equals("fastapi.params.Depends");
    }

    @Override
    public boolean handsOn(String dotted) {
        return HANDING_ON.contains(dotted);
    }

    @Override
    public boolean applies(String dotted) {
        return dotted.equals("map");
    }

    @Override
    public boolean asks(String method) {
        return ASKING.contains(method);
    }

    @Override
    public boolean mixes(String method) {
        return MIXING.contains(method);
    }

    @Override
    public Set<Sink> cleansMethod(String method, List<String> constants) {
        return method.equals("replace") && !constants.isEmpty() ? REPLACED.getOrDefault(constants.get(0), Set.of()) : Set.of();
    }

    @Override
    public Set<Sink> cleansPart(String dotted, String method, String separator, boolean bounded, String index) {
        boolean last = index.equals("-1") || index.equals("1");
        boolean ending = dotted.equals("os.path.splitext") || method.equals("rsplit") && separator.equals(".");
        return last && ending || method.equals("split") && separator.equals(".") && !bounded ? EnumSet.of(Sink.PATH) : Set.of();
    }

    @Override
    public boolean translates(String name) {
        return TRANSLATING.contains(name);
    }

    @Override
    public boolean keeps(String method) {
        return KEEPING.contains(method);
    }

    @Override
    public boolean fills(String method) {
        return FILLING.contains(method);
    }

    @Override
    public boolean checksText(String method) {
        return TEXT_CHECKS.contains(method);
    }

    @Override
    public boolean checksStart(String method) {
        return START_CHECKS.contains(method);
    }

    @Override
    public boolean checksArguments(String name) {
        return MATCHES.contains(name)
                || Words.mentions(name, "valid", "validate", "validated", "allowed", "is_safe", "verify", "whitelisted", "permitted", "has_allowed_host", "is_relative",
                        "is_local", "is_internal", "is_trusted", "same_origin", "same_host", "same_site");
    }
}
