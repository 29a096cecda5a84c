package dev.tenet.policy;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A policy's page as a pack holds it. One that came with the installation as it stands was read when that was built: its metadata is there, and its
 * text is taken apart when somebody asks. Any other page is taken apart at once, so that its mistakes are said before anything is judged.
 */
final class Page implements PolicyText {
    private final String path;
    private final Supplier<String> text;
    private final YamlNode frontMatter;
    private @Nullable PolicyPage parts;

    private Page(String path, Supplier<String> text, YamlNode frontMatter) {
        this.path = path;
        this.text = text;
        this.frontMatter = frontMatter;
    }

    /** Throws {@link PolicyException} at what is wrong in the page. */
    static Page read(String path, Supplier<String> text, String sha256) {
        Optional<YamlNode> kept = YamlNode.keptPage(path, sha256);
        if (kept.isPresent()) {
            return new Page(path, text, kept.get());
        }
        PolicyPage parsed = new PolicyPage(path, text.get());
        Page page = new Page(path, text, parsed.frontMatter());
        page.parts = parsed;
        // Mistakes in examples are said now.
        page.fails();
        page.passes();
        return page;
    }

    YamlNode frontMatter() {
        return frontMatter;
    }

    @Override
    public String why() {
        return parts().section("Why");
    }

    @Override
    public String fix() {
        return parts().section("Fix");
    }

    @Override
    public List<PolicyCase> fails() {
        return parts().cases("Fails");
    }

    @Override
    public List<PolicyCase> passes() {
        return parts().cases("Passes");
    }

    private synchronized PolicyPage parts() {
        if (parts == null) {
            parts = PolicyPage.below(path, text.get());
        }
        return parts;
    }
}
