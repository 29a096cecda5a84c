package dev.tenet.extract.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenet.fact.Call;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScriptCallsTest {
    private static List<String> callees(String text) {
        return Code.of("src/a.ts", text).callees();
    }

    @Test
    void names_from_libraries_are_resolved_however_they_are_imported() {
        assertThat(callees("""
                import { exec as run } from "child_process";
                import fs from "fs";
                import * as vm from "node:vm";
                const cp = require("child_process");
                const { promisify } = require("util");
                const later = promisify(cp.exec);
                run("a"); fs.readFile("b"); vm.runInThisContext("c"); cp.execSync("d"); require("os").hostname(); cp["spawn"]("e");
                await later("f");
                (await import("path")).join("g");
                """))
                .containsExactly(
                        "util.promisify", "child_process.exec", "fs.readFile", "vm.runInThisContext", "child_process.execSync", "os.hostname",
                        "child_process.spawn", "child_process.exec", "path.join");
    }

    @Test
    void instances_know_their_class() {
        assertThat(callees("""
                import express, { Router } from "express";
                import { Pool } from "pg";
                import mysql from "mysql2/promise";
                const app = express();
                app.get("/", handler);
                Router().post("/", handler);
                const pool = new Pool();
                pool.query("select 1");
                const connection = await mysql.createConnection({});
                connection.execute("select 1");
                new Date().getTime();
                "text".replace("a", "b");
                [1].map(f);
                unknown().query();
                """))
                .containsExactly(
                        "express", "express.Application.get", "express.Router", "express.Router.post", "pg.Pool", "pg.Pool.query",
                        "mysql2.promise.createConnection", "mysql2.promise.Connection.execute", "Date", "Date.getTime", "string.replace", "Array.map",
                        "?.unknown", "?.query");
    }

    @Test
    void what_a_setter_of_the_page_gets_is_a_call_of_it() {
        assertThat(Code.of("src/a.tsx", """
                element.innerHTML = text;
                element.outerHTML += more;
                window.location.href = next;
                link.href = other;
                const page = <div className="a" dangerouslySetInnerHTML={{ __html: html }} />;
                const frame = <iframe srcDoc={source} />;
                """).all(Call.class).stream().map(call -> call.callee() + " " + call.argument(0).text()))
                .containsExactly("?.innerHTML= text", "?.outerHTML= more", "?.location= next", "?.dangerouslySetInnerHTML= html", "?.srcDoc= source");
    }

    @Test
    void members_of_this_are_followed() {
        assertThat(callees("""
                import { Client } from "broker";
                import Base from "./base";
                class Desk extends Base {
                  #client = new Client();
                  other: Client;
                  handler = () => this.buy();
                  constructor(private readonly feed: Client) {
                    super();
                    this.late = new Client();
                  }
                  static make() { return this.build(); }
                  static build() { return new Desk(null); }
                  buy() {
                    this.#client.order(); this.other.order(); this.feed.read(); this.late.go(); this.sell();
                    super.close();
                    [1].forEach(() => this.sell());
                    setTimeout(function () { this.sell(); }, 1);
                  }
                  sell() {}
                }
                Desk.make().sell();
                """))
                .containsExactlyInAnyOrder(
                        "broker.Client", "src.a.Desk.buy", "src.base.constructor", "broker.Client", "src.a.Desk.build", "src.a.Desk",
                        "broker.Client.order", "broker.Client.order", "broker.Client.read", "broker.Client.go", "src.a.Desk.sell", "src.base.close",
                        "Array.forEach", "src.a.Desk.sell", "setTimeout", "?.sell", "src.a.Desk.make", "src.a.Desk.sell");
    }

    @Test
    void a_name_in_a_block_hides_the_outer_one() {
        assertThat(callees("""
                import { exec } from "child_process";
                exec("a");
                { const exec = (x) => x; exec("b"); }
                for (const exec of [1]) { exec("c"); }
                function f(exec) { exec("d"); }
                function g() { exec("e"); }
                try { f(); } catch (exec) { exec("f"); }
                """))
                .containsExactly("child_process.exec", "src.a.exec", "?.exec", "src.a.f", "?.exec", "?.exec", "child_process.exec");
    }

    @Test
    void what_is_assigned_twice_is_not_guessed() {
        assertThat(callees("let run = require('a').x;\nif (t) run = require('b').y;\nrun();\nlet late;\nfunction set() { late = require('c').z; }\nlate();\n"))
                .containsExactly("?.run", "c.z");
    }

    @Test
    void entries_of_an_object_that_is_written_once_are_known() {
        assertThat(callees("""
                import { exec } from "child_process";
                const tools = { run: exec, own() {}, nested: { deep: () => exec("x") } };
                tools.run("a"); tools.own(); tools.missing();
                """))
                .containsExactly("child_process.exec", "src.a.tools.own", "?.missing", "child_process.exec");
    }

    @Test
    void a_function_that_is_handed_on_is_reached_and_called_from_there() {
        Code code = Code.of("a.js", """
                import { send } from "broker";
                function start(ready) {
                  if (!ready) return;
                  setInterval(() => { send("order"); }, 1000);
                }
                start(true);
                """);

        assertThat(code.call("send").function()).isEqualTo("a.start.anonymous1");
        assertThat(code.graph().reached("a.start.anonymous1")).isTrue();
        assertThat(code.pathsTo("send")).hasSize(1);
        assertThat(code.pathsTo("send").get(0).functions()).containsExactly("a", "a.start", "a.start.anonymous1");
        assertThat(Code.notes(code.pathsTo("send").get(0).conditions())).containsExactly("[ready] else RETURN");
    }

    @Test
    void tells_what_is_awaited_discarded_and_in_a_loop() {
        Code code = Code.of("a.js", "async function f() { await g(); h(); const x = i(); for (const y of z) j(y); return x; }\n");

        assertThat(code.all(Call.class)).extracting(call -> call.name() + " " + call.awaited() + " " + call.discarded() + " " + call.inLoop())
                .containsExactly("g true true false", "h false true false", "i false false false", "j false true true");
    }

    @Test
    void components_are_calls_and_their_attributes_arguments() {
        Code code = Code.of("a.jsx", """
                import { Chart } from "charts";
                function Row({ id }) { return <td onClick={() => pick(id)}>{label(id)} it's</td>; }
                export default () => <><Row id={1} wide {...rest} /><Chart.Line title="a'b">{`x`}</Chart.Line></>;
                """);

        assertThat(code.callees()).containsExactlyInAnyOrder("?.pick", "?.label", "a.Row", "charts.Chart.Line");
        assertThat(code.call("Row").argument("id").number()).isEqualTo(1);
        assertThat(code.call("Row").argument("wide").isTrue()).isTrue();
        assertThat(code.call("Line").argument("title").text()).isEqualTo("a'b");
        assertThat(code.issues()).isEmpty();
    }
}
