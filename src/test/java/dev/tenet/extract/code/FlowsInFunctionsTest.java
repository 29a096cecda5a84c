package dev.tenet.extract.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Values are followed through one function. */
final class FlowsInFunctionsTest {
    private static final String HEAD = "from flask import request\ndef view():\n";

    private static List<String> view(String body) {
        return Flows.in("app.py", HEAD + body.indent(4)).into();
    }

    private static void reaches(String body) {
        assertThat(view(body)).as(body).hasSize(1);
    }

    private static void doesNotReach(String body) {
        assertThat(view(body)).as(body).isEmpty();
    }

    @Test
    void names_what_is_read_and_where() {
        assertThat(Flows.in("app.py", """
                from flask import request

                def view():
                    name = request.args.get("name")
                    text = f"hello {name}"
                    sink(text)
                """).steps()).containsExactly(
                        "app.py:4 read from flask.request.args", "app.py:4 assigned to name", "app.py:5 put into a string", "app.py:5 assigned to text",
                        "app.py:6 reaches sink");
    }

    @Test
    void follows_every_way_to_build_a_string() {
        for (String built : List.of("f'{x}'", "'a' + x", "'%s' % x", "'%s' % (x,)", "'{}'.format(x)", "'{a}'.format(a=x)", "','.join([x])", "x.strip().lower()",
                "x[1:]", "str(x)", "x * 2", "x if ok else 'a'", "x or 'a'", "[x]", "{'a': x}", "(x, 1)", "[y for y in [x]]", "json.dumps(x)",
                "' '.join(y for y in x.split())", "{k: v for k, v in x.items()}", "list(map(str, x))", "os.path.join('a', x)", "'a'.replace('a', x)")) {
            reaches("import json, os\nx = request.args['x']\nsink(" + built + ")\n");
        }
    }

    @Test
    void what_is_converted_or_only_measured_does_not_flow() {
        for (String converted : List.of("int(x)", "float(x)", "len(x)", "x == 'a'", "x in y", "not x", "uuid.UUID(x)", "x.isdigit()", "x.startswith('a')", "bool(x)",
                "f'{int(x)}'", "range(int(x))", "list(map(int, x.split()))", "TABLE[x]", "TABLE.get(x)", "datetime.datetime.fromisoformat(x)", "hashlib.sha256(x).hexdigest()")) {
            doesNotReach("import uuid, datetime, hashlib\nTABLE = {'a': 'b'}\nx = request.args['x']\nsink(" + converted + ")\n");
        }
    }

    @Test
    void a_later_clean_assignment_cleans() {
        doesNotReach("x = request.args['x']\nx = 'SPY'\nsink(x)\n");
        doesNotReach("x = request.args['x']\nx = int(x)\nsink(x)\n");
        reaches("x = 'SPY'\nx = request.args['x']\nsink(x)\n");
        reaches("x = 'SPY'\nif ok():\n    x = request.args['x']\nsink(x)\n");
        doesNotReach("x = request.args['x']\nif ok():\n    x = 'a'\nelse:\n    x = 'b'\nsink(x)\n");
    }

    @Test
    void parts_of_containers_are_told_apart() {
        reaches("d = {}\nd['a'] = request.args['x']\nsink(d['a'])\n");
        doesNotReach("d = {}\nd['a'] = request.args['x']\nsink(d['b'])\n");
        doesNotReach("d = {'a': request.args['x'], 'b': 1}\nsink(d['b'])\n");
        doesNotReach("d = {'a': request.args['x']}\nd['a'] = 'x'\nsink(d['a'])\n");
        reaches("d = {'a': request.args['x']}\nsink(d)\n");
        reaches("d = {'a': request.args['x']}\nsink(d[key()])\n");
        reaches("d = [1, request.args['x']]\nsink(d[1])\n");
        doesNotReach("d = [1, request.args['x']]\nsink(d[0])\n");
        reaches("d = []\nd.append(request.args['x'])\nsink(d)\n");
        reaches("d = {}\nd.update(a=request.args['x'])\nsink(d['a'])\n");
        reaches("d = {}\nd[key()] = request.args['x']\nsink(d['a'])\n");
        reaches("o = thing()\no.a = request.args['x']\nsink(o.a)\n");
        doesNotReach("o = thing()\no.a = request.args['x']\nsink(o.b)\n");
    }

