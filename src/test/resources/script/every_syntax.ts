#!/usr/bin/env node
/** Every syntax once. */
"use strict";
import a, { b as c, type D, default as e } from "./m.js";
import * as ns from "node:fs" with { type: "json" };
import type { F } from "f";
import legacy = require("legacy");
export { c as d, ns as default };
export * from "all";
export * as star from "star";
export type { F };
let x = 1_000, y: number = 0xFFn, z!: string;
const { p, q: { r = 1 }, ...s } = obj, [t, , u = 2, ...v] = arr;
var regexes = /[/\]]+/giu.test("x") || x / 2 / y;
const text = `a${`b${c}`}d\u{41}${x ? `${y}` : "\x41\
continued"}`;
tagged`a${1}\unot`;
async function* g<T extends object = {}>(this: Window, a?: string, ...b: T[]): AsyncGenerator<T> {
  yield; yield* await a; for await (const i of b) { continue; }
}
const arrow = async <T,>(a: T, { b }: { b: string } = { b: "" }): Promise<T> => { await a; return a as unknown as T; };
const single = q => ({ q }), typed = (a: number, b?: string): a is 1 => a > 1, pick = x ? (y) : z, fn = x ? (y): number => y : z, gives = (a: A): (() => void) => () => {}, either = (): (A | B) => a;
const generic = f<string, Map<number, A<B>>>(1), compared = a < b, both = a < (b >> 1), wide = <any>x, sure = x!.y!()!;
@decorate({ a: 1 })
export abstract class A<T> extends mixin(B, C)<T> implements D, E.F<T> {
  static #count = 0; static { A.#count++; }
  declare readonly a: string; private b? = 1; "c d" = 2; [e] = 3; 4 = 5; accessor f = 6; get; static async; async
  constructor(private readonly h: H, @Inject() public i?: I) { super(); }
  get j(): number { return 1; } set j(value) {} static async *k() {} async l?(): void; abstract m(): void; [key: string]: unknown;
  @observable n = () => this.#o; #o = #p in this; static override p<T>(a: T): asserts a is T {}
}
enum Side { Buy = "B", Sell = 1 << 2, "Other" } const enum E2 { A } declare enum E3 { B }
interface I<T> extends J<T>, K { (a: string): void; new (a: string): I<T>; readonly [k: string]: `a${string}`; m?<U>(a: U): void }
type U = | A | (B & C)[] | ((a: string, ...b: number[]) => void) | [a: string, b?: number, ...c: D[]] | typeof x.y | keyof T | unique symbol;
type M = { readonly [K in keyof T as `x${K}`]?: T[K] extends infer R ? R : never }; type O = abstract new () => import("m").X<Y>["z"];
namespace N.O { export const a = 1; } declare module "m" { export default x; } declare global { var y: string }
declare function dd(a: string): void; export as namespace Lib;
function over(a: string): void; function over(a: any) { return arguments; }
label: for (var i = 0, l = ("a" in b, 3); i < l; i++) { if (i) break label; else if (x) continue label; else debugger; }
for (const k in obj) for (x.y of z) do { x--; } while (--x) while (x) { x **= 2 ** 3; x >>>= 1; x ??= y?.[z]?.(1)?.a ?? b; }
switch (x) { case 1: case 2: { break; } default: void 0, typeof x, delete x.y; }
try { throw new Error; } catch { } finally { } try { } catch ({ message }: any) { ; } with (x) { }
new (foo().Bar)(1, ...args); new a.b.C; new new X()(); new.target; import.meta.url; import("x").then(import.meta);
({ get a() { return 1; }, set a(v) {}, async *b() {}, [c]: 1, "d": 2, 3: 4, e, ...f, get: 1, async: 2, async g() {}, h<T>() {} });
if (a) /re/.test(b); else x = y ? /re/ : !/re/; x = a++ / 2; x = (1) / 2; x = {} / 1; (x, y); a = b ? c : d ? e : f;
let ünï\u0063ode = "é😀"; let of = 1, as = 2, async = 3; async(1); as as any; of satisfies number; x instanceof Y;
export default (function () { return async () => {}; })();
