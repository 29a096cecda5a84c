package dev.tenet.fact;

import java.util.List;

/**
 * What a container may do, as it takes effect: written for the container, else for its pod, else Kubernetes' default.
 *
 * @param privileged false unless written
 * @param allowPrivilegeEscalation true unless written
 * @param readOnlyRootFilesystem false unless written
 * @param runAsNonRoot false unless written
 * @param runAsUser number of the user; -1 when the image decides
 * @param runAsGroup number of the group; -1 when the image decides
 * @param added capabilities, upper case without {@code CAP_}
 * @param dropped capabilities, upper case without {@code CAP_}
 * @param seccomp {@code RuntimeDefault}, {@code Localhost} or {@code Unconfined}, which it is unless written
 * @param apparmor {@code RuntimeDefault}, {@code Localhost}, {@code Unconfined}, or what else is written; {@code RuntimeDefault} unless written
 * @param selinuxType type of SELinux; empty when the runtime decides
 * @param selinuxUser user of SELinux; empty when the runtime decides
 * @param selinuxRole role of SELinux; empty when the runtime decides
 * @param procMount {@code Default} unless written
 * @param hostProcess whether it is a process of a Windows host; false unless written
 */
public record SecurityContext(
        boolean privileged,
        boolean allowPrivilegeEscalation,
        boolean readOnlyRootFilesystem,
        boolean runAsNonRoot,
        long runAsUser,
        long runAsGroup,
        List<String> added,
        List<String> dropped,
        String seccomp,
        String apparmor,
        String selinuxType,
        String selinuxUser,
        String selinuxRole,
        String procMount,
        boolean hostProcess) {
    public SecurityContext {
        added = List.copyOf(added);
        dropped = List.copyOf(dropped);
    }

    /** Whether every capability was dropped, those apart that are added again. */
    public boolean dropsAll() {
        return dropped.contains("ALL");
    }
}
