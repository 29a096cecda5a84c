package dev.tenet.extract;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells a signed token that opened something for a day at most after it was made: where a file keeps one, it has long ended. */
public final class ShortLived {
    private static final Pattern TOKEN = Pattern.compile("eyJ[\\w-]{6,400}\\.([\\w-]{10,4000})\\.[\\w-]*");
    private static final Pattern MADE = Pattern.compile("\"iat\"\\s*:\\s*(\\d{9,11})\\b");
    private static final Pattern ENDS = Pattern.compile("\"exp\"\\s*:\\s*(\\d{9,11})\\b");
    private static final long DAY = 86_400;

    private ShortLived() {}

    public static boolean isToken(String text) {
        Matcher token = TOKEN.matcher(text);
        if (!text.startsWith("eyJ") || !token.matches()) {
            return false;
        }
        try {
            return isClaims(new String(Base64.getUrlDecoder().decode(token.group(1)), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException torn) {
            return false;
        }
    }

    /** Whether a token says of itself that it ends within a day. */
    public static boolean isClaims(String claims) {
        Matcher made = MADE.matcher(claims);
        Matcher ends = ENDS.matcher(claims);
        return made.find() && ends.find() && Long.parseLong(ends.group(1)) - Long.parseLong(made.group(1)) <= DAY;
    }
}
