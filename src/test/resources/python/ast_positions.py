"""Writes what Python's own parser says about every file of a tree, for CPythonDifferentialTest to compare.

A line `FILE path` or `REJECTED path` begins a file; then follows a line `KIND line column end-line detail` for each node, in no order.
Columns count UTF-16 units from 1.
"""

import ast
import os
import sys
import warnings
import zlib
from tokenize import detect_encoding

# Before 3.12 nodes within f-strings have positions that are not theirs.
FORMATTED = sys.version_info >= (3, 12)

OPERATORS = {
    "Add": "+", "Sub": "-", "Mult": "*", "Div": "/", "FloorDiv": "//", "Mod": "%", "MatMult": "@", "Pow": "**", "LShift": "<<",
    "RShift": ">>", "BitAnd": "&", "BitOr": "|", "BitXor": "^", "And": "and", "Or": "or", "Not": "not", "UAdd": "+", "USub": "-",
    "Invert": "~", "Eq": "==", "NotEq": "!=", "Lt": "<", "LtE": "<=", "Gt": ">", "GtE": ">=", "Is": "is", "IsNot": "is-not",
    "In": "in", "NotIn": "not-in",
}


def operator(node):
    return OPERATORS[type(node).__name__]


def aliases(node):
    return ",".join(alias.name + ("=" + alias.asname if alias.asname else "") for alias in node.names)


