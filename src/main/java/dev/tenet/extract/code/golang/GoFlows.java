package dev.tenet.extract.code.golang;

import dev.tenet.extract.code.FlowTable;
import dev.tenet.extract.code.ListedFlows;
import dev.tenet.fact.DataFlow.Sink;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What Go's library and common frameworks do with values. Modules are listed without the version that ends their paths. */
final class GoFlows extends ListedFlows {
    private static final String REQUEST = "request";
    private static final String GIN = "github.com/gin-gonic/gin.Context";
    private static final String ECHO = "github.com/labstack/echo.Context";
    private static final String FIBER = "github.com/gofiber/fiber.Ctx";

    static final FlowTable TABLE = new GoFlows();

    private final Map<String, Integer> filled = new HashMap<>();

    private GoFlows() {
        requests();
        others();
        harmless();
        escapes();
        functions();
        methods();
        filling();
    }

    private void requests() {
        String http = "net/http.Request";
        reads(REQUEST, http, "URL", "Body", "Header", "Form", "PostForm", "MultipartForm", "RequestURI", "Host", "Trailer");
        calls(REQUEST, http, "FormValue", "PostFormValue", "Cookie", "Cookies", "UserAgent", "Referer", "PathValue", "FormFile", "BasicAuth", "MultipartReader");
        reads(REQUEST, GIN, "Request", "Params");
        calls(REQUEST, GIN, "Query", "DefaultQuery", "GetQuery", "QueryArray", "QueryMap", "Param", "PostForm", "DefaultPostForm", "GetPostForm", "PostFormArray",
                "GetHeader", "Cookie", "GetRawData", "FormFile", "MultipartForm", "BindJSON", "ShouldBindJSON", "Bind", "ShouldBind", "ShouldBindQuery", "BindQuery",
                "ShouldBindUri", "BindUri");
        calls(REQUEST, ECHO, "QueryParam", "QueryParams", "QueryString", "Param", "ParamValues", "FormValue", "FormParams", "FormFile", "Cookie", "Bind");
        calls(REQUEST, FIBER, "Query", "Queries", "Params", "FormValue", "FormFile", "Body", "BodyRaw", "Get", "Cookies", "OriginalURL", "BodyParser", "QueryParser");
        calls(REQUEST, "github.com/go-chi/chi", "URLParam", "URLParamFromCtx");
        calls(REQUEST, "github.com/gorilla/mux", "Vars");
        calls(REQUEST, "github.com/julienschmidt/httprouter.Params", "ByName");
    }

    private void others() {
        reads("arguments", "os", "Args");
        calls("arguments", "flag", "Arg", "Args", "String");
        calls("environment", "os", "Getenv", "LookupEnv", "Environ");
        reads("input", "os", "Stdin");
        calls("file", "os", "ReadFile", "Open", "OpenFile");
        calls("file", "io/ioutil", "ReadFile");
        calls("network", "net/http", "Get", "Post", "Head", "PostForm");
        calls("network", "net/http.Client", "Do", "Get", "Post", "Head", "PostForm");
        calls("network", "net", "Dial", "DialTimeout");
        calls("network", "net.Listener", "Accept");
    }

    private void harmless() {
        uses(Use.HARMLESS_TYPES, "bool", "error", "float32", "float64", "int", "int8", "int16", "int32", "int64", "uint", "uint16", "uint32",
                "uint64", "uintptr", "complex64", "complex128", "time.Time", "time.Duration", "context.Context", "context.CancelFunc", "math/big.Int", "net.IP",
                "net/netip.Addr", "github.com/google/uuid.UUID", "net/http.ResponseWriter", "net/http.Flusher");
        cleans(ALL, "", "len", "cap", "int", "int8", "int16", "int32", "int64", "uint", "uint8", "uint16", "uint32", "uint64", "float32", "float64", "bool", "byte", "rune",
                "make", "new", "copy", "delete", "recover");
        cleans(ALL, "strconv", "Atoi", "ParseInt", "ParseUint", "ParseFloat", "ParseBool", "Itoa", "FormatInt", "FormatUint", "FormatFloat", "FormatBool");
        for (String owner : List.of("time", "math", "math/rand", "crypto/rand", "crypto/sha256", "crypto/sha512", "crypto/sha1", "crypto/md5", "crypto/hmac",
                "hash/fnv", "hash/crc32", "github.com/google/uuid", "net/netip", "unicode/utf8", "golang.org/x/crypto/bcrypt", "errors", "context", "sync", "runtime")) {
            cleans(ALL, owner);
        }
        cleans(ALL, "net", "ParseIP", "ParseCIDR");
        cleans(ALL, "strings", "Contains", "HasPrefix", "HasSuffix", "Index", "LastIndex", "Count", "EqualFold", "Compare", "ContainsAny", "ContainsRune");
        cleans(ALL, "bytes", "Contains", "Equal", "HasPrefix");
        cleans(ALL, "regexp", "MatchString", "MustCompile", "Compile");
        cleans(ALL, "slices", "Contains", "Index");
        uses(Use.REQUIRES, "github.com/google/uuid.MustParse", "net/netip.MustParseAddr");
    }

