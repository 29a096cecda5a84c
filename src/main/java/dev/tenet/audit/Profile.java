package dev.tenet.audit;

import dev.tenet.policy.Control;
import dev.tenet.policy.Library;
import dev.tenet.policy.Nearest;
import dev.tenet.policy.Pack;
import dev.tenet.policy.PolicyException;
import dev.tenet.policy.YamlNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A list of controls that an audit is restricted to.
 *
 * @param name for people
 * @param controls their ids
 */
record Profile(String name, List<String> controls) {
    Profile {
        controls = List.copyOf(controls);
    }

    /** Reads {@code name:} and {@code controls: [...]}; every control must be there. */
    static Profile read(String path, String text, Library library) {
        try {
            YamlNode yaml = YamlNode.read(path, text).orElseThrow(() -> new ConfigException(path + ":1:1: the profile is empty\n    Give at least: controls: [TS-02, TS-05]"));
            yaml.allow("name", "controls");
            List<String> known = library.controls().stream().map(Control::id).toList();
            for (YamlNode control : yaml.required("controls").items()) {
                if (!known.contains(control.text())) {
                    throw control.error("there is no control \"" + control.text() + "\"", Nearest.hint(control.text(), known, "tenet controls lists them."));
                }
            }
            String name = yaml.get("name").map(YamlNode::text).orElse(path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.ya?ml$", ""));
            return new Profile(name, yaml.required("controls").texts());
        } catch (PolicyException e) {
            throw new ConfigException(e.getMessage());
        }
    }

    /** The library's packs with nothing but these controls, their policies, and the concepts that these may match. */
    Library restrict(Library library) {
        Set<String> wanted = new HashSet<>(controls);
        List<Pack> packs = library.packs().stream()
                .map(pack -> pack.with(
                        pack.controls().stream().filter(control -> wanted.contains(control.id())).toList(),
                        pack.policies().stream().filter(policy -> wanted.contains(policy.control())).toList()))
                .toList();
        return new Library(packs, library.scoring());
    }
}
