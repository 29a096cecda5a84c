package dev.tenet.author;

import dev.tenet.author.Document.Block;
import dev.tenet.author.Document.Code;
import dev.tenet.author.Document.Heading;
import dev.tenet.author.Document.Table;
import dev.tenet.author.Document.Text;
import dev.tenet.output.template.Line;
import dev.tenet.output.template.Link;
import dev.tenet.output.template.Prose;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.owasp.encoder.Encode;

/** How pages are written. */
public enum PageFormat {
    MARKDOWN("md", "README.md") {
        @Override
        String write(Document page, String css) {
            StringBuilder text = new StringBuilder();
            for (Block block : page.blocks()) {
                text.append(text.isEmpty() ? "" : "\n");
                if (block instanceof Heading heading) {
                    text.append("#".repeat(heading.level())).append(' ').append(heading.text()).append('\n');
                } else if (block instanceof Text prose) {
                    text.append(prose.markdown()).append('\n');
                } else if (block instanceof Table table) {
                    row(text, table.head());
                    row(text, table.head().stream().map(head -> "---").toList());
                    table.rows().forEach(cells -> row(text, cells));
                } else if (block instanceof Code code) {
                    String fence = code.text().contains("```") ? "````" : "```";
                    text.append(fence).append(code.about()).append('\n').append(code.text().stripTrailing()).append('\n').append(fence).append('\n');
                }
            }
            return text.toString();
        }

        private void row(StringBuilder text, List<String> cells) {
            text.append("| ").append(String.join(" | ", cells.stream().map(cell -> cell.replace("|", "\\|")).toList())).append(" |\n");
        }
    },
    HTML("html", "index.html") {
        @Override
        String write(Document page, String css) {
            StringBuilder text = new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>")
                    .append(Encode.forHtml(page.title())).append("</title>\n<style>\n").append(css).append("h2, h3 { margin-top: 1.6rem; }\n</style>\n</head>\n<body>\n<main>\n");
            for (Block block : page.blocks()) {
                if (block instanceof Heading heading) {
                    text.append("<h%d>%s</h%d>%n".formatted(heading.level(), inline(heading.text()), heading.level()).replace("\r", ""));
                } else if (block instanceof Text prose) {
                    prose(text, prose.markdown());
                } else if (block instanceof Table table) {
                    text.append("<table>\n<thead><tr>");
                    table.head().forEach(cell -> text.append("<th scope=\"col\">").append(inline(cell)).append("</th>"));
                    text.append("</tr></thead>\n<tbody>\n");
                    table.rows().forEach(cells -> {
                        text.append("<tr>");
                        cells.forEach(cell -> text.append("<td>").append(inline(cell)).append("</td>"));
                        text.append("</tr>\n");
                    });
                    text.append("</tbody>\n</table>\n");
                } else if (block instanceof Code code) {
                    String about = code.about().substring(code.about().indexOf(' ') + 1);
                    text.append(code.about().contains(" ") ? "<p class=\"small\"><code>" + Encode.forHtml(about) + "</code></p>\n" : "")
                            .append("<pre><code>").append(Encode.forHtml(code.text().stripTrailing())).append("</code></pre>\n");
                }
            }
            return text.append("</main>\n</body>\n</html>\n").toString();
        }

        private void prose(StringBuilder text, String markdown) {
            String list = "";
            for (Prose.Block block : Prose.of(markdown).blocks()) {
                String now = switch (block.kind()) {
                    case BULLET -> "ul";
                    case NUMBER -> "ol";
                    case PARAGRAPH, CODE -> "";
                };
                if (!now.equals(list)) {
                    text.append(list.isEmpty() ? "" : "</" + list + ">\n").append(now.isEmpty() ? "" : "<" + now + ">\n");
                    list = now;
                }
                String tag = switch (block.kind()) {
                    case BULLET, NUMBER -> "li";
                    case PARAGRAPH -> "p";
                    case CODE -> "pre";
                };
                text.append('<').append(tag).append('>').append(spans(block.line())).append("</").append(tag).append(">\n");
            }
            text.append(list.isEmpty() ? "" : "</" + list + ">\n");
        }
    };

    /** A link to another page, or an address that stands for itself. */
    private static final Pattern LINK = Pattern.compile("\\[([^\\]]+)]\\(([\\w./-]+)\\)|https?://[\\w./#?=&%~+:-]*[\\w/]");

    private final String ending;
    private final String index;

    PageFormat(String ending, String index) {
        this.ending = ending;
        this.index = index;
    }

    abstract String write(Document page, String css);

    /** Name of the page that the others are reached from. */
    String index() {
        return index;
    }

    String file(String name) {
        return name + "." + ending;
    }

    private static String inline(String markdown) {
        StringBuilder html = new StringBuilder();
        Matcher link = LINK.matcher(markdown);
        int from = 0;
        while (link.find()) {
            html.append(plain(markdown.substring(from, link.start())));
            String target = link.group(2) == null ? link.group() : link.group(2);
            String shown = link.group(2) == null ? Encode.forHtml(link.group()) : plain(link.group(1));
            html.append("<a href=\"").append(Encode.forHtmlAttribute(target)).append("\">").append(shown).append("</a>");
            from = link.end();
        }
        return html.append(plain(markdown.substring(from))).toString();
    }

    private static String plain(String markdown) {
        return spans(Line.of(markdown));
    }

    private static String spans(Line line) {
        StringBuilder html = new StringBuilder();
        for (Object span : line.spans()) {
            if (span instanceof dev.tenet.output.template.Code code) {
                html.append("<code>").append(Encode.forHtml(code.text())).append("</code>");
            } else if (span instanceof Line.Strong strong) {
                html.append("<strong>").append(Encode.forHtml(strong.text())).append("</strong>");
            } else if (span instanceof Link link && !link.url().isEmpty()) {
                html.append("<a href=\"").append(Encode.forHtmlAttribute(link.url())).append("\">").append(Encode.forHtml(link.text())).append("</a>");
            } else {
                html.append(Encode.forHtml(span.toString()));
            }
        }
        return html.toString();
    }
}
