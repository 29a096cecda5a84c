package dev.tenet.trial;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A change of a Python file that means nothing.
 *
 * @param text the changed file
 * @param lines where each line of the file as it was stands now; from 1, the first is not used
 */
record PythonChange(String text, int[] lines) {
    private static final Pattern WORD = Pattern.compile("(?<![\\w.])[A-Za-z_]\\w*");
    private static final Pattern ASSIGNED = Pattern.compile("^ +([a-z_]\\w*)(?: = |: [^=]+ = ).*");
    private static final Pattern DEFINED = Pattern.compile("^(?:async )?def (\\w+).*");
    private static final Set<String> CONTINUES = Set.of("elif", "else", "except", "finally");

    /** What may be changed. */
    enum Kind {
        /** A comment before each statement, a blank line before each definition. */
        COMMENTS {
            @Override
            PythonChange of(String text) {
                return commented(text);
            }
        },
        /** Local variables get other names, which mention the same words. */
        NAMES {
            @Override
            PythonChange of(String text) {
                return renamed(text);
            }
        },
        /** Functions that follow each other at the margin stand the other way round. */
        ORDER {
            @Override
            PythonChange of(String text) {
                return reordered(text);
            }
        };

        abstract PythonChange of(String text);
    }

    /** This change, then another. */
    PythonChange then(Kind kind) {
        PythonChange next = kind.of(text);
        int[] both = new int[lines.length];
        for (int i = 1; i < lines.length; i++) {
            both[i] = next.lines[lines[i]];
        }
        return new PythonChange(next.text, both);
    }

    static PythonChange none(String text) {
        int[] same = new int[lines(text).length + 1];
        Arrays.setAll(same, line -> line);
        return new PythonChange(text, same);
    }

    private static String[] lines(String text) {
        return text.split("\n", -1);
    }

    private static PythonChange commented(String text) {
        String[] lines = lines(text);
        boolean[] starts = starts(lines);
        int[] moved = new int[lines.length + 1];
        List<String> out = new ArrayList<>();
        boolean decorated = false;
        for (int i = 0; i < lines.length; i++) {
            String code = lines[i].strip();
            String word = code.split("\\W", 2)[0];
            if (starts[i] && !code.isEmpty() && !code.startsWith("#") && i > 0 && !CONTINUES.contains(word) && !decorated) {
                out.add(lines[i].substring(0, lines[i].length() - lines[i].stripLeading().length()) + "# as it was");
                if (word.equals("def") || word.equals("class")) {
                    out.add("");
                }
            }
            decorated = starts[i] && code.startsWith("@");
            out.add(lines[i]);
            moved[i + 1] = out.size();
        }
        return new PythonChange(String.join("\n", out), moved);
    }

    private static PythonChange renamed(String text) {
        String[] lines = lines(text);
        boolean[] starts = starts(lines);
        String code = withoutTexts(text);
        String changed = text;
        for (int i = 0; i < lines.length; i++) {
            Matcher assigned = ASSIGNED.matcher(lines[i]);
            if (starts[i] && assigned.matches() && isLocal(assigned.group(1), i, lines, text, code)) {
                changed = changed.replaceAll("(?<![\\w.])" + assigned.group(1) + "(?!\\w)", assigned.group(1) + "_2");
            }
        }
        return new PythonChange(changed, none(text).lines);
    }

    /** Whether the name stands in one function only, and nowhere but where a variable does. */
    private static boolean isLocal(String name, int line, String[] lines, String text, String code) {
        Pattern word = Pattern.compile("(?<!\\w)" + name + "(?!\\w)");
        boolean elsewhere = Pattern.compile("\\." + name + "\\b|\\b" + name + "=|\\b(?:global|nonlocal|import|as|def|class|match|case)\\b[^\\n]*\\b" + name + "\\b")
                .matcher(code).find();
        if (elsewhere || word.matcher(code).results().count() != word.matcher(text).results().count()) {
            return false;
        }
        int from = line;
        while (from >= 0 && !lines[from].strip().matches("(?:async )?def .*")) {
            from--;
        }
        if (from < 0 || lines[from].contains(name) || !lines[from].strip().endsWith(":")) {
            return false;
        }
        int indent = lines[from].length() - lines[from].stripLeading().length();
        int to = line;
        while (to < lines.length && (lines[to].isBlank() || lines[to].length() - lines[to].stripLeading().length() > indent)) {
            to++;
        }
        String function = String.join("\n", Arrays.copyOfRange(lines, from, to));
        return word.matcher(function).results().count() == word.matcher(text).results().count();
    }