def text(value):
    if isinstance(value, bytes):
        value = value.decode("latin-1")
    return "%d:%d" % (len(value.encode("utf-16-le", "surrogatepass")) // 2, zlib.crc32(value.encode("utf-16-le", "surrogatepass")))


def constant(value):
    if isinstance(value, (str, bytes)):
        return "STRING", text(value)
    if value is None or value is True or value is False:
        return repr(value).upper(), ""
    return ("ELLIPSIS" if value is Ellipsis else "NUMBER"), ""


def flag(condition):
    return "1" if condition else "0"


DESCRIBE = {
    "FunctionDef": lambda n: ("FUNCTION_DEF", n.name),
    "AsyncFunctionDef": lambda n: ("FUNCTION_DEF", "async-" + n.name),
    "ClassDef": lambda n: ("CLASS_DEF", n.name),
    "Return": lambda n: ("RETURN", flag(n.value)),
    "Delete": lambda n: ("DELETE", str(len(n.targets))),
    "Assign": lambda n: ("ASSIGN", str(len(n.targets))),
    "AugAssign": lambda n: ("AUG_ASSIGN", operator(n.op) + "="),
    "AnnAssign": lambda n: ("ANN_ASSIGN", flag(n.value)),
    "TypeAlias": lambda n: ("TYPE_ALIAS", n.name.id),
    "For": lambda n: ("FOR", flag(n.orelse)),
    "AsyncFor": lambda n: ("FOR", "async-" + flag(n.orelse)),
    "While": lambda n: ("WHILE", flag(n.orelse)),
    "If": lambda n: ("IF", flag(n.orelse)),
    "With": lambda n: ("WITH", str(len(n.items))),
    "AsyncWith": lambda n: ("WITH", "async-" + str(len(n.items))),
    "Match": lambda n: ("MATCH", str(len(n.cases))),
    "Raise": lambda n: ("RAISE", flag(n.exc) + flag(n.cause)),
    "Try": lambda n: ("TRY", str(len(n.handlers)) + flag(n.orelse) + flag(n.finalbody)),
    "TryStar": lambda n: ("TRY", str(len(n.handlers)) + flag(n.orelse) + flag(n.finalbody)),
    "ExceptHandler": lambda n: ("HANDLER", n.name or ""),
    "Assert": lambda n: ("ASSERT", flag(n.msg)),
    "Import": lambda n: ("IMPORT", aliases(n)),
    "ImportFrom": lambda n: ("IMPORT_FROM", "%d:%s:%s" % (n.level, n.module or "", aliases(n))),
    "Global": lambda n: ("GLOBAL", ",".join(n.names)),
    "Nonlocal": lambda n: ("NONLOCAL", ",".join(n.names)),
    "Expr": lambda n: ("EXPR", ""),
    "Pass": lambda n: ("PASS", ""),
    "Break": lambda n: ("BREAK", ""),
    "Continue": lambda n: ("CONTINUE", ""),
    "Name": lambda n: ("NAME", n.id),
    "Attribute": lambda n: ("ATTRIBUTE", n.attr),
    "Call": lambda n: ("CALL", "%d:%s" % (len(n.args) + len(n.keywords), ",".join(k.arg or "" for k in n.keywords))),
    "Subscript": lambda n: ("SUBSCRIPT", ""),
    "Slice": lambda n: ("SLICE", flag(n.lower) + flag(n.upper) + flag(n.step)),
    "Constant": lambda n: constant(n.value),
    "MatchSingleton": lambda n: constant(n.value),
    "JoinedStr": lambda n: ("FSTRING", str(sum(isinstance(part, ast.FormattedValue) for part in n.values))),
    "TemplateStr": lambda n: ("FSTRING", str(sum(isinstance(part, ast.Interpolation) for part in n.values))),
    "FormattedValue": lambda n: ("FIELD", ""),
    "Interpolation": lambda n: ("FIELD", ""),
    "BinOp": lambda n: ("BIN_OP", operator(n.op)),
    "BoolOp": lambda n: ("BOOL_OP", "%s%d" % (operator(n.op), len(n.values))),
    "UnaryOp": lambda n: ("UNARY_OP", operator(n.op)),
    "Compare": lambda n: ("COMPARE", ",".join(map(operator, n.ops))),
    "IfExp": lambda n: ("IF_EXP", ""),
    "Lambda": lambda n: ("LAMBDA", ""),
    "arg": lambda n: ("PARAMETER", n.arg),
    "keyword": lambda n: ("KEYWORD", n.arg or ""),
    "Tuple": lambda n: ("TUPLE", str(len(n.elts))),
    "List": lambda n: ("LIST", str(len(n.elts))),
    "Set": lambda n: ("SET", str(len(n.elts))),
    "Dict": lambda n: ("DICT", str(len(n.keys))),
    "ListComp": lambda n: ("LIST_COMP", str(len(n.generators))),
    "SetComp": lambda n: ("SET_COMP", str(len(n.generators))),
    "DictComp": lambda n: ("DICT_COMP", str(len(n.generators))),
    "GeneratorExp": lambda n: ("GENERATOR", str(len(n.generators))),
    "Await": lambda n: ("AWAIT", ""),
    "Yield": lambda n: ("YIELD", flag(n.value)),
    "YieldFrom": lambda n: ("YIELD_FROM", ""),
    "Starred": lambda n: ("STARRED", ""),
    "NamedExpr": lambda n: ("NAMED_EXPR", ""),
}


def children(node):
    """Child nodes without the parts of f-strings that have no position of their own."""
    if isinstance(node, ast.TypeAlias if hasattr(ast, "TypeAlias") else ()):
        return [*node.type_params, node.value]
    formatted = type(node).__name__ in ("JoinedStr", "TemplateStr")
    if not formatted:
        return ast.iter_child_nodes(node)
    return [part for part in node.values if not isinstance(part, ast.Constant)] if FORMATTED else []


def walk(tree):
    stack = [(tree, False)]
    while stack:
        node, is_format = stack.pop()
        if not is_format:
            yield node
        for child in children(node):
            stack.append((child, child is getattr(node, "format_spec", None)))


def facts(raw):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        tree = ast.parse(raw)
    lines_of = iter(raw.splitlines(True))
    encoding, _ = detect_encoding(lambda: next(lines_of, b""))
    source = raw.decode(encoding).replace("\r\n", "\n").replace("\r", "\n")
    lines = [line if line.isascii() else line.encode() for line in source.split("\n")]
    for node in walk(tree):
        describe = DESCRIBE.get(type(node).__name__)
        if describe is None:
            continue
        kind, detail = describe(node)
        column = node.col_offset
        line = lines[node.lineno - 1]
        if isinstance(line, bytes):
            column = len(line[:column].decode().encode("utf-16-le")) // 2
        end = node.lineno if kind == "PARAMETER" else node.end_lineno
        yield "%s %d %d %d %s" % (kind, node.lineno, column + 1, end, detail)


def main(top, skipped):
    sys.setrecursionlimit(20000)
    out = open(sys.stdout.fileno(), "w", encoding="utf-8", newline="\n")
    for folder, folders, files in os.walk(top):
        folders[:] = sorted(name for name in folders if name != skipped)
        for name in sorted(files):
            path = os.path.join(folder, name)
            if not name.endswith(".py") or not os.path.isfile(path):
                continue
            with open(path, "rb") as file:
                raw = file.read()
            try:
                found = list(facts(raw))
            except (SyntaxError, ValueError, RecursionError, MemoryError, LookupError):
                out.write("REJECTED %s\n" % path)
                continue
            out.write("FILE %s\n" % path)
            for line in found:
                out.write(line + "\n")
    out.write("END\n")
    out.flush()


if __name__ == "__main__":
    if len(sys.argv) > 1:
        main(sys.argv[1], "")
    else:
        main(os.path.dirname(os.__file__), "site-packages")
