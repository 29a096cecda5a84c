package dev.tenet.extract.deps;

import dev.tenet.extract.Extraction;
import dev.tenet.extract.Extractor;
import dev.tenet.extract.code.EntryPoint;
import dev.tenet.extract.config.ConfigNode;
import dev.tenet.extract.config.TomlReader;
import dev.tenet.fact.Dependency;
import dev.tenet.fact.Location;
import dev.tenet.fact.RepoFile;
import dev.tenet.repo.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the dependencies of {@code pyproject.toml} (PEP 621, PEP 735, and those of Poetry, uv and PDM) and what it says is called from outside. */
public final class PyprojectExtractor implements Extractor {
    private static final Pattern CALLABLE = Pattern.compile("([\\w.]+)\\s*:\\s*([\\w.]+)\\s*(?:\\[.*])?");

    @Override
    public String id() {
        return "pyproject";
    }

    @Override
    public boolean wants(RepoFile file) {
        return file.name().equals("pyproject.toml");
    }

    @Override
    public void extract(SourceText source, Extraction out) {
        // What is not TOML is said where its entries are read.
        ConfigNode root = new TomlReader().read(source.text()).documents().get(0);
        Pass pass = new Pass(source.path(), out);
        pass.addList(at(root, "project", "dependencies"), "runtime");
        pass.addGroups(at(root, "project", "optional-dependencies"));
        pass.addGroups(at(root, "dependency-groups"));
        pass.addList(at(root, "build-system", "requires"), "build");
        pass.addList(at(root, "tool", "uv", "dev-dependencies"), "dev");
        pass.addGroups(at(root, "tool", "pdm", "dev-dependencies"));
        PoetryDependencies.add(at(root, "tool", "poetry"), source.path(), out, pass.dependencies);
        pass.addEntryPoints(at(root, "project", "scripts"));
        pass.addEntryPoints(at(root, "project", "gui-scripts"));
        pass.addEntryPoints(at(root, "tool", "poetry", "scripts"));
        ConfigNode groups = at(root, "project", "entry-points");
        if (groups != null) {
            groups.members().forEach(group -> pass.addEntryPoints(group.value()));
        }
        List<Dependency> all = pass.dependencies;
        out.add(Listing.of(source.path(), PythonPackage.ECOSYSTEM, "pyproject", all));
    }

    /** The node at a path of keys; null when there is none. */
    static @Nullable ConfigNode at(ConfigNode root, String... keys) {
        ConfigNode node = root;
        for (String key : keys) {
            node = node == null ? null : node.get(key);
        }
        return node;
    }

    /** The reading of one file. */
    private static final class Pass {
        private final String path;
        private final Extraction out;
        private final List<Dependency> dependencies = new ArrayList<>();

        private Pass(String path, Extraction out) {
            this.path = path;
            this.out = out;
        }

        private void addGroups(@Nullable ConfigNode groups) {
            if (groups != null && groups.isMap()) {
                groups.members().forEach(group -> addList(group.value(), group.key()));
            }
        }

        /** {@code name = "module:function [extra]"}. */
        private void addEntryPoints(@Nullable ConfigNode table) {
            if (table == null || !table.isMap()) {
                return;
            }
            for (ConfigNode.Member member : table.members()) {
                Matcher callable = CALLABLE.matcher(member.value().isScalar() ? member.value().text().strip() : "");
                if (callable.matches()) {
                    out.keep(new EntryPoint(path, "python", callable.group(1), callable.group(2)));
                }
            }
        }

        private void addList(@Nullable ConfigNode list, String scope) {
            if (list == null) {
                return;
            }
            for (ConfigNode.Member member : list.members()) {
                ConfigNode value = member.value();
                // {include-group = "..."} names what is listed already.
                if (value.isScalar()) {
                    addRequirement(value, scope);
                }
            }
        }

        private void addRequirement(ConfigNode value, String scope) {
            Location at = new Location(path, value.line(), value.column(), value.endLine());
            Optional<Requirement> requirement = Requirement.parse(value.text().strip());
            if (requirement.isEmpty()) {
                out.issue(at, "is not a requirement as PEP 508 writes it, and was not read; correct it");
                return;
            }
            PythonPackage.add(requirement.get(), at, scope, false, false, out).ifPresent(dependencies::add);
        }
    }
}
