package dev.tenet.fact;

import java.util.List;

/**
 * What a Compose service may do, as it takes effect.
 *
 * @param privileged false unless written
 * @param added capabilities, upper case without {@code CAP_}
 * @param dropped capabilities, upper case without {@code CAP_}
 * @param options of {@code security_opt}: {@code no-new-privileges:true}
 * @param networkMode {@code host}, {@code none}, {@code service:x}; empty unless written
 * @param pid {@code host}, {@code service:x}; empty unless written
 * @param ipc {@code host}; empty unless written
 * @param userNamespace {@code host}; empty unless written
 * @param user as written; empty when the image decides
 * @param readOnly whether its root file system is; false unless written
 * @param devices of the host that it sees
 */
public record ServiceSecurity(
        boolean privileged,
        List<String> added,
        List<String> dropped,
        List<String> options,
        String networkMode,
        String pid,
        String ipc,
        String userNamespace,
        String user,
        boolean readOnly,
        List<String> devices) {
    public ServiceSecurity {
        added = List.copyOf(added);
        dropped = List.copyOf(dropped);
        options = List.copyOf(options);
        devices = List.copyOf(devices);
    }

    /** Whether {@code no-new-privileges} is set. */
    public boolean keepsPrivileges() {
        return options.stream().anyMatch(option -> option.equals("no-new-privileges") || option.matches("no-new-privileges[:=]true"));
    }
}