    private void escapes() {
        cleans(EnumSet.of(Sink.HTML), "html", "EscapeString");
        cleans(EnumSet.of(Sink.HTML), "html/template", "HTMLEscapeString", "HTMLEscaper", "JSEscapeString", "URLQueryEscaper");
        cleans(EnumSet.of(Sink.HTML), "text/template", "HTMLEscapeString", "HTMLEscaper");
        cleans(EnumSet.of(Sink.HTML), "github.com/microcosm-cc/bluemonday.Policy", "Sanitize", "SanitizeBytes");
        cleans(EnumSet.of(Sink.URL, Sink.REDIRECT, Sink.HTML, Sink.LOG, Sink.PATH), "net/url", "QueryEscape", "PathEscape");
        // Of the two parts of a split path the last is taken.
        cleans(EnumSet.of(Sink.PATH), "path/filepath", "Base", "Ext", "Localize", "Split");
        cleans(EnumSet.of(Sink.PATH), "path", "Base", "Ext", "Split");
        cleans(EnumSet.of(Sink.PATH), "github.com/cyphar/filepath-securejoin", "SecureJoin");
        cleans(EnumSet.of(Sink.LOG), "strconv", "Quote", "QuoteToASCII");
        cleans(EnumSet.of(Sink.LOG), "encoding/json", "Marshal", "MarshalIndent");
        cleans(EnumSet.of(Sink.SQL), "github.com/lib/pq", "QuoteIdentifier", "QuoteLiteral");
        cleans(EnumSet.of(Sink.SQL), "github.com/jackc/pgx.Identifier", "Sanitize");
        for (String shell : List.of("al.essio.dev/pkg/shellescape", "github.com/alessio/shellescape")) {
            cleans(EnumSet.of(Sink.SHELL), shell, "Quote", "QuoteCommand");
        }
        cleans(EnumSet.of(Sink.LDAP), "github.com/go-ldap/ldap", "EscapeFilter", "EscapeDN");
        cleans(EnumSet.of(Sink.CODE, Sink.XPATH, Sink.PATTERN), "regexp", "QuoteMeta");
    }

    private void functions() {
        uses(Use.HANDS_ON, "string", "append", "max", "min");
        usesOf(Use.HANDS_ON, "fmt", "Sprintf", "Sprint", "Sprintln", "Appendf", "Append");
        usesOf(Use.HANDS_ON, "strings", "Join", "Replace", "ReplaceAll", "ToLower", "ToUpper", "ToTitle", "Title", "Trim", "TrimSpace", "TrimPrefix", "TrimSuffix",
                "TrimLeft", "TrimRight", "TrimFunc", "Split", "SplitN", "SplitAfter", "Fields", "FieldsFunc", "Repeat", "Map", "Cut", "CutPrefix", "CutSuffix", "Clone",
                "NewReader", "ToValidUTF8");
        usesOf(Use.HANDS_ON, "bytes", "NewBuffer", "NewBufferString", "NewReader", "Join", "TrimSpace", "ToLower", "ToUpper", "Split", "ReplaceAll", "Trim");
        usesOf(Use.HANDS_ON, "path", "Join", "Clean", "Dir");
        usesOf(Use.HANDS_ON, "path/filepath", "Join", "Clean", "Dir", "Abs", "FromSlash", "ToSlash", "Rel", "EvalSymlinks", "Glob");
        usesOf(Use.HANDS_ON, "net/url", "Parse", "ParseRequestURI", "QueryUnescape", "PathUnescape", "ParseQuery", "JoinPath");
        for (String coding : List.of("StdEncoding", "URLEncoding", "RawStdEncoding", "RawURLEncoding")) {
            usesOf(Use.HANDS_ON, "encoding/base64." + coding, "DecodeString", "EncodeToString");
        }
        usesOf(Use.HANDS_ON, "encoding/base64.Encoding", "DecodeString", "EncodeToString");
        usesOf(Use.HANDS_ON, "encoding/hex", "DecodeString");
        usesOf(Use.HANDS_ON, "html", "UnescapeString");
        usesOf(Use.HANDS_ON, "io", "ReadAll", "LimitReader", "TeeReader", "NopCloser");
        usesOf(Use.HANDS_ON, "io/ioutil", "ReadAll");
        usesOf(Use.HANDS_ON, "bufio", "NewReader", "NewScanner", "NewReadWriter");
        usesOf(Use.HANDS_ON, "encoding/json", "NewDecoder");
        usesOf(Use.HANDS_ON, "encoding/xml", "NewDecoder");
        usesOf(Use.HANDS_ON, "encoding/gob", "NewDecoder");
        usesOf(Use.HANDS_ON, "net/http", "NewRequest", "NewRequestWithContext", "MaxBytesReader");
        usesOf(Use.HANDS_ON, "html/template", "HTML", "JS", "URL", "CSS", "HTMLAttr");
        usesOf(Use.HANDS_ON, "slices", "Clone", "Concat");
        usesOf(Use.HANDS_ON, "maps", "Clone");
    }