    @Test
    void tuples_are_unpacked_by_position() {
        reaches("a, b = request.args['x'], 1\nsink(a)\n");
        doesNotReach("a, b = request.args['x'], 1\nsink(b)\n");
        reaches("a, *b = request.args['x'].split()\nsink(b)\n");
        reaches("(a, (b, c)) = 1, (2, request.args['x'])\nsink(c)\n");
        doesNotReach("(a, (b, c)) = 1, (2, request.args['x'])\nsink(b)\n");
        reaches("a = 1\nb = request.args['x']\na, b = b, a\nsink(a)\n");
        doesNotReach("a = 1\nb = request.args['x']\na, b = b, a\nsink(b)\n");
    }

    @Test
    void loops_carry_values_round() {
        reaches("q = ''\nfor n in request.args:\n    q += n\nsink(q)\n");
        reaches("a = b = ''\nwhile ok():\n    sink(a)\n    a = b\n    b = request.args['x']\n".replace("    a = b\n", "    a = b\n"));
        reaches("for k, v in request.form.items():\n    sink(v)\n");
        reaches("x = ''\nwhile True:\n    if ok():\n        x = request.args['x']\n        break\nsink(x)\n");
        doesNotReach("for n in ['a', 'b']:\n    sink(n)\nx = request.args['x']\n");
        reaches("with open(request.args['x']) as f:\n    pass\nx = request.args['y']\nsink(x)\n");
    }

    @Test
    void branches_on_constants_are_taken_once() {
        doesNotReach("x = 'a'\nif False:\n    x = request.args['x']\nsink(x)\n");
        doesNotReach("debug = False\nx = 'a'\nif debug:\n    x = request.args['x']\nsink(x)\n");
        reaches("debug = True\nx = 'a'\nif debug:\n    x = request.args['x']\nsink(x)\n");
        doesNotReach("mode = 'a'\nx = request.args['x']\nif mode == 'a':\n    x = ''\nsink(x)\n");
        reaches("mode = 'a'\nif ok():\n    mode = 'b'\nx = ''\nif mode == 'b':\n    x = request.args['x']\nsink(x)\n");
        reaches("done = False\nx = ''\nwhile not done:\n    if done:\n        pass\n    x = request.args['x']\n    done = True\nsink(x)\n");
        doesNotReach("return\nsink(request.args['x'])\n");
        doesNotReach("x = request.args['x']\nif ok():\n    return\nelse:\n    raise ValueError\nsink(x)\n");
    }

    @Test
    void exceptions_may_come_anywhere() {
        reaches("x = ''\ntry:\n    x = request.args['x']\n    go()\nexcept KeyError:\n    sink(x)\n");
        doesNotReach("x = request.args['x']\ntry:\n    x = int(x)\nexcept ValueError:\n    x = 0\nsink(x)\n");
        doesNotReach("x = request.args['x']\ntry:\n    int(x)\nexcept ValueError:\n    return\nsink(x)\n");
        reaches("x = request.args['x']\ntry:\n    int(x)\nexcept ValueError:\n    pass\nsink(x)\n");
        reaches("try:\n    x = request.args['x']\nfinally:\n    sink(x)\n");
    }

