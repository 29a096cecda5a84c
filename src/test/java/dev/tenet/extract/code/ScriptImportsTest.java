package dev.tenet.extract.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenet.fact.CallGraph;
import dev.tenet.fact.DataFlow;
import dev.tenet.fact.Fact;
import dev.tenet.fact.Import;
import dev.tenet.fact.SourceFile;
import dev.tenet.repo.SourceText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScriptImportsTest {
    private static List<String> imports(String... files) {
        return Code.of(files).all(Import.class).stream()
                .map(each -> each.module() + ":" + each.name() + ":" + each.alias() + (each.guarded() ? " guarded" : ""))
                .toList();
    }

    @Test
    void es_modules_give_a_fact_for_each_name() {
        assertThat(imports("src/a.mjs", """
                import "side-effect";
                import fs from "node:fs";
                import React, { useState, useEffect as effect } from "react";
                import * as path from "path";
                import { readFile } from "fs/promises";
                import { Injectable } from "@nestjs/common/decorators";
                import { util } from "./lib/util.js";
                import up from "../up";
                export { x as y } from "./x";
                export * from "./all";
                export * as ns from "ns";
                const lazy = await import("lazy");
                """))
                .containsExactly(
                        "side-effect::", "fs:default:fs", "react:default:React", "react:useState:useState", "react:useEffect:effect", "path::path",
                        "fs.promises:readFile:readFile", "@nestjs/common.decorators:Injectable:Injectable", "src.lib.util:util:util", "up:default:up",
                        "src.x:x:y", "src.all:*:", "ns::ns", "lazy::lazy");
    }

    @Test
    void common_js_gives_a_fact_for_each_name() {
        assertThat(imports("a.js", """
                const a = require("a");
                const { b, c: d } = require("m");
                const e = require("f").g;
                require("side-effect");
                run(require("./h"));
                let optional;
                try { optional = require("optional"); } catch {}
                """))
                .containsExactly("a::a", "m:b:b", "m:c:d", "f:g:e", "side-effect::", "h::", "optional:: guarded");
    }

    @Test
    void type_script_imports_as_well() {
        assertThat(imports("a.ts", """
                import type { A } from "./a-types";
                import { type B, c } from "./b";
                import d = require("d");
                import E = c.E;
                """))
                .containsExactly("a-types:A:A", "b:B:B", "b:c:c", "d::d");
    }

    @Test
    void modules_are_named_by_their_paths() {
        Code code = Code.of("src/index.ts", "", "src/lib/util.js", "", "src/lib/util.ts", "", "index.js", "", "web/app.test.tsx", "", "a/__tests__/b.js", "");

        assertThat(code.all(SourceFile.class))
                .extracting(file -> file.location().path() + " " + file.language() + " " + file.module() + (file.test() ? " test" : ""))
                .containsExactly(
                        "a/__tests__/b.js javascript a.__tests__.b test", "index.js javascript index", "src/index.ts typescript src",
                        "src/lib/util.js javascript src.lib.util.js", "src/lib/util.ts typescript src.lib.util",
                        "web/app.test.tsx typescript web.app.test test");
    }

    @Test
    void names_of_other_files_resolve_to_their_declarations() {
        Code code = Code.of(
                "src/main.js", """
                import start, { stop as halt, again } from "./engine";
                import * as engine from "./engine/index.js";
                import { deep } from "./barrel";
                const { helper } = require("./legacy");
                const legacy = require("./legacy");
                const Whole = require("./whole");
                start(); halt(); again(); engine.stop(); deep(); helper(); legacy.other(); new Whole().go();
                """,
                "src/engine/index.ts", """
                export default function begin() {}
                export function stop() {}
                const repeat = () => stop();
                export { repeat as again };
                """,
                "src/barrel.js", "export * from './more/inner';\nexport * from './barrel';\n",
                "src/more/inner.js", "export { hidden as deep } from './hidden';\n",
                "src/more/hidden.js", "export function hidden() {}\n",
                "src/legacy.js", "function helper() {}\nmodule.exports = { helper, other: function () {} };\n",
                "src/whole.js", "class Whole { go() {} }\nmodule.exports = Whole;\n");

        assertThat(code.callees()).containsExactly(
                "src.engine.stop", "src.engine.begin", "src.engine.stop", "src.engine.repeat", "src.engine.stop", "src.more.hidden.hidden",
                "src.legacy.helper", "src.legacy.exports.other", "src.whole.Whole", "src.whole.Whole.go");
    }

    @Test
    void a_package_is_never_a_file_of_the_same_name() {
        assertThat(Code.of("redis.js", "export function createClient() {}\n", "app.js", "import { createClient } from 'redis';\ncreateClient();\n").callees())
                .containsExactly("redis.createClient");
        assertThat(Code.of("redis.js", "export function createClient() {}\n", "app.js", "import { createClient } from './redis';\ncreateClient();\n").all(
                        dev.tenet.fact.CallEdge.class))
                .hasSize(1);
    }

    @Test
    void modules_that_give_each_others_names_come_to_an_end() {
        assertThat(Code.of(
                                "a.js", "export { x } from './b';\nexport * from './c';\nx(); nowhere();\n",
                                "b.js", "export { x } from './a';\nexport * from './a';\nexport * from './c';\n",
                                "c.js", "export * from './a';\nexport * from './b';\n")
                        .callees())
                .containsExactly("?.x", "?.nowhere");
    }

    @Test
    void the_order_of_files_changes_nothing() {
        List<SourceText> files = new ArrayList<>(List.of(
                SourceText.of("a.js", "import { f, C } from './b';\nf();\nnew C().go();\nconst { x } = require('./c');\nx();\n"),
                SourceText.of("b.ts", "import { D } from './c.js';\nexport class C extends D {}\nexport function f() { return new C(); }\n"),
                SourceText.of("c.js", "const a = require('./a');\nclass D { go() { if (a.f()) return; this.go(); } }\nmodule.exports = { D, x: () => new D().go() };\n"),
                SourceText.of("tests/a.test.js", "import '../a';\n")));
        List<Fact> first = plain(Code.of(files));
        Collections.reverse(files);

        assertThat(plain(Code.of(files))).isEqualTo(first).hasSizeGreaterThan(15);
    }

    private static List<Fact> plain(Code code) {
        return code.facts().stream().filter(fact -> !(fact instanceof CallGraph) && !(fact instanceof DataFlow)).toList();
    }

    @Test
    void python_and_scripts_of_one_name_do_not_meet() {
        Code code = Code.of("app.py", "import lib\nlib.f()\n", "lib.js", "export function f() {}\n", "main.js", "import { f } from './lib';\nf();\n", "lib/__init__.py", "def f(): pass\n");

        assertThat(code.all(dev.tenet.fact.CallEdge.class)).extracting(edge -> edge.location().path()).containsExactly("app.py", "main.js");
    }
}
