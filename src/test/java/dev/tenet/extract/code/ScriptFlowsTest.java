package dev.tenet.extract.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenet.fact.DataFlow;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Values are followed through JavaScript and TypeScript. */
final class ScriptFlowsTest {
    private static List<String> handler(String body) {
        return Flows.in("app.js", """
                const express = require("express");
                const path = require("path");
                const app = express();
                const ALLOWED = ["a", "b"];
                const MODE = "fast";
                app.get("/x", async (req, res) => {
                  let x = req.query.x;
                %s});
                function helper(s) { return s; }
                """.formatted(body.indent(2))).into();
    }

    private static void reaches(String body) {
        assertThat(handler(body)).as(body).hasSize(1);
    }

    private static void doesNotReach(String body) {
        assertThat(handler(body)).as(body).isEmpty();
    }

    @Test
    void names_what_is_read_and_where() {
        assertThat(Flows.in("app.ts", """
                import { Request, Response } from "express";

                export function show(request: Request, response: Response) {
                  const { name } = request.query;
                  const text = `hello ${name}`;
                  sink(text);
                }
                """).steps()).containsExactly(
                        "app.ts:4 read from express.Request.query", "app.ts:4 assigned to name", "app.ts:5 put into a string", "app.ts:5 assigned to text",
                        "app.ts:6 reaches sink");
    }

    @Test
    void follows_every_way_to_build_a_string() {
        for (String built : List.of("x + 'a'", "`a${x}`", "'a'.concat(x)", "x.trim().toLowerCase()", "x.slice(1)", "String(x)", "ok ? x : 'a'", "x || 'a'", "x ?? 'a'",
                "[x]", "{ a: x }", "[...x]", "[x, 'a'].join()", "x.split(',')[0]", "path.join('a', x)", "JSON.parse(x)", "decodeURIComponent(x)", "helper(x)",
                "Buffer.from(x, 'base64').toString()", "[x].map((y) => y + 'a')", "'a'.replace('a', x)", "req.body.y", "req.params['y']", "req.headers.host",
                "req.get('host')", "await x", "({ ...req.query }).y", "Object.assign({}, req.body)", "x as string".replace(" as string", ""))) {
            reaches("sink(" + built + ");\n");
        }
    }

    @Test
    void what_is_converted_or_only_measured_does_not_flow() {
        for (String converted : List.of("Number(x)", "parseInt(x, 10)", "x.length", "x === 'a'", "!x", "x.includes('a')", "+x", "typeof x === 'string'", "x.indexOf('a')",
                "`a${Number(x)}`", "MODE", "Math.max(x, 1)", "require('crypto').createHash('md5').update('a').digest('hex')", "res.locals.user")) {
            doesNotReach("sink(" + converted + ");\n");
        }
    }

    @Test
    void a_later_clean_assignment_cleans() {
        doesNotReach("x = 'SPY';\nsink(x);\n");
        reaches("let y = 'SPY';\ny = x;\nsink(y);\n");
        reaches("let y = 'SPY';\nif (ok) { y = x; }\nsink(y);\n");
        doesNotReach("if (ok) { x = 'a'; } else { x = 'b'; }\nsink(x);\n");
        reaches("let y = 'a';\ny += x;\nsink(y);\n");
        reaches("ok && (x = 'a');\nsink(x);\n");
        reaches("let y;\ntry { y = helper(x); } catch (e) { y = ''; }\nsink(y);\n");
        reaches("{ const x2 = x; sink(x2); }\n");
        doesNotReach("{ const x = 'a'; sink(x); }\n");
    }

    @Test
    void branches_that_constants_decide_are_dead() {
        doesNotReach("const num = 106;\nsink(7 * 18 + num > 200 ? 'a' : x);\n");
        reaches("const num = 106;\nsink(7 * 18 + num > 300 ? 'a' : x);\n");
        doesNotReach("if (MODE === 'slow') { sink(x); }\n");
        reaches("let i = 0;\ni++;\nif (i > 0) { sink(x); }\n");
        doesNotReach("const guess = 'ABC';\nlet y;\nswitch (guess.charAt(1)) {\n  case 'A': y = x; break;\n  case 'B': y = 'b'; break;\n  default: y = x;\n}\nsink(y);\n"
                .replace("switch (guess.charAt(1))", "const at = guess[1];\nswitch (at)"));
        reaches("let y;\nswitch (n) { case 1: y = x; break; default: y = 'a'; }\nsink(y);\n");
        reaches("let y = '';\ndo { y = x; } while (n > 3);\nsink(y);\n");
        doesNotReach("let y = '';\nfor (;;) { y = 'a'; break; }\nsink(y);\n");
    }

