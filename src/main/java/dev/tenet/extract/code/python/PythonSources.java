package dev.tenet.extract.code.python;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where Python programs read what comes from outside. */
final class PythonSources {
    static final String REQUEST = "request";
    static final String ARGUMENTS = "arguments";
    private static final String INPUT = "input";
    private static final String NETWORK = "network";
    private static final String FILE = "file";
    private static final String ENVIRONMENT = "environment";

    /** What of a request its sender writes, by the request's type. */
    private static final Map<List<String>, List<String>> REQUESTS = Map.of(
            List.of("flask.request", "flask.wrappers.Request", "flask.Request", "werkzeug.wrappers.Request", "quart.request", "quart.Request"),
            List.of("args", "form", "values", "json", "data", "files", "cookies", "headers", "query_string", "view_args", "url", "base_url",
                    "full_path", "path", "referrer", "user_agent", "stream", "input_stream"),
            List.of("django.http.HttpRequest", "django.http.request.HttpRequest", "django.core.handlers.wsgi.WSGIRequest",
                    "rest_framework.request.Request"),
            List.of("GET", "POST", "body", "META", "COOKIES", "FILES", "headers", "path", "path_info", "data", "query_params"),
            List.of("starlette.requests.Request", "starlette.requests.HTTPConnection", "fastapi.Request", "fastapi.requests.Request"),
            List.of("query_params", "path_params", "headers", "cookies", "url"),
            List.of("aiohttp.web.Request", "aiohttp.web.BaseRequest", "aiohttp.web_request.Request"),
            List.of("query", "match_info", "headers", "cookies", "query_string", "path", "path_qs", "rel_url", "content"),
            List.of("sanic.Request", "sanic.request.Request"),
            List.of("args", "form", "json", "body", "files", "cookies", "headers", "raw_url"),
            List.of("bottle.request"),
            List.of("query", "forms", "json", "params", "body", "files", "cookies", "headers", "GET", "POST"),
            List.of("http.server.BaseHTTPRequestHandler"),
            List.of("path", "headers", "rfile", "requestline"),
            List.of("fastapi.UploadFile", "starlette.datastructures.UploadFile"),
            List.of("filename", "file"));

    /** The same for what it tells when asked. */
    private static final Map<List<String>, List<String>> ANSWERS = Map.of(
            List.of("flask.request", "flask.wrappers.Request", "flask.Request", "werkzeug.wrappers.Request", "quart.request", "quart.Request"),
            List.of("get_json", "get_data"),
            List.of("django.http.HttpRequest", "django.http.request.HttpRequest", "rest_framework.request.Request"),
            List.of("read", "readline", "get_full_path", "get_raw_uri", "build_absolute_uri"),
            List.of("starlette.requests.Request", "fastapi.Request", "fastapi.requests.Request"),
            List.of("json", "form", "body", "stream"),
            List.of("aiohttp.web.Request", "aiohttp.web.BaseRequest", "aiohttp.web_request.Request"),
            List.of("json", "post", "text", "read", "multipart"),
            List.of("fastapi.UploadFile", "starlette.datastructures.UploadFile"),
            List.of("read"),
            List.of("fastapi.WebSocket", "starlette.websockets.WebSocket"),
            List.of("receive_text", "receive_json", "receive_bytes"));

    private static final Map<String, String> READ = new HashMap<>();
    private static final Map<String, String> CALLED = new HashMap<>();
    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch", "head", "options", "request");

    static {
        REQUESTS.forEach((types, members) -> types.forEach(type -> members.forEach(member -> READ.put(type + "." + member, REQUEST))));
        ANSWERS.forEach((types, members) -> types.forEach(type -> members.forEach(member -> CALLED.put(type + "." + member, REQUEST))));
        READ.put("sys.argv", ARGUMENTS);
        READ.put("os.environ", ENVIRONMENT);
        READ.put("os.environb", ENVIRONMENT);
        READ.put("sys.stdin", FILE);
        READ.put("streamlit.query_params", REQUEST);
        for (String parsed : List.of("argparse.ArgumentParser.parse_args", "argparse.ArgumentParser.parse_known_args", "?.parse_args",
                "?.parse_known_args", "optparse.OptionParser.parse_args", "getopt.getopt", "docopt.docopt")) {
            CALLED.put(parsed, ARGUMENTS);
        }
        for (String typed : List.of("input", "builtins.input", "getpass.getpass", "click.prompt", "typer.prompt", "streamlit.text_input",
                "streamlit.text_area", "streamlit.chat_input", "streamlit.sidebar.text_input", "streamlit.sidebar.text_area", "streamlit.data_editor",
                "streamlit.file_uploader", "streamlit.sidebar.file_uploader")) {
            CALLED.put(typed, INPUT);
        }
        for (String environment : List.of("os.getenv", "environs.Env.str", "environ.Env.str", "decouple.config")) {
            CALLED.put(environment, ENVIRONMENT);
        }
        for (String file : List.of("open", "io.open", "codecs.open", "gzip.open", "bz2.open", "lzma.open", "pathlib.Path.open", "pathlib.Path.read_text",
                "pathlib.Path.read_bytes", "linecache.getline", "os.listdir", "os.scandir", "os.walk", "glob.glob", "glob.iglob", "pathlib.Path.iterdir",
                "pathlib.Path.glob", "pathlib.Path.rglob", "fileinput.input")) {
            CALLED.put(file, FILE);
        }
        for (String received : List.of("socket.socket.recv", "socket.socket.recvfrom", "socket.socket.accept", "socket.socket.makefile",
                "asyncio.StreamReader.read", "asyncio.StreamReader.readline", "asyncio.StreamReader.readexactly", "asyncio.StreamReader.readuntil",
                "urllib.request.urlopen", "urllib.request.urlretrieve", "websockets.connect", "websocket.create_connection")) {
            CALLED.put(received, NETWORK);
        }
        for (String client : List.of("requests", "requests.Session", "requests.sessions.Session", "httpx", "httpx.Client", "httpx.AsyncClient",
                "aiohttp.ClientSession", "urllib3.PoolManager")) {
            METHODS.forEach(method -> CALLED.put(client + "." + method, NETWORK));
        }
    }

    private PythonSources() {}

    static String read(String dotted) {
        return READ.getOrDefault(dotted, "");
    }

    static String called(String dotted) {
        return CALLED.getOrDefault(dotted, "");
    }
}
