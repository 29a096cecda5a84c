package dev.tenet.extract;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the password in what says how a database is reached: most such texts name a host and no more. */
public final class ConnectionText {
    /** {@code scheme://user:password@host}, and {@code user:password@tcp(host)/name} as drivers of Go write it. */
    private static final Pattern ADDRESS = Pattern.compile("(?:^|//)[^/@\\s:]*:([^/@\\s]+)@");
    private static final Pattern SETTING = Pattern.compile("(?i)(?:^|[;\\s?&])(?:password|pwd|accountkey|sharedaccesskey|secret)\\s*=\\s*'?([^;\\s&']+)");

    private ConnectionText() {}

    /** The password, empty when there is none. */
    public static String password(String text) {
        Matcher address = ADDRESS.matcher(text);
        if (address.find()) {
            return address.group(1);
        }
        Matcher setting = SETTING.matcher(text);
        return setting.find() ? setting.group(1) : "";
    }
}
