package dev.tenet.extract;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells by its path whether a file holds what a program says in a language of people: there "password" stands before the word for it. */
public final class Catalogues {
    private static final Set<String> FOLDERS = Set.of(
            "i18n", "l10n", "lang", "langs", "language", "languages", "locale", "locales", "_locales", "localization", "translation", "translations", "nls", "strings");

    /** How files begin that say in their name which language they are in. */
    private static final Set<String> NAMES = Set.of("messages", "labels", "strings", "translation", "translations", "locale", "i18n", "l10n");

    /** A language, its script, region and variants, as BCP 47 writes them, or with an underscore. */
    private static final Pattern TAG = Pattern.compile("(?i)[a-z]{2,3}([-_][a-z]{4})?([-_]([a-z]{2}|[0-9]{3}))?([-_][a-z0-9]{5,8})*");

    /** A bundle of Java with its language: {@code ApplicationResources_zh_CN}. Settings say with a dash, or with three letters or more, what they are for. */
    private static final Pattern BUNDLE = Pattern.compile("[A-Za-z]\\w*?_(?!db|qa|ci|js|ui|ip|id|io|ws|ad)[a-z]{2}(_[A-Z]{2})?");

    private static final Set<String> LANGUAGES = Set.of(
            "arabic", "bulgarian", "catalan", "chinese", "croatian", "czech", "danish", "dutch", "english", "estonian", "finnish", "french", "german", "greek", "hebrew",
            "hindi", "hungarian", "indonesian", "italian", "japanese", "korean", "latvian", "lithuanian", "norwegian", "persian", "polish", "portuguese", "romanian",
            "russian", "serbian", "slovak", "slovenian", "spanish", "swedish", "thai", "turkish", "ukrainian", "vietnamese");

    private Catalogues() {}

    public static boolean hold(String path) {
        List<String> parts = List.of(path.split("/"));
        String file = parts.get(parts.size() - 1);
        int dot = file.lastIndexOf('.');
        String stem = dot < 0 ? file : file.substring(0, dot);
        for (int i = 0; i < parts.size() - 1; i++) {
            if (FOLDERS.contains(parts.get(i))) {
                return isTagged(stem) || LANGUAGES.contains(stem.toLowerCase(Locale.ROOT)) || parts.subList(i + 1, parts.size() - 1).stream().anyMatch(Catalogues::isTag);
            }
        }
        if (parts.size() > 1 && parts.get(parts.size() - 2).equals("messages") && isTag(stem)) {
            return true;
        }
        if (parts.size() > 1 && NAMES.contains(stem.toLowerCase(Locale.ROOT)) && isTag(parts.get(parts.size() - 2))) {
            return true;
        }
        if (ofPart(stem) || file.endsWith(".properties") && BUNDLE.matcher(stem).matches()) {
            return true;
        }
        int end = endOfName(stem);
        return NAMES.contains(stem.substring(0, end).toLowerCase(Locale.ROOT)) && (end == stem.length() ? file.endsWith(".properties") : isTag(stem.substring(end + 1)));
    }

    /** What one part of a program says: {@code login.i18n.pt-BR.json}. */
    private static boolean ofPart(String stem) {
        List<String> words = List.of(stem.split("\\."));
        return words.size() > 2 && isTag(words.get(words.size() - 1)) && (FOLDERS.contains(words.get(words.size() - 2)) || NAMES.contains(words.get(words.size() - 2)));
    }

    private static boolean isTagged(String stem) {
        int end = endOfName(stem);
        return isTag(stem) || end < stem.length() && isTag(stem.substring(end + 1));
    }

    private static int endOfName(String stem) {
        int end = 0;
        while (end < stem.length() && "._-".indexOf(stem.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    private static boolean isTag(String text) {
        return TAG.matcher(text).matches();
    }
}
