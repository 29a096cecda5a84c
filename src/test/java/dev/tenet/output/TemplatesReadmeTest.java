package dev.tenet.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The page for people who edit templates names every part that there is. */
class TemplatesReadmeTest {
    private static final Path README = Path.of("templates/README.md");
    private static final String MARK = "<!-- parts -->\n";

    @Test
    void the_page_lists_every_part_of_the_report() throws IOException {
        String page = Files.readString(README);
        String expected = page.substring(0, page.indexOf(MARK) + MARK.length()) + table();
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(README, expected);
        }
        assertThat(Files.readString(README)).isEqualTo(expected);
    }

    private static String table() {
        StringBuilder table = new StringBuilder("\n| Record | Parts |\n| --- | --- |\n");
        Deque<Class<?>> open = new ArrayDeque<>(List.of(ReportView.class));
        Set<Class<?>> seen = new LinkedHashSet<>(open);
        while (!open.isEmpty()) {
            Class<?> record = open.removeFirst();
            List<String> parts = new ArrayList<>();
            for (RecordComponent part : record.getRecordComponents()) {
                boolean list = part.getType() == List.class;
                Class<?> type = list ? element(part.getGenericType()) : part.getType();
                boolean plain = type == String.class || type.isPrimitive();
                parts.add("`" + part.getName() + "`" + (list ? "[]" : "") + (plain ? "" : " " + name(type)));
                // The four kinds of text are written whole.
                if (type.isRecord() && !type.getPackageName().endsWith(".template") && seen.add(type)) {
                    open.add(type);
                }
            }
            table.append("| ").append(name(record)).append(" | ").append(String.join(", ", parts)).append(" |\n");
        }
        return table.toString();
    }

    private static Class<?> element(Type list) {
        return (Class<?>) ((ParameterizedType) list).getActualTypeArguments()[0];
    }

    private static String name(Class<?> type) {
        return type.getEnclosingClass() == null ? type.getSimpleName() : type.getEnclosingClass().getSimpleName() + "." + type.getSimpleName();
    }
}