    @Test
    void parts_of_containers_are_told_apart() {
        reaches("const o = {};\no.a = x;\nsink(o.a);\n");
        doesNotReach("const o = {};\no.a = x;\nsink(o.b);\n");
        doesNotReach("const o = { a: x, b: 1 };\nsink(o.b);\n");
        reaches("const o = { a: x, b: 1 };\nsink(o['a']);\n");
        reaches("const o = { a: x };\nsink(o[n]);\n");
        reaches("const { a, b } = { a: x, b: 1 };\nsink(a);\n");
        doesNotReach("const { a, b } = { a: x, b: 1 };\nsink(b);\n");
        reaches("const [a, b] = [1, x];\nsink(b);\n");
        doesNotReach("const [a, b] = [1, x];\nsink(a);\n");
        String list = "const list = [];\nlist.push('safe');\nlist.push(x);\nlist.push('more');\n";
        reaches(list + "sink(list[1]);\n");
        doesNotReach(list + "sink(list[0]);\n");
        doesNotReach(list + "list.shift();\nsink(list[1]);\n");
        reaches(list + "for (const each of list) { sink(each); }\n");
        String map = "const map = new Map();\nmap.set('a', 'some');\nmap.set('b', x);\n";
        reaches(map + "sink(map.get('b'));\n");
        doesNotReach(map + "sink(map.get('a'));\n");
    }

    @Test
    void a_test_against_what_is_allowed_cleans() {
        doesNotReach("if (!ALLOWED.includes(x)) { return; }\nsink(x);\n");
        doesNotReach("if (x !== 'a') { return; }\nsink(x);\n");
        doesNotReach("if (!/^[a-z]+$/.test(x)) { return res.sendStatus(400); }\nsink(x);\n");
        reaches("if (!x) { return; }\nsink(x);\n");
        doesNotReach("const table = { a: 1 };\nif (x in table) { sink(x); }\n");
        doesNotReach("const table = { a: 'b' };\nsink(table[x]);\n");
    }

    @Test
    void functions_within_see_what_is_around() {
        reaches("const go = () => sink(x);\ngo();\n");
        reaches("setTimeout(function () { sink(x); }, 10);\n");
        reaches("[x].forEach(function (each) { sink(each); });\n");
        reaches("[x].forEach((each) => { sink(each); });\n");
        reaches("const take = (y) => { sink(y); };\ntake(x);\n");
        reaches("Promise.resolve(x).then((y) => sink(y));\n");
        doesNotReach("['a'].forEach((each) => { sink(each); });\n");
    }

    @Test
    void goes_through_modules_and_classes() {
        assertThat(Flows.in("web.js", """
                import { load } from "./store.js";
                import Koa from "koa";
                export const show = async (ctx) => load(ctx.query.name);
                """, "store.js", """
                export function load(name) {
                  return new Store(name).run();
                }
                class Store {
                  constructor(name) { this.name = name; this.fixed = "a"; }
                  run() { sink(this.name); sink(this.fixed); }
                }
                """).into()).containsExactly("request koa.Context.query@3>6");
    }

    @Test
    void sources_of_programs_and_pages() {
        assertThat(Flows.in("app.ts", """
                import { Controller, Get, Query, Param } from "@nestjs/common";
                sink(process.argv[2]);
                sink(process.env.HOME);
                sink(window.location.search);
                sink(new URLSearchParams(location.search).get("q"));
                sink(document.referrer);
                sink(document.title);
                class Things {
                  @Get() find(@Query("q") q: string, @Param("id") id: number) { sink(q); sink(id); }
                }
                export const handler = async (event) => { sink(event.queryStringParameters.x); sink(event.detail); };
                """).into()).containsExactly("arguments process.argv@2>2", "environment process.env@3>3", "request window.location.search@4>4",
                        "request location.search@5>5", "request document.referrer@6>6", "request q@9>9", "request aws-lambda.Event.queryStringParameters@11>11");
    }

    @Test
    void a_function_keeps_what_its_name_promises() {
        reaches("sink(helper(x));\n");
        assertThat(Promises.of("sanitizeFileName")).contains(DataFlow.Sink.PATH).doesNotContain(DataFlow.Sink.SQL, DataFlow.Sink.SHELL, DataFlow.Sink.CODE);
        assertThat(Promises.of("fileSystemSafe")).contains(DataFlow.Sink.PATH);
        assertThat(Promises.of("sanitizedUserQuery")).contains(DataFlow.Sink.LDAP).doesNotContain(DataFlow.Sink.SQL, DataFlow.Sink.HTML);
        assertThat(Promises.of("escapeSqlLiteral")).containsExactly(DataFlow.Sink.SQL);
        assertThat(Promises.of("escapeShellWord")).containsExactly(DataFlow.Sink.SHELL);
        assertThat(Promises.of("escapeHtml")).contains(DataFlow.Sink.HTML).doesNotContain(DataFlow.Sink.SQL);
        for (String name : List.of("isSafe", "unsafe", "unescape", "notSanitized", "safety", "clean", "escapeRoom", "quote")) {
            assertThat(Promises.of(name)).as(name).isEmpty();
        }
    }
}