    private void methods() {
        uses(Use.ASKS, "Len", "Err", "Close", "Context", "Size", "IsAbs", "MatchString", "Scan", "Next", "ParseForm", "ParseMultipartForm", "Has", "WriteString", "WriteByte");
        uses(Use.MIXES, "ReplaceAllString", "ReplaceAllLiteralString", "ReplaceAllStringFunc", "FindString", "FindStringSubmatch", "FindAllString", "Replace", "JoinPath",
                "ResolveReference");
        uses(Use.KEEPS, "Get", "Query", "String", "Text", "Bytes", "ReadString", "ReadBytes", "ReadLine", "Values", "Encode", "EscapedPath", "Hostname", "Port", "Token",
                "Value", "Read", "Runes", "PostForm");
        uses(Use.FILLS, "WriteString", "Write", "WriteByte", "WriteRune", "Add", "Set", "Store", "Push");
        uses(Use.CHECKS_START, "strings.HasPrefix");
        uses(Use.CHECKS_ARGUMENTS, "MatchString", "IsLocal", "Match", "IsAlphanumeric");
        uses(Use.EQUATES, "strings.EqualFold");
        uses(Use.HOLDS, "slices.Contains", "strings.Contains");
    }

    private void filling() {
        for (String decoder : List.of("encoding/json.Decoder.Decode", "encoding/xml.Decoder.Decode", "encoding/gob.Decoder.Decode", GIN + ".BindJSON",
                GIN + ".ShouldBindJSON", GIN + ".Bind", GIN + ".ShouldBind", GIN + ".ShouldBindQuery", GIN + ".BindQuery", GIN + ".ShouldBindUri", GIN + ".BindUri",
                ECHO + ".Bind", FIBER + ".BodyParser", FIBER + ".QueryParser")) {
            filled.put(decoder, 0);
        }
        for (String parser : List.of("encoding/json.Unmarshal", "encoding/xml.Unmarshal", "gopkg.in/yaml.Unmarshal")) {
            filled.put(parser, 1);
        }
    }

    /** The name without the version of its module: {@code github.com/labstack/echo/v4.Context}. */
    private static String plain(String dotted) {
        int version = dotted.indexOf("/v");
        int end = version + 2;
        while (version >= 0 && end < dotted.length() && Character.isDigit(dotted.charAt(end))) {
            end++;
        }
        return version < 0 || end == version + 2 || end >= dotted.length() ? dotted : dotted.substring(0, version) + dotted.substring(end);
    }

    @Override
    public int fillsArgument(String dotted) {
        return filled.getOrDefault(plain(dotted), -1);
    }

    @Override
    public String read(String dotted) {
        return super.read(plain(dotted));
    }

    @Override
    public String called(String dotted) {
        return super.called(plain(dotted));
    }

    @Override
    public Set<Sink> cleans(String dotted) {
        return super.cleans(plain(dotted));
    }

    @Override
    public boolean isTyped() {
        return true;
    }
}
