package dev.tenet.extract.pipeline;

import dev.tenet.extract.config.ConfigNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Jobs with what they extend: maps are merged by key, everything else is replaced, as GitLab does. */
final class GitlabJobs {
    private static final int DEEPEST = 11;

    private final ConfigNode root;

    GitlabJobs(ConfigNode root) {
        this.root = root;
    }

    ConfigNode effective(ConfigNode job) {
        return effective(job, new HashSet<>());
    }

    private ConfigNode effective(ConfigNode job, Set<String> open) {
        ConfigNode names = job.get("extends");
        if (names == null || open.size() > DEEPEST) {
            return job;
        }
        ConfigNode base = null;
        for (String name : names.texts().subList(0, Math.min(DEEPEST, names.texts().size()))) {
            ConfigNode parent = root.get(name);
            if (parent != null && parent.isMap() && open.add(name)) {
                ConfigNode extended = effective(parent, open);
                base = base == null ? extended : merged(base, extended, 0);
                open.remove(name);
            }
        }
        return base == null ? job : merged(base, job, 0);
    }

    private static ConfigNode merged(ConfigNode base, ConfigNode over, int depth) {
        if (!base.isMap() || !over.isMap() || depth > DEEPEST) {
            return over;
        }
        List<ConfigNode.Member> members = new ArrayList<>();
        for (ConfigNode.Member member : base.members()) {
            ConfigNode own = over.get(member.key());
            if (own == null) {
                members.add(member);
            }
        }
        for (ConfigNode.Member member : over.members()) {
            ConfigNode given = base.get(member.key());
            members.add(given == null ? member : new ConfigNode.Member(member.key(), member.line(), member.column(), merged(given, member.value(), depth + 1)));
        }
        return over.with(members);
    }
}
