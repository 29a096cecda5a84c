package dev.tenet.extract.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Values are followed through Go. */
final class GoFlowsTest {
    private static List<String> handler(String body) {
        return Flows.in("go.mod.txt", "", "web/web.go", """
                package web

                import (
                	"encoding/base64"
                	"encoding/json"
                	"fmt"
                	"html"
                	"net/http"
                	"net/url"
                	"path/filepath"
                	"regexp"
                	"slices"
                	"strconv"
                	"strings"
                )

                const mode = "fast"
                var allowed = map[string]bool{"a": true}
                var names = []string{"a", "b"}
                var plain = regexp.MustCompile("^[a-z]+$")

                type order struct { Note string; Count int }

                func show(w http.ResponseWriter, r *http.Request, n int, ok bool) {
                	x := r.FormValue("x")
                %s}

                func helper(s string) (string, error) { return s, nil }
                """.formatted(body.indent(1))).into();
    }

    private static void reaches(String body) {
        assertThat(handler(body)).as(body).hasSize(1);
    }

    private static void doesNotReach(String body) {
        assertThat(handler(body)).as(body).isEmpty();
    }

    @Test
    void names_what_is_read_and_where() {
        assertThat(Flows.in("web.go", """
                package web
                import ("net/http"; "fmt")
                func show(w http.ResponseWriter, r *http.Request) {
                	name := r.URL.Query().Get("name")
                	text := fmt.Sprintf("hello %s", name)
                	sink(text)
                }
                """).steps()).containsExactly(
                        "web.go:4 read from net/http.Request.URL", "web.go:4 assigned to name", "web.go:5 assigned to text", "web.go:6 reaches sink");
    }

    @Test
    void follows_every_way_to_build_a_string() {
        for (String built : List.of("x + \"a\"", "fmt.Sprintf(\"%s\", x)", "strings.ToLower(strings.TrimSpace(x))", "x[1:]", "string(x)", "[]byte(x)", "[]string{x}",
                "strings.Join([]string{\"a\", x}, \",\")", "strings.Split(x, \",\")[0]", "filepath.Join(\"a\", x)", "append(names, x)", "map[string]string{\"a\": x}",
                "r.Header.Get(\"a\")", "r.URL.Path", "r.PathValue(\"a\")", "strings.Replace(\"a\", \"a\", x, 1)", "fmt.Sprint(x, 1)")) {
            reaches("sink(" + built + ")\n");
        }
        reaches("y, err := helper(x)\nif err != nil { return }\nsink(y)\n");
        reaches("y, _ := url.QueryUnescape(x)\nsink(y)\n");
        reaches("y, _ := base64.StdEncoding.DecodeString(x)\nsink(string(y))\n");
        reaches("var b strings.Builder\nb.WriteString(\"a\")\nb.WriteString(x)\nsink(b.String())\n");
        reaches("y := \"a\"\ny += x\nsink(y)\n");
    }

    @Test
    void what_is_converted_or_only_measured_does_not_flow() {
        for (String converted : List.of("len(x)", "x == \"a\"", "strings.Contains(x, \"a\")", "mode", "allowed[x]", "n", "r.Context()", "w", "strconv.Itoa(len(x))")) {
            doesNotReach("sink(" + converted + ")\n");
        }
        doesNotReach("y, err := strconv.Atoi(x)\nsink(y)\nsink(err)\n");
        doesNotReach("y, err := helper(x)\nsink(err)\n_ = y\n");
    }

    @Test
    void a_later_clean_assignment_cleans() {
        doesNotReach("x = \"SPY\"\nsink(x)\n");
        reaches("y := \"SPY\"\nif ok { y = x }\nsink(y)\n");
        doesNotReach("if ok { x = \"a\" } else { x = \"b\" }\nsink(x)\n");
        reaches("if ok { x := \"a\"; _ = x }\nsink(x)\n");
        doesNotReach("if ok {\n\tx := \"a\"\n\tsink(x)\n}\n");
        reaches("if y := x; ok { sink(y) }\n");
        reaches("for _, each := range []string{x} { sink(each) }\n");
    }

