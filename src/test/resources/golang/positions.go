// Prints where go/parser sees calls, functions, types, imports and a few more, for every file below the folders given: one line a node, as kind, start, end
// in bytes and a detail. Files that it rejects are named only.
package main

import (
	"bufio"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

func main() {
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()
	for _, root := range os.Args[1:] {
		err := filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
			if err != nil || entry.IsDir() || !strings.HasSuffix(path, ".go") {
				return err
			}
			return file(out, path)
		})
		if err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
	}
	fmt.Fprintln(out, "END")
}

func file(out *bufio.Writer, path string) error {
	files := token.NewFileSet()
	tree, err := parser.ParseFile(files, path, nil, parser.SkipObjectResolution)
	if err != nil {
		fmt.Fprintln(out, "REJECTED "+path)
		return nil
	}
	fmt.Fprintln(out, "FILE "+path)
	base := files.File(tree.Pos()).Base()
	said := map[ast.Node]bool{} // what its parent already says: paths of imports, tags of fields
	ast.Inspect(tree, func(node ast.Node) bool {
		switch n := node.(type) {
		case *ast.ImportSpec:
			said[n.Path] = true
		case *ast.Field:
			if n.Tag != nil {
				said[n.Tag] = true
			}
		}
		if node == nil || said[node] {
			return false
		}
		if kind, detail := describe(node); kind != "" {
			fmt.Fprintf(out, "%s %d %d %s\n", kind, int(node.Pos())-base, int(node.End())-base, detail)
		}
		return true
	})
	return nil
}

func describe(node ast.Node) (kind, detail string) {
	switch n := node.(type) {
	case *ast.CallExpr:
		spread := ""
		if n.Ellipsis.IsValid() {
			spread = "..."
		}
		return "CALL", fmt.Sprintf("%d%s", len(n.Args), spread)
	case *ast.FuncDecl:
		return "FUNCTION", n.Name.Name
	case *ast.FuncLit:
		return "FUNCTION_LITERAL", "-"
	case *ast.TypeSpec:
		return "TYPE_SPEC", n.Name.Name
	case *ast.ImportSpec:
		return "IMPORT", n.Path.Value
	case *ast.CompositeLit:
		return "COMPOSITE", fmt.Sprint(len(n.Elts))
	case *ast.IfStmt:
		return "IF", "-"
	case *ast.ForStmt:
		return "FOR", "-"
	case *ast.RangeStmt:
		return "RANGE", "-"
	case *ast.ReturnStmt:
		return "RETURN", fmt.Sprint(len(n.Results))
	case *ast.GoStmt:
		return "GO", "-"
	case *ast.DeferStmt:
		return "DEFER", "-"
	case *ast.StructType:
		return "STRUCT", "-"
	case *ast.InterfaceType:
		return "INTERFACE", "-"
	case *ast.TypeAssertExpr:
		if n.Type != nil {
			return "ASSERTION", "-"
		}
	case *ast.KeyValueExpr:
		return "KEYED", "-"
	case *ast.BasicLit:
		if n.Kind == token.IMAG {
			return "IMAGINARY", "-"
		}
		return n.Kind.String(), "-"
	case *ast.SelectStmt:
		return "SELECT", "-"
	case *ast.MapType:
		return "MAP", "-"
	}
	return "", ""
}
