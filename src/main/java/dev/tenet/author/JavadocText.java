package dev.tenet.author;

import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.EntityTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.doctree.LiteralTree;
import com.sun.source.doctree.TextTree;
import java.util.List;

/** Turns what a comment says into Markdown on one line. */
final class JavadocText {
    private JavadocText() {}

    static String of(List<? extends DocTree> parts) {
        StringBuilder text = new StringBuilder();
        for (DocTree part : parts) {
            text.append(of(part));
        }
        return text.toString().replaceAll("\\s+", " ").strip();
    }

    private static String of(DocTree part) {
        if (part instanceof TextTree text) {
            return text.getBody();
        } else if (part instanceof LiteralTree literal) {
            String body = literal.getBody().getBody();
            return literal.getKind() == DocTree.Kind.CODE ? "`" + body + "`" : body;
        } else if (part instanceof LinkTree link) {
            String target = link.getReference().getSignature().replaceFirst("^#", "").replace('#', '.');
            return link.getLabel().isEmpty() ? "`" + target + "`" : of(link.getLabel());
        } else if (part instanceof EntityTree entity) {
            return "&" + entity.getName() + ";";
        }
        // Marks of HTML say nothing here.
        return " ";
    }
}