    @Test
    void branches_that_constants_decide_are_dead() {
        doesNotReach("num := 106\ny := x\nif 7*18+num > 200 { y = \"a\" }\nsink(y)\n");
        reaches("num := 106\ny := x\nif 7*18+num > 300 { y = \"a\" }\nsink(y)\n");
        doesNotReach("if mode == \"slow\" { sink(x) }\n");
        reaches("i := 0\ni++\nif i > 0 { sink(x) }\n");
        doesNotReach("var y string\nswitch mode {\ncase \"slow\": y = x\ncase \"fast\": y = \"a\"\ndefault: y = x\n}\nsink(y)\n");
        reaches("var y string\nswitch n {\ncase 1: y = x\ndefault: y = \"a\"\n}\nsink(y)\n");
        reaches("y := \"\"\nswitch n {\ncase 1:\n\ty = x\n\tfallthrough\ncase 2:\n\tsink(y)\n}\n");
        doesNotReach("y := \"\"\nswitch n {\ncase 1:\n\ty = x\ncase 2:\n\tsink(y)\n}\n");
    }

    @Test
    void parts_of_containers_are_told_apart() {
        String map = "m := map[string]string{}\nm[\"a\"] = \"some\"\nm[\"b\"] = x\n";
        reaches(map + "sink(m[\"b\"])\n");
        doesNotReach(map + "sink(m[\"a\"])\n");
        reaches(map + "sink(m[mode+x])\n");
        doesNotReach("s := []string{\"a\", x}\nsink(s[0])\n");
        reaches("s := []string{\"a\", x}\nsink(s[1])\n");
        reaches("o := order{Note: x}\nsink(o.Note)\n");
        reaches("var o order\no.Note = x\nsink(o.Note)\n");
        reaches("var o order\nif err := json.NewDecoder(r.Body).Decode(&o); err != nil { return }\nsink(o.Note)\n");
        doesNotReach("var o order\nif err := json.NewDecoder(r.Body).Decode(&o); err != nil { return }\nsink(o.Count)\n");
        reaches("c := make(chan string)\nc <- x\nsink(<-c)\n");
    }

    @Test
    void a_test_against_what_is_allowed_cleans() {
        doesNotReach("if !slices.Contains(names, x) { return }\nsink(x)\n");
        doesNotReach("if x != \"a\" && x != \"b\" { return }\nsink(x)\n".replace("&& x != \"b\" ", ""));
        doesNotReach("if !plain.MatchString(x) { return }\nsink(x)\n");
        doesNotReach("switch x {\ncase \"a\", \"b\":\n\tsink(x)\n}\n");
        doesNotReach("switch {\ncase !plain.MatchString(x):\n\treturn\ndefault:\n\tsink(x)\n}\n");
        reaches("if x == \"\" { return }\nsink(x)\n");
        doesNotReach("if _, known := allowed[x]; !known { return }\nsink(x)\n");
        doesNotReach("if !allowed[x] { return }\nsink(x)\n");
    }

    @Test
    void functions_within_and_results_by_name() {
        reaches("go func() { sink(x) }()\n");
        reaches("func(y string) { sink(y) }(x)\n");
        reaches("defer sink(x)\n");
        assertThat(Flows.in("web.go", """
                package web
                import ("github.com/gin-gonic/gin"; "os")
                type store struct { name string }
                func (s *store) load() { sink(s.name) }
                func show(c *gin.Context) {
                	s := &store{name: c.Query("name")}
                	s.load()
                	sink(named(c.Param("id")))
                }
                func named(id string) (out string, err error) {
                	out = id
                	return
                }
                func main() {
                	sink(os.Args[1])
                	sink(os.Getenv("HOME"))
                }
                """).into()).containsExactly("request github.com/gin-gonic/gin.Context.Query@6>4", "request github.com/gin-gonic/gin.Context.Param@8>8",
                        "arguments os.Args@15>15", "environment os.Getenv@16>16");
    }
}
