package dev.tenet.extract.code.java;

import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is directly inside a tree of any kind, those that a newer Java brings included. */
final class Children extends TreeScanner<Void, List<Tree>> {
    private static final Children COLLECTOR = new Children();

    private Children() {}

    static List<Tree> of(Tree tree) {
        List<Tree> children = new ArrayList<>();
        tree.accept(COLLECTOR, children);
        return children;
    }

    @Override
    public @Nullable Void scan(@Nullable Tree tree, List<Tree> children) {
        if (tree != null) {
            children.add(tree);
        }
        return null;
    }
}
