// Says where acorn sees what, for every script below a folder of modules: FILE path, then a line for each node; REJECTED path for what acorn refuses.
"use strict";
const fs = require("fs");
const path = require("path");

const acorn = require(path.resolve(process.argv[2], "acorn"));
const roots = process.argv.slice(3).length ? process.argv.slice(3) : [process.argv[2]];

const BINARY = { BinaryExpression: 1, LogicalExpression: 1 };
const KINDS = {
  CallExpression: "CALL", NewExpression: "NEW", ImportExpression: "IMPORT_CALL", TaggedTemplateExpression: "TAGGED",
  FunctionDeclaration: "FUNCTION", FunctionExpression: "FUNCTION", ArrowFunctionExpression: "FUNCTION",
  ClassDeclaration: "CLASS", ClassExpression: "CLASS", ImportDeclaration: "IMPORT", ExportNamedDeclaration: "EXPORT",
  ExportDefaultDeclaration: "EXPORT", ExportAllDeclaration: "EXPORT", IfStatement: "IF", ForStatement: "FOR", ForInStatement: "FOR_IN",
  ForOfStatement: "FOR_OF", WhileStatement: "WHILE", DoWhileStatement: "DO", SwitchStatement: "SWITCH", SwitchCase: "CASE",
  TryStatement: "TRY", CatchClause: "HANDLER", ReturnStatement: "RETURN", ThrowStatement: "THROW", VariableDeclaration: "VARIABLES",
  VariableDeclarator: "DECLARATOR", MemberExpression: "MEMBER", AssignmentExpression: "ASSIGN", ConditionalExpression: "CONDITIONAL",
  AwaitExpression: "AWAIT", YieldExpression: "YIELD", TemplateLiteral: "TEMPLATE", UnaryExpression: "UNARY", SequenceExpression: "SEQUENCE",
  UpdateExpression: "UPDATED", LabeledStatement: "LABELED", BlockStatement: "BLOCK", StaticBlock: "STATIC_BLOCK", PropertyDefinition: "FIELD",
  MethodDefinition: "METHOD", BreakStatement: "BREAK", ContinueStatement: "CONTINUE", ThisExpression: "NAME", Super: "NAME",
};

function crc(text) {
  let hash = 0;
  for (let i = 0; i < text.length; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
  return text.length + ":" + hash;
}

function detail(node) {
  switch (node.type) {
    case "FunctionDeclaration": case "FunctionExpression": case "ArrowFunctionExpression":
      return (node.async ? "async-" : "") + (node.id ? node.id.name : "") + ":" + node.params.length;
    case "ClassDeclaration": case "ClassExpression": return (node.id ? node.id.name : "") + ":" + (node.superClass ? 1 : 0);
    case "CallExpression": case "NewExpression": return String(node.arguments.length);
    case "ImportDeclaration": return node.source.value + ":" + node.specifiers.length;
    case "VariableDeclaration": return node.kind + node.declarations.length;
    case "MemberExpression": return node.computed ? null : (node.property.type === "PrivateIdentifier" ? "#" : "") + node.property.name;
    case "AssignmentExpression": case "UnaryExpression": return node.operator;
    case "IfStatement": return node.alternate ? "1" : "0";
    case "TemplateLiteral": return String(node.expressions.length);
    case "SwitchStatement": return String(node.cases.length);
    case "ReturnStatement": return node.argument ? "1" : "0";
    case "ThisExpression": return "this";
    case "Super": return "super";
    default: return "";
  }
}

function walk(node, out, key) {
  const kind = BINARY[node.type] ? "BINARY" : KINDS[node.type];
  const defaults = node.type === "AssignmentPattern" && key !== "params";
  const where = " " + node.loc.start.line + " " + (node.loc.start.column + 1) + " ";
  if (kind) {
    const said = detail(node);
    out.push((said === null ? "INDEX" : kind) + where + (BINARY[node.type] ? node.operator : said === null ? "" : said));
  } else if (defaults) {
    out.push("ASSIGN" + where + "=");
  } else if (node.type === "Literal") {
    if (typeof node.value === "string" && key !== "directive") out.push("STRING" + where + crc(node.value));
    else if (node.regex) out.push("REGEX" + where + crc(node.raw));
    else if (node.value === null && node.raw === "null") out.push("NULL" + where);
  } else if (node.type === "Identifier") out.push("NAME" + where + node.name);
  for (const child of Object.keys(node)) {
    const value = node[child];
    if (isName(node, child)) continue;
    if (Array.isArray(value)) value.forEach((each) => each && typeof each.type === "string" && walk(each, out, child === "params" ? "params" : "expression"));
    else if (value && typeof value.type === "string") walk(value, out, "expression");
  }
}

// Names that are part of another node, and no expressions.
function isName(node, child) {
  switch (child) {
    case "key": case "property": return !node.computed;
    case "label": case "local": case "exported": case "imported": case "meta": case "attributes": return true;
    case "source": return node.type !== "ImportExpression";
    case "id": return node.type !== "VariableDeclarator";
    default: return false;
  }
}

function parse(text) {
  const options = { ecmaVersion: "latest", locations: true, allowHashBang: true, allowReturnOutsideFunction: true, allowAwaitOutsideFunction: true, allowSuperOutsideMethod: true, allowImportExportEverywhere: true };
  try {
    return acorn.parse(text, { ...options, sourceType: "module" });
  } catch (e) {
    try {
      return acorn.parse(text, { ...options, allowImportExportEverywhere: false, sourceType: "script" });
    } catch (f) {
      return null;
    }
  }
}

function files(folder, out) {
  for (const entry of fs.readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const full = path.join(folder, entry.name);
    if (entry.isDirectory()) files(full, out);
    else if (entry.isFile() && /\.[cm]?js$/.test(entry.name)) out.push(full);
  }
  return out;
}

for (const root of roots) {
  for (const file of files(root, [])) {
    const bytes = fs.readFileSync(file);
    if (bytes.length > 5 << 20) continue;
    const tree = parse(bytes.toString("utf8"));
    if (tree === null) {
      fs.writeSync(1, "REJECTED " + file + "\n");
      continue;
    }
    const out = [];
    walk(tree, out);
    let text = "FILE " + file + "\n" + out.join("\n") + (out.length ? "\n" : "");
    for (let data = Buffer.from(text); data.length; ) data = data.subarray(fs.writeSync(1, data));
  }
}
fs.writeSync(1, "END\n");
