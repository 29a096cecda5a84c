package dev.tenet.extract.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenet.fact.ClassDef;
import dev.tenet.fact.Field;
import dev.tenet.fact.FunctionDef;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScriptDeclarationsTest {
    private static List<String> functions(String text) {
        return Code.of("a.ts", text).all(FunctionDef.class).stream().map(FunctionDef::qualifiedName).toList();
    }

    @Test
    void functions_are_named_by_what_they_are_assigned_to() {
        assertThat(functions("""
                function plain() {}
                const arrow = () => 1;
                const expression = async function inner() {};
                const tools = { method() {}, value: function () {}, get size() { return 1; } };
                class A { method() {} field = () => {}; static of() {} get size() { return 1; } }
                exports.given = function () {};
                module.exports.more = () => {};
                b.c = function () {};
                run(() => {}, () => 1, function named() {});
                export default function () {}
                """))
                .containsExactly(
                        "a.plain", "a.arrow", "a.inner", "a.tools.method", "a.tools.value", "a.tools.size", "a.A.method", "a.A.field", "a.A.of",
                        "a.A.size", "a.given", "a.more", "a.c", "a.anonymous1", "a.named", "a.default");
    }

    @Test
    void parameters_have_names_types_and_defaults() {
        FunctionDef function = Code.of("a.ts", """
                import { Order } from "./model";
                /** Says so. */
                async function f(this: Window, a: string, b?: Order, c: Order | null = null, { d, e }: X = {}, ...rest: number[]): Promise<Order[]> {
                  if (a && b) { return []; }
                }
                """, "model.ts", "export class Order {}\n").all(FunctionDef.class).get(0);

        assertThat(function.parameters()).extracting(each -> each.name() + ":" + each.type() + ":" + each.optional() + ":" + each.value().kind())
                .containsExactly("a:string:false:ABSENT", "b:model.Order:true:ABSENT", "c:model.Order:true:NONE", "{}:X:false:COLLECTION", "rest:Array:false:ABSENT");
        assertThat(function.returns()).isEqualTo("Array");
        assertThat(function.async()).isTrue();
        assertThat(function.documented()).isTrue();
        assertThat(function.complexity()).isEqualTo(3);
    }

    @Test
    void classes_have_bases_decorators_and_fields() {
        Code code = Code.of("src/a.ts", """
                import { Component } from "@angular/core";
                import { Base } from "./base";
                /** A page. */
                @Component({ selector: "x" })
                export abstract class Page<T> extends Base<T> implements OnInit {
                  static readonly limit: number = 5;
                  private name?: string;
                  [key: string]: unknown;
                  constructor(private readonly feed: Feed) { super(); }
                  abstract draw(): void;
                  size(a: string): void;
                  size(a: number): void;
                  size(a: unknown) {}
                }
                """, "src/base.ts", "export class Base<T> extends Error {}\n");

        ClassDef page = code.all(ClassDef.class).stream().filter(each -> each.name().equals("Page")).findFirst().orElseThrow();
        assertThat(page.bases()).containsExactly("src.base.Base");
        assertThat(page.ancestors()).containsExactly("src.base.Base", "Error");
        assertThat(page.decorators()).containsExactly("@angular/core.Component");
        assertThat(page.documented()).isTrue();
        assertThat(code.all(Field.class)).extracting(each -> each.name() + ":" + each.type() + ":" + each.optional() + ":" + each.value().text())
                .containsExactlyInAnyOrder("limit:number:false:5", "name:string:true:", "feed:Feed:false:");
        assertThat(code.all(FunctionDef.class)).extracting(FunctionDef::name).containsExactly("constructor", "draw", "size");
        assertThat(code.issues()).isEmpty();
    }

    @Test
    void what_is_only_declared_is_no_function() {
        assertThat(functions("""
                declare function elsewhere(): void;
                declare module "m" { export function f(): void; }
                declare global { interface Window { x: number } }
                interface Shape { area(): number; }
                type Callback = (a: string) => void;
                function over(a: string): void;
                function over(a: unknown) {}
                namespace Inner { export function within() {} }
                """))
                .containsExactly("a.over", "a.Inner.within");
    }
}
