package dev.tenet.extract.tools;

import dev.tenet.extract.Extraction;
import dev.tenet.extract.Extractor;
import dev.tenet.fact.Location;
import dev.tenet.fact.RepoFile;
import dev.tenet.fact.Waiver;
import dev.tenet.fact.Waiver.State;
import dev.tenet.repo.SourceText;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads {@code tenet: waive[policy] reason} in comments of code and configuration. A comment behind code covers its line; one that stands alone
 * covers the next line that is more than a comment. {@code waive[policy, until 2026-03-01]} ends on a day.
 */
public final class WaiverCommentExtractor implements Extractor {
    private static final byte[] MARK = "tenet: waive".getBytes(StandardCharsets.US_ASCII);
    private static final String HASH = "#";
    private static final String SLASHES = "//";
    private static final Map<String, List<String>> COMMENTS = Map.ofEntries(
            Map.entry("py", List.of(HASH)), Map.entry("pyi", List.of(HASH)), Map.entry("sh", List.of(HASH)), Map.entry("bash", List.of(HASH)),
            Map.entry("yaml", List.of(HASH)), Map.entry("yml", List.of(HASH)), Map.entry("toml", List.of(HASH)), Map.entry("env", List.of(HASH)),
            Map.entry("txt", List.of(HASH)), Map.entry("in", List.of(HASH)), Map.entry("ini", List.of(HASH, ";")), Map.entry("cfg", List.of(HASH, ";")),
            Map.entry("conf", List.of(HASH)), Map.entry("service", List.of(HASH, ";")), Map.entry("java", List.of(SLASHES, "/*")),
            Map.entry("go", List.of(SLASHES, "/*")), Map.entry("js", List.of(SLASHES, "/*")), Map.entry("mjs", List.of(SLASHES, "/*")),
            Map.entry("cjs", List.of(SLASHES, "/*")), Map.entry("jsx", List.of(SLASHES, "/*")), Map.entry("ts", List.of(SLASHES, "/*")),
            Map.entry("tsx", List.of(SLASHES, "/*")), Map.entry("mts", List.of(SLASHES, "/*")), Map.entry("cts", List.of(SLASHES, "/*")),
            Map.entry("jsonc", List.of(SLASHES, "/*")), Map.entry("md", List.of("<!--")));
    private static final Pattern WAIVER = Pattern.compile("tenet: waive(?:\\[([^\\]]*)])?(.*)");
    private static final Pattern UNTIL = Pattern.compile("(.*?),\\s*until\\s+(\\S+)\\s*");

    @Override
    public String id() {
        return "waiver-comments";
    }

    @Override
    public boolean wants(RepoFile file) {
        return !markers(file.name()).isEmpty();
    }

    @Override
    public void extract(SourceText source, Extraction out) {
        if (!contains(source.bytes())) {
            return;
        }
        List<String> markers = markers(source.name());
        List<String> lines = source.text().lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            int mark = line.indexOf("tenet: waive");
            int comment = mark < 0 ? -1 : commentBefore(line, mark, markers);
            if (comment >= 0) {
                boolean alone = line.substring(0, comment).isBlank();
                int covered = alone ? nextLine(lines, i + 1, markers) : i + 1;
                out.add(waiver(line.substring(mark), Location.of(source.path(), i + 1, mark + 1), covered));
            }
        }
    }

    private static Waiver waiver(String text, Location where, int line) {
        Matcher parts = WAIVER.matcher(text);
        if (!parts.matches()) {
            throw new IllegalStateException(text);
        }
        String inside = parts.group(1) == null ? "" : parts.group(1).strip();
        Matcher dated = UNTIL.matcher(inside);
        String until = dated.matches() ? dated.group(2) : "";
        String subject = dated.matches() ? dated.group(1).strip() : inside;
        String reason = parts.group(2).replaceFirst("(\\*/|-->)\\s*$", "").replaceFirst("^\\s*[:,-]", "").strip();
        Waiver.Scope scope = new Waiver.Scope(List.of(where.path()), line, "", "");
        Waiver waiver = new Waiver(where, subject, scope, reason, "", until, "", true, State.ACTIVE, 0, "");
        if (subject.isEmpty()) {
            return waiver.malformed("it names no policy; write tenet: waive[policy] reason");
        }
        if (reason.isEmpty()) {
            return waiver.malformed("it gives no reason; write tenet: waive[" + subject + "] reason");
        }
        return until.isEmpty() || isDate(until) ? waiver : waiver.malformed("\"" + until + "\" is no date; write until yyyy-mm-dd");
    }

    private static boolean isDate(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static int nextLine(List<String> lines, int from, List<String> markers) {
        for (int i = from; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.isEmpty() && markers.stream().noneMatch(line::startsWith)) {
                return i + 1;
            }
        }
        return from;
    }

    /** Where the comment starts in which {@code mark} stands; -1 when it stands in none, or within quotes. */
    private static int commentBefore(String line, int mark, List<String> markers) {
        char quote = 0;
        for (int i = 0; i < mark; i++) {
            char c = line.charAt(i);
            if (quote != 0) {
                if (c == '\\') {
                    i++;
                } else if (c == quote) {
                    quote = 0;
                }
            } else if (startsComment(line, i, markers)) {
                return i;
            } else if (c == '"' || c == '\'' || c == '`') {
                quote = c;
            }
        }
        return -1;
    }

    private static boolean startsComment(String line, int at, List<String> markers) {
        return markers.stream().anyMatch(marker -> line.startsWith(marker, at));
    }

    private static List<String> markers(String name) {
        int dot = name.lastIndexOf('.');
        boolean hash = name.startsWith("Dockerfile") || name.startsWith(".env") || name.equals("Containerfile") || name.equals(".gitignore");
        return hash ? List.of(HASH) : dot < 0 ? List.of() : COMMENTS.getOrDefault(name.substring(dot + 1), List.of());
    }

    /** Hardly a file has one: bytes are compared before anything is decoded. */
    private static boolean contains(byte[] bytes) {
        byte first = MARK[0];
        for (int i = 0; i <= bytes.length - MARK.length; i++) {
            if (bytes[i] == first && java.util.Arrays.equals(bytes, i, i + MARK.length, MARK, 0, MARK.length)) {
                return true;
            }
        }
        return false;
    }
}