    private static PythonChange reordered(String text) {
        String[] lines = lines(text);
        boolean[] starts = starts(lines);
        List<int[]> blocks = new ArrayList<>();
        Map<String, Integer> names = new LinkedHashMap<>();
        int at = 0;
        while (at < lines.length) {
            int end = blockEnd(at, lines, starts);
            blocks.add(new int[] {at, end});
            Matcher defined = DEFINED.matcher(head(at, end, lines));
            if (defined.matches()) {
                names.merge(defined.group(1), 1, Integer::sum);
            }
            at = end;
        }
        if (names.values().stream().anyMatch(times -> times > 1)) {
            return none(text);
        }
        List<int[]> ordered = new ArrayList<>();
        List<int[]> run = new ArrayList<>();
        for (int[] block : blocks) {
            if (DEFINED.matcher(head(block[0], block[1], lines)).matches() && block[1] < lines.length) {
                run.add(0, block);
            } else {
                ordered.addAll(run);
                run.clear();
                ordered.add(block);
            }
        }
        ordered.addAll(run);
        int[] moved = new int[lines.length + 1];
        List<String> out = new ArrayList<>();
        for (int[] block : ordered) {
            for (int line = block[0]; line < block[1]; line++) {
                out.add(lines[line]);
                moved[line + 1] = out.size();
            }
        }
        return new PythonChange(String.join("\n", out), moved);
    }

    /** The first line of a block at the margin that is no decorator. */
    private static String head(int from, int to, String[] lines) {
        return Arrays.stream(lines, from, to).filter(line -> line.matches("[^\\s@#].*")).findFirst().orElse("");
    }

    /** Where the statement at the margin ends that starts at {@code from}; decorators belong to what they decorate. */
    private static int blockEnd(int from, String[] lines, boolean[] starts) {
        boolean decorators = lines[from].startsWith("@");
        int end = from + 1;
        while (end < lines.length) {
            boolean margin = starts[end] && !lines[end].isEmpty() && !Character.isWhitespace(lines[end].charAt(0));
            if (margin && !decorators) {
                break;
            }
            decorators = decorators && (!margin || lines[end].startsWith("@"));
            end++;
        }
        return end;
    }

    /** Whether a line begins outside of brackets, texts and continued lines. */
    private static boolean[] starts(String[] lines) {
        boolean[] starts = new boolean[lines.length];
        String code = withoutTexts(String.join("\n", lines));
        String[] codes = code.split("\n", -1);
        int depth = 0;
        boolean continued = false;
        for (int i = 0; i < lines.length; i++) {
            starts[i] = depth == 0 && !continued && !codes[i].startsWith("\u0001");
            for (char c : codes[i].toCharArray()) {
                depth += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
            }
            continued = codes[i].endsWith("\\");
        }
        return starts;
    }

    /** The same with comments and what stands in texts blanked; a line that begins within a text begins with U+0001. */
    private static String withoutTexts(String text) {
        StringBuilder out = new StringBuilder();
        String quote = "";
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!quote.isEmpty()) {
                if (text.startsWith(quote, i)) {
                    out.append(quote);
                    i += quote.length() - 1;
                    quote = "";
                } else if (c == '\n') {
                    out.append('\n').append(quote.length() == 3 ? "\u0001" : "");
                } else {
                    out.append(' ');
                    if (c == '\\' && i + 1 < text.length() && text.charAt(i + 1) != '\n') {
                        out.append(' ');
                        i++;
                    }
                }
            } else if (c == '#') {
                while (i < text.length() && text.charAt(i) != '\n') {
                    i++;
                }
                i--;
            } else if (c == '"' || c == '\'') {
                quote = text.startsWith(String.valueOf(c).repeat(3), i) ? String.valueOf(c).repeat(3) : String.valueOf(c);
                out.append(quote);
                i += quote.length() - 1;
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }
}
