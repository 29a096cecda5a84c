package dev.tenet.extract.container;

import dev.tenet.extract.Extraction;
import dev.tenet.extract.config.ConfigNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The files whose services run: Compose files by their name or content, and those that they include, whatever they are called. */
final class ComposeIncludes {
    private final Map<String, ComposeUnit> files;
    private final Extraction out;
    private final Set<ComposeUnit> all = new LinkedHashSet<>();

    private ComposeIncludes(Map<String, ComposeUnit> files, Extraction out) {
        this.files = files;
        this.out = out;
    }

    /** All of {@code files} that are Compose files, and what they include; an include that leads nowhere is an issue. */
    static Set<ComposeUnit> of(Map<String, ComposeUnit> files, Extraction out) {
        ComposeIncludes includes = new ComposeIncludes(files, out);
        List<ComposeUnit> waiting = new ArrayList<>(files.values().stream().filter(ComposeUnit::isCompose).toList());
        for (int i = 0; i < waiting.size(); i++) {
            if (includes.all.add(waiting.get(i))) {
                includes.addOf(waiting.get(i), waiting);
            }
        }
        return includes.all;
    }

    private void addOf(ComposeUnit unit, List<ComposeUnit> waiting) {
        for (ConfigNode document : unit.documents()) {
            ConfigNode include = document.get("include");
            for (ConfigNode.Member member : include == null || !include.isList() ? List.<ConfigNode.Member>of() : include.members()) {
                ConfigNode path = member.value().isMap() ? member.value().get("path") : member.value();
                for (String text : path == null ? List.<String>of() : path.texts()) {
                    ComposeUnit named = files.get(unit.file().location().sibling(text));
                    if (named != null) {
                        waiting.add(named);
                    } else if (text.indexOf('$') < 0 && !text.contains(":")) {
                        out.issue(path.location(unit.path()), "includes '%s', in which no service is found in this tree; correct the path".formatted(text));
                    }
                }
            }
        }
    }
}
