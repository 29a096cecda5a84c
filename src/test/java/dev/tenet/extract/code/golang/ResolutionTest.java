package dev.tenet.extract.code.golang;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenet.fact.Call;
import dev.tenet.fact.FunctionDef;
import dev.tenet.fact.Import;
import dev.tenet.fact.SourceFile;
import org.junit.jupiter.api.Test;

/** Callees by the import paths of their packages, through declared types and results. */
class ResolutionTest {
    @Test
    void names_what_is_imported_by_its_path() {
        GoCode code = GoCode.of("a.go", """
                package main
                import (
                    "os/exec"
                    sh "os/exec"
                    _ "embed"
                    . "strings"
                    "github.com/go-redis/redis/v9"
                    "gopkg.in/yaml.v3"
                )
                func main() {
                    exec.Command("ls")
                    sh.Command("ls")
                    redis.NewClient(nil)
                    yaml.Unmarshal(nil, nil)
                    len("a")
                    unknown.Call()
                }
                """);

        assertThat(code.callees()).containsExactly(
                "os/exec.Command", "os/exec.Command", "github.com/go-redis/redis/v9.NewClient", "gopkg.in/yaml.v3.Unmarshal", "len", "?.Call");
        assertThat(code.all(Import.class)).extracting(each -> each.module() + " " + each.name() + " " + each.alias())
                .containsExactly(
                        "os/exec  exec", "os/exec  sh", "embed  _", "strings * ", "github.com/go-redis/redis/v9  redis", "gopkg.in/yaml.v3  yaml");
    }

    @Test
    void follows_declared_types_of_variables_parameters_and_fields() {
        GoCode code = GoCode.of("store/a.go", """
                package store
                import "database/sql"
                type Store struct {
                    db *sql.DB
                    others []*Store
                    byName map[string]*Store
                }
                var shared *sql.DB
                func New(db *sql.DB) *Store { return &Store{db: db} }
                func (s *Store) One(tx *sql.Tx) {
                    s.db.Query("1")
                    tx.Exec("2")
                    shared.QueryRow("3")
                    for _, other := range s.others { other.One(nil) }
                    s.byName["x"].db.Ping()
                    New(nil).db.Prepare("4")
                }
                """);

        assertThat(code.callees()).containsExactly(
                "store.Store", "database/sql.DB.Query", "database/sql.Tx.Exec", "database/sql.DB.QueryRow", "store.Store.One",
                "database/sql.DB.Ping", "store.New", "database/sql.DB.Prepare");
    }

    @Test
    void follows_results_of_known_functions_and_of_the_project() {
        GoCode code = GoCode.of("a/a.go", """
                package a
                import "database/sql"
                func open() (*sql.DB, error) { return sql.Open("x", "y") }
                func use() {
                    db, err := sql.Open("x", "y")
                    rows, err := db.Query("1")
                    rows.Next()
                    other, err := open()
                    tx, err := other.Begin()
                    tx.Commit()
                    _ = err
                }
                """);

        assertThat(code.callees()).containsExactly(
                "database/sql.Open", "database/sql.Open", "database/sql.DB.Query", "database/sql.Rows.Next", "a.open", "database/sql.DB.Begin",
                "database/sql.Tx.Commit");
    }

    @Test
    void files_of_a_package_share_their_names() {
        GoCode code = GoCode.of(
                "go.mod", "module example.com/shop\n\ngo 1.23\n",
                "cmd/shop/main.go", """
                package main
                import "example.com/shop/internal/store"
                func main() { store.Open().Save() }
                """,
                "internal/store/open.go", "package store\nfunc Open() *Store { s := &Store{}; s.load(); return s }\n",
                "internal/store/store.go", "package store\ntype Store struct{}\n",
                "internal/store/save.go", "package store\nfunc (s *Store) Save() { flush(s) }\nfunc (s Store) load() {}\nfunc flush(s *Store) { s.load() }\n");

        assertThat(code.callees()).containsExactly(
                "example.com/shop/internal/store.Open", "example.com/shop/internal/store.Store.Save", "example.com/shop/internal/store.Store",
                "example.com/shop/internal/store.Store.load", "example.com/shop/internal/store.flush", "example.com/shop/internal/store.Store.load");
        assertThat(code.all(FunctionDef.class)).filteredOn(each -> each.name().equals("Save")).extracting(FunctionDef::owner)
                .containsExactly("example.com/shop/internal/store.Store");
        assertThat(code.all(SourceFile.class)).extracting(SourceFile::module).containsExactly(
                "example.com/shop/cmd/shop", "example.com/shop/internal/store", "example.com/shop/internal/store", "example.com/shop/internal/store");
        assertThat(code.graph().reached("example.com/shop/internal/store.flush")).isTrue();
    }

