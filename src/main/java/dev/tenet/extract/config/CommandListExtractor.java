package dev.tenet.extract.config;

import dev.tenet.extract.Extraction;
import dev.tenet.extract.Extractor;
import dev.tenet.fact.ConfigEntry.Type;
import dev.tenet.fact.ConfigFile;
import dev.tenet.fact.Location;
import dev.tenet.fact.RepoFile;
import dev.tenet.repo.SourceText;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads files whose lines each name a command: crontabs and Procfiles. */
public final class CommandListExtractor implements Extractor {
    private static final int MOST_LINES = 10_000;
    private static final Pattern CRONTAB = Pattern.compile("(.*/)?(crontab|crontab\\.[^/]+|[^/]+\\.(cron|crontab)|cron\\.d/[^/.]+)");
    private static final Pattern FIELD = Pattern.compile("[0-9A-Za-z*/,?#LW-]{1,100}");
    private static final Pattern ASSIGNMENT = Pattern.compile("\\s*([A-Za-z_][A-Za-z0-9_]{0,99})\\s*=\\s*(.*)");
    private static final Pattern PROCESS = Pattern.compile("([A-Za-z0-9_-]{1,100}):\\s*(\\S.*)");

    @Override
    public String id() {
        return "commands";
    }

    @Override
    public boolean wants(RepoFile file) {
        return isProcfile(file.name()) || CRONTAB.matcher(file.path()).matches();
    }

    private static boolean isProcfile(String name) {
        return name.equals("Procfile") || name.startsWith("Procfile.");
    }

    @Override
    public void extract(SourceText source, Extraction out) {
        boolean processes = isProcfile(source.name());
        ConfigFile file = ConfigDocument.fileOf(source.path(), processes ? "procfile" : "crontab", processes ? "procfile" : "crontab");
        out.add(file);
        ConfigFacts facts = new ConfigFacts(out);
        Reading reading = new Reading();
        List<String> lines = source.text().lines().limit(MOST_LINES + 1L).toList();
        for (int i = 0; i < Math.min(lines.size(), MOST_LINES); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            boolean read = processes ? process(line, i + 1, file, facts, out) : job(line, i + 1, file, facts, out);
            if (!read) {
                reading.problem(i + 1, 1, "is no line of a %s and was not read; correct it or make it a comment".formatted(file.format()));
            }
        }
        if (lines.size() > MOST_LINES) {
            reading.problem(MOST_LINES, 1, "has more lines than are looked at; split it");
        }
        reading.tellProblems(source.path(), out);
    }

    private static boolean process(String line, int number, ConfigFile file, ConfigFacts facts, Extraction out) {
        Matcher process = PROCESS.matcher(line);
        if (!process.matches()) {
            return false;
        }
        command(process.group(1), process.group(1), process.group(2), number, process.start(2) + 1, "procfile", file, facts, out);
        return true;
    }

    /** {@code NAME=value}, five fields of time and a command, or {@code @daily} and a command; in {@code /etc} a user stands between. */
    private static boolean job(String line, int number, ConfigFile file, ConfigFacts facts, Extraction out) {
        Matcher assignment = ASSIGNMENT.matcher(line);
        if (assignment.matches()) {
            entry(assignment.group(1), assignment.group(1), assignment.group(2), number, assignment.start(2) + 1, file, facts);
            return true;
        }
        int fields = line.startsWith("@") ? 1 : 5;
        int at = 0;
        for (int i = 0; i < fields; i++) {
            int end = at;
            while (end < line.length() && !Character.isWhitespace(line.charAt(end))) {
                end++;
            }
            String field = line.substring(at, end);
            if (!field.startsWith("@") && !FIELD.matcher(field).matches()) {
                return false;
            }
            at = end;
            while (at < line.length() && Character.isWhitespace(line.charAt(at))) {
                at++;
            }
        }
        if (at >= line.length()) {
            return false;
        }
        String command = line.substring(at);
        if (file.location().path().contains("cron.d/") || file.location().path().endsWith("etc/crontab")) {
            Matcher user = Pattern.compile("[a-z_][a-z0-9_-]{0,31}\\s+").matcher(command);
            at += user.lookingAt() ? user.end() : 0;
            command = line.substring(at);
        }
        entry("jobs." + number + ".schedule", "schedule", line.substring(0, at).strip(), number, 1, file, facts);
        command("jobs." + number + ".command", "command", command, number, at + 1, "cron", file, facts, out);
        return true;
    }

    private static void command(String key, String name, String text, int line, int column, String origin, ConfigFile file, ConfigFacts facts, Extraction out) {
        entry(key, name, text, line, column, file, facts);
        Location owner = Location.of(file.location().path(), line, 1);
        new ShellText(origin, owner).commands(Clearance.of("", text).text(), offset -> Location.of(file.location().path(), line, column + offset)).forEach(out::add);
    }

    private static void entry(String key, String name, String text, int line, int column, ConfigFile file, ConfigFacts facts) {
        ConfigNode value = new ConfigNode(Type.STRING, text, line, column, line);
        facts.add(new ConfigNode(Type.MAP, "", line, 1, line), new ConfigNode.Member(name, line, 1, value), key, name, file);
    }
}
