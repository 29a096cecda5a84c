// Says where the TypeScript compiler sees what, for every file below a folder of modules that has types: FILE path, then a line for each node.
"use strict";
const fs = require("fs");
const path = require("path");

const ts = require(path.resolve(process.argv[2], "typescript"));
const roots = process.argv.slice(3).length ? process.argv.slice(3) : [process.argv[2]];
const K = ts.SyntaxKind;

// What acorn calls so; what stands in types and in declarations of what is defined elsewhere is left out.
function fact(node) {
  switch (node.kind) {
    case K.CallExpression:
      return node.expression.kind === K.ImportKeyword ? ["IMPORT_CALL", ""] : ["CALL", String(node.arguments.length)];
    case K.ExternalModuleReference: return ["CALL", "1"];
    case K.QualifiedName: return ["MEMBER", node.right.text];
    case K.NewExpression: return ["NEW", String(node.arguments ? node.arguments.length : 0)];
    case K.TaggedTemplateExpression: return ["TAGGED", ""];
    case K.PropertyAccessExpression: return ["MEMBER", node.name.text];
    case K.ElementAccessExpression: return ["INDEX", ""];
    case K.ConditionalExpression: return ["CONDITIONAL", ""];
    case K.AwaitExpression: return ["AWAIT", ""];
    case K.YieldExpression: return ["YIELD", ""];
    case K.ArrowFunction: return ["FUNCTION", (has(node, K.AsyncKeyword) ? "async-" : "") + ":" + node.parameters.length];
    case K.ImportDeclaration: return ["IMPORT", null];
    case K.IfStatement: return ["IF", node.elseStatement ? "1" : "0"];
    case K.ForStatement: return ["FOR", ""];
    case K.ForOfStatement: return ["FOR_OF", ""];
    case K.WhileStatement: return ["WHILE", ""];
    case K.ReturnStatement: return ["RETURN", node.expression ? "1" : "0"];
    case K.ThrowStatement: return ["THROW", ""];
    case K.TryStatement: return ["TRY", ""];
    case K.SwitchStatement: return ["SWITCH", String(node.caseBlock.clauses.length)];
    default: return null;
  }
}

function has(node, kind) {
  return (node.modifiers || []).some((each) => each.kind === kind);
}

function walk(node, source, out) {
  if (has(node, K.DeclareKeyword) || ts.isTypeNode(node) && node.kind !== K.ExpressionWithTypeArguments) return;
  if (node.kind === K.InterfaceDeclaration || node.kind === K.TypeAliasDeclaration || node.kind === K.TypeParameter) return;
  if (node.kind === K.HeritageClause && node.token === K.ImplementsKeyword) return;
  const found = fact(node);
  if (found && found[1] !== null) {
    const { line, character } = source.getLineAndCharacterOfPosition(node.getStart(source, false));
    out.push(found[0] + " " + (line + 1) + " " + (character + 1) + " " + found[1]);
  }
  ts.forEachChild(node, (child) => walk(child, source, out));
}

function files(folder, out) {
  for (const entry of fs.readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const full = path.join(folder, entry.name);
    if (entry.isDirectory()) files(full, out);
    else if (entry.isFile() && /\.[cm]?tsx?$/.test(entry.name)) out.push(full);
  }
  return out;
}

for (const root of roots) {
  for (const file of files(root, [])) {
    const bytes = fs.readFileSync(file);
    if (bytes.length > 5 << 20) continue;
    const source = ts.createSourceFile(file, bytes.toString("utf8"), ts.ScriptTarget.Latest, true);
    if (source.parseDiagnostics.length) {
      fs.writeSync(1, "REJECTED " + file + "\n");
      continue;
    }
    const out = [];
    walk(source, source, out);
    for (let data = Buffer.from("FILE " + file + "\n" + out.join("\n") + (out.length ? "\n" : "")); data.length; ) data = data.subarray(fs.writeSync(1, data));
  }
}
fs.writeSync(1, "END\n");