    @Test
    void embedded_types_lend_their_methods() {
        GoCode code = GoCode.of("a/a.go", """
                package a
                import "sync"
                type Base struct{}
                func (b *Base) Run() {}
                type Job struct { Base; sync.Mutex }
                func (j *Job) Do() { j.Run(); j.Lock(); j.Base.Run(); j.Mutex.Unlock() }
                """);

        assertThat(code.callees()).containsExactly("a.Base.Run", "sync.Mutex.Lock", "a.Base.Run", "sync.Mutex.Unlock");
    }

    @Test
    void a_name_declared_in_an_inner_block_hides_the_outer_one() {
        GoCode code = GoCode.of("a/a.go", """
                package a
                import ("os/exec"; "strings")
                func f(x *exec.Cmd) {
                    if true {
                        x := strings.Builder{}
                        x.String()
                    }
                    x.Run()
                    exec := g()
                    exec.Command("a")
                }
                func g() int { return 1 }
                """);

        assertThat(code.callees()).containsExactly("strings.Builder", "strings.Builder.String", "os/exec.Cmd.Run", "a.g", "int.Command");
    }

    @Test
    void generic_functions_and_types_keep_their_names() {
        GoCode code = GoCode.of("a/a.go", """
                package a
                type Set[T comparable] struct { items map[T]bool }
                func (s *Set[T]) Add(item T) { s.items[item] = true }
                func Map[A, B any](in []A, f func(A) B) []B { return nil }
                func use() {
                    s := Set[string]{}
                    s.Add("x")
                    Map[int, string](nil, nil)
                    new(Set[int]).Add(1)
                }
                """);

        assertThat(code.callees()).containsExactly("a.Set", "a.Set.Add", "a.Map", "a.Set", "a.Set.Add");
    }

    @Test
    void a_value_of_a_named_type_is_a_call_with_its_fields() {
        GoCode code = GoCode.of("a/a.go", """
                package a
                import ("crypto/tls"; "net/http")
                func client() *http.Client {
                    return &http.Client{Transport: &http.Transport{TLSClientConfig: &tls.Config{InsecureSkipVerify: true}}}
                }
                """);

        assertThat(code.callees()).containsExactly("crypto/tls.Config", "net/http.Transport", "net/http.Client");
        assertThat(code.call("Config").keyword()).containsEntry("InsecureSkipVerify", true);
    }

    @Test
    void handlers_are_named_where_they_are_registered() {
        GoCode code = GoCode.of("a.go", """
                package main
                import "net/http"
                type server struct{}
                func (s *server) index(w http.ResponseWriter, r *http.Request) { w.Write(nil) }
                func main() {
                    s := &server{}
                    mux := http.NewServeMux()
                    mux.HandleFunc("/", s.index)
                    http.HandleFunc("/x", func(w http.ResponseWriter, r *http.Request) { r.FormValue("q") })
                    http.ListenAndServe(":80", mux)
                }
                """);

        assertThat(code.all(Call.class)).extracting(Call::callee).containsExactly(
                "net/http.ResponseWriter.Write", "main.server", "net/http.NewServeMux", "net/http.ServeMux.HandleFunc", "net/http.HandleFunc",
                "net/http.ListenAndServe", "net/http.Request.FormValue");
        assertThat(code.call("FormValue").function()).isEqualTo("main.main.func1");
        assertThat(code.graph().reached("main.server.index")).isTrue();
        assertThat(code.graph().reached("main.main.func1")).isTrue();
    }
}
