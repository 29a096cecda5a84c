package dev.tenet.engine;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * What came and went since the last judging, as objects: an equal fact that is another object counts as new.
 *
 * @param gone what was there and is not
 * @param came what is there and was not
 */
record FactChange(Set<Object> gone, Set<Object> came) {
    static FactChange between(List<?> before, List<?> now) {
        int start = 0;
        while (start < before.size() && start < now.size() && before.get(start) == now.get(start)) {
            start++;
        }
        int end = 0;
        while (end < Math.min(before.size(), now.size()) - start && before.get(before.size() - 1 - end) == now.get(now.size() - 1 - end)) {
            end++;
        }
        Set<Object> gone = identities(before.subList(start, before.size() - end));
        Set<Object> came = identities(now.subList(start, now.size() - end));
        came.removeIf(gone::remove);
        // What stands twice in a list may still be there.
        now.forEach(gone::remove);
        return new FactChange(gone, came);
    }

    boolean isEmpty() {
        return gone.isEmpty() && came.isEmpty();
    }

    private static Set<Object> identities(List<?> objects) {
        Set<Object> set = Collections.newSetFromMap(new IdentityHashMap<>(objects.size()));
        set.addAll(objects);
        return set;
    }
}
