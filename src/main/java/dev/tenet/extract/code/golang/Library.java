package dev.tenet.extract.code.golang;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What documented functions of the standard library, and of a few others, give back. */
final class Library {
    private static final String ERROR = "error";

    /** Result types with commas between, then the functions of one package that give them. */
    private static final String[][] RESULTS = {
        {"database/sql.DB, error", "database/sql", "Open"},
        {"database/sql.DB", "database/sql", "OpenDB"},
        {"database/sql.Rows, error", "database/sql", "DB.Query", "DB.QueryContext", "Tx.Query", "Tx.QueryContext", "Stmt.Query", "Conn.QueryContext"},
        {"database/sql.Row", "database/sql", "DB.QueryRow", "DB.QueryRowContext", "Tx.QueryRow", "Tx.QueryRowContext", "Conn.QueryRowContext"},
        {"database/sql.Result, error", "database/sql", "DB.Exec", "DB.ExecContext", "Tx.Exec", "Tx.ExecContext", "Stmt.Exec", "Conn.ExecContext"},
        {"database/sql.Stmt, error", "database/sql", "DB.Prepare", "DB.PrepareContext", "Tx.Prepare", "Tx.PrepareContext"},
        {"database/sql.Tx, error", "database/sql", "DB.Begin", "DB.BeginTx", "Conn.BeginTx"},
        {"database/sql.Conn, error", "database/sql", "DB.Conn"},
        {"github.com/jmoiron/sqlx.DB, error", "github.com/jmoiron/sqlx", "Open", "Connect", "ConnectContext"},
        {"github.com/jmoiron/sqlx.DB", "github.com/jmoiron/sqlx", "MustConnect", "MustOpen", "NewDb"},
        {"github.com/jackc/pgx/v5.Conn, error", "github.com/jackc/pgx/v5", "Connect", "ConnectConfig"},
        {"github.com/jackc/pgx/v5/pgxpool.Pool, error", "github.com/jackc/pgx/v5/pgxpool", "New", "NewWithConfig"},
        {"gorm.io/gorm.DB, error", "gorm.io/gorm", "Open"},
        {"os/exec.Cmd", "os/exec", "Command", "CommandContext"},
        {"os.File, error", "os", "Open", "Create", "OpenFile", "CreateTemp"},
        {"[], error", "os", "ReadFile", "ReadDir"},
        {"string, bool", "os", "LookupEnv"},
        {"string", "os", "Getenv", "TempDir"},
        {"net/http.Request, error", "net/http", "NewRequest", "NewRequestWithContext"},
        {"net/http.Response, error", "net/http", "Get", "Post", "Head", "PostForm", "Client.Do", "Client.Get", "Client.Post", "Client.Head", "Client.PostForm"},
        {"net/http.Request", "github.com/labstack/echo/v4", "Context.Request"},
        {"net/http.Request", "github.com/labstack/echo", "Context.Request"},
        {"net/http.ServeMux", "net/http", "NewServeMux"},
        {"net/url.Values", "net/url", "URL.Query"},
        {"net/url.URL, error", "net/url", "Parse", "ParseRequestURI"},
        {"net.Listener, error", "net", "Listen"},
        {"net.Conn, error", "net", "Dial", "DialTimeout", "Listener.Accept"},
        {"crypto/tls.Conn, error", "crypto/tls", "Dial"},
        {"html/template.Template", "html/template", "New", "Must"},
        {"text/template.Template", "text/template", "New", "Must"},
        {"log.Logger", "log", "New", "Default"},
        {"log/slog.Logger", "log/slog", "New", "Default", "With"},
        {"encoding/json.Decoder", "encoding/json", "NewDecoder"},
        {"encoding/json.Encoder", "encoding/json", "NewEncoder"},
        {"encoding/gob.Decoder", "encoding/gob", "NewDecoder"},
        {"[], error", "encoding/json", "Marshal", "MarshalIndent"},
        {"[], error", "io", "ReadAll"},
        {"bufio.Reader", "bufio", "NewReader", "NewReaderSize"},
        {"bufio.Writer", "bufio", "NewWriter", "NewWriterSize"},
        {"bufio.Scanner", "bufio", "NewScanner"},
        {"context.Context", "context", "Background", "TODO", "WithValue"},
        {"context.Context, context.CancelFunc", "context", "WithCancel", "WithTimeout", "WithDeadline"},
        {"time.Time", "time", "Now", "Unix", "Date", "Time.Add", "Time.UTC", "Time.In", "Time.Local", "Time.Truncate"},
        {"time.Time, error", "time", "Parse", "ParseInLocation"},
        {"time.Duration", "time", "Since", "Until", "Time.Sub"},
        {"time.Duration, error", "time", "ParseDuration"},
        {"time.Ticker", "time", "NewTicker"},
        {"time.Timer", "time", "NewTimer", "AfterFunc"},
        {"regexp.Regexp", "regexp", "MustCompile"},
        {"regexp.Regexp, error", "regexp", "Compile"},
        {"math/rand.Rand", "math/rand", "New"},
        {ERROR, "errors", "New", "Join"},
        {ERROR, "fmt", "Errorf"},
        {"string", "fmt", "Sprintln"},
        {"string", "strings", "Join", "Replace", "ReplaceAll", "ToLower", "ToUpper", "TrimSpace", "Trim", "TrimPrefix", "TrimSuffix", "Repeat"},
        {"string", "strconv", "Itoa", "Quote", "FormatInt", "FormatFloat", "FormatBool"},
        {"int, error", "strconv", "Atoi"},
        {"int64, error", "strconv", "ParseInt"},
        {"float64, error", "strconv", "ParseFloat"},
        {"github.com/gin-gonic/gin.Engine", "github.com/gin-gonic/gin", "Default", "New"},
        {"github.com/labstack/echo/v4.Echo", "github.com/labstack/echo/v4", "New"},
        {"github.com/go-chi/chi/v5.Mux", "github.com/go-chi/chi/v5", "NewRouter"},
        {"github.com/gorilla/mux.Router", "github.com/gorilla/mux", "NewRouter"},
    };

    /** Methods that give an instance of what they are called on. */
    private static final Set<String> OWN = Set.of(
            "net/http.Request.WithContext", "net/http.Request.Clone", "log/slog.Logger.With", "log/slog.Logger.WithGroup", "gorm.io/gorm.DB.Where",
            "gorm.io/gorm.DB.Model", "gorm.io/gorm.DB.WithContext", "gorm.io/gorm.DB.Table", "gorm.io/gorm.DB.Select", "gorm.io/gorm.DB.Order",
            "gorm.io/gorm.DB.Joins", "gorm.io/gorm.DB.Debug", "gorm.io/gorm.DB.Raw");

    private static final Map<String, List<String>> BY_FUNCTION = new HashMap<>();

    static {
        for (String[] row : RESULTS) {
            List<String> types = List.of(row[0].split(", "));
            for (int i = 2; i < row.length; i++) {
                BY_FUNCTION.put(row[1] + "." + row[i], types);
            }
        }
    }

    private Library() {}

    /** The type of the only result; empty when it is not known or not the only one. */
    static String returns(String function) {
        List<String> types = BY_FUNCTION.getOrDefault(function, List.of());
        return types.size() == 1 ? types.get(0) : "";
    }

    /** The types of several results; empty when they are not known or not several. */
    static List<String> results(String function) {
        List<String> types = BY_FUNCTION.getOrDefault(function, List.of());
        return types.size() > 1 ? types : List.of();
    }

    static boolean givesOwner(String method) {
        return OWN.contains(method);
    }
}