    @Test
    void a_test_that_leaves_checks() {
        for (String test : List.of("x not in ALLOWED", "x != 'SPY'", "not re.fullmatch('[A-Z]+', x)", "re.fullmatch('[A-Z]+', x) is None", "not PATTERN.match(x)",
                "not x.isalnum()", "x not in ('a', 'b')", "not is_valid(x)", "not x or x not in ALLOWED", "not (x in ALLOWED)")) {
            doesNotReach("import re\nx = request.args['x']\nif " + test + ":\n    return\nsink(x)\n");
            reaches("import re\nx = request.args['x']\nif " + test + ":\n    sink(x)\n");
        }
        for (String test : List.of("not x", "x is None", "x == ''", "len(x) > 9", "x not in ALLOWED and ok()", "'..' in x", "x == y")) {
            reaches("import re\nx = request.args['x']\ny = request.args['y']\nif " + test + ":\n    return\nsink(x)\n");
        }
        doesNotReach("x = request.args['x']\nassert x in ALLOWED\nsink(x)\n");
        doesNotReach("x = request.args['x']\nsink(x if x in ALLOWED else 'a')\n");
        doesNotReach("sink([x for x in request.args if x in ALLOWED])\n");
        doesNotReach("x = request.args['x']\nif x in ALLOWED and sink(x):\n    pass\n");
        doesNotReach("if (x := request.args['x']) in ALLOWED:\n    sink(x)\n");
        doesNotReach("x = request.args['x']\nmatch x:\n    case 'a' | 'b':\n        sink(x)\n");
        reaches("x = request.args['x']\nmatch x:\n    case 'a':\n        pass\n    case other:\n        sink(other)\n");
    }

    @Test
    void what_is_harmless_depends_on_the_sink() {
        Flows quoted = Flows.in("app.py", "import shlex, os\n" + HEAD + "    x = shlex.quote(request.args['x'])\n    sink(x)\n");
        assertThat(quoted.into("shell")).isEmpty();
        assertThat(quoted.into("sql")).hasSize(1);
        Flows named = Flows.in("app.py", "import shlex, os\n" + HEAD + "    x = os.path.basename(request.args['x'])\n    sink(os.path.join('a', x))\n");
        assertThat(named.into("path")).isEmpty();
        assertThat(named.into("shell")).hasSize(1);
        Flows host = Flows.in("app.py", "from urllib.parse import urlparse\n" + HEAD + """
                    url = request.args['x']
                    if urlparse(url).hostname not in HOSTS:
                        return
                    sink(url)
                """);
        assertThat(host.into("url")).isEmpty();
        assertThat(host.into("sql")).hasSize(1);
        Flows parsed = Flows.in("app.py", "from urllib.parse import urlparse\n" + HEAD + """
                    url = request.args['x']
                    parts = urlparse(url)
                    if parts.netloc not in HOSTS:
                        return
                    sink(url)
                """);
        assertThat(parsed.into("url")).isEmpty();
    }

    @Test
    void where_control_never_comes_nothing_is_reached() {
        assertThat(Flows.in("app.py", """
                DEBUG = False

                def run(unknown, other=sink("default")):
                    if False:
                        sink(unknown)
                    debug = False
                    shared = False
                    def change():
                        nonlocal shared
                        shared = True
                    change()
                    if shared:
                        sink(unknown)
                    if debug:
                        sink(unknown)
                    while True:
                        pass
                    sink(unknown)

                @sink(undefined)
                def never():
                    raise ValueError
                    sink(undefined)
                """).settled("any")).containsExactlyInAnyOrder(3, 5, 15, 18, 23);
    }

    @Test
    void settled_means_that_everything_is_known() {
        assertThat(Flows.in("app.py", """
                from flask import request
                TABLES = ("orders", "fills")

                def known(unknown, text):
                    for table in TABLES:
                        sink(f"DELETE FROM {table}")
                    number = int(text)
                    sink(f"LIMIT {number}")
                    sink(f"LIMIT {unknown}")
                    sink(f"LIMIT {helper()}")
                    sink(f"LIMIT {request.args['x']}")
                    sink(f"LIMIT {own(1)}")
                    if unknown in TABLES:
                        sink(unknown)

                def own(number):
                    return f"{number}"
                """).settled("sql")).containsExactly(6, 8, 12, 14);
    }
}
