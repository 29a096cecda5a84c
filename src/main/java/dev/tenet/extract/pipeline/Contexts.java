package dev.tenet.extract.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The contexts that an expression of GitHub reads. */
final class Contexts {
    private static final Set<String> ROOTS = Set.of(
            "github", "env", "vars", "job", "jobs", "steps", "runner", "secrets", "strategy", "matrix", "needs", "inputs");

    /**
     * What anybody may write who opens an issue, a pull request or a comment, or pushes to a fork
     * (GitHub, Security hardening for GitHub Actions, "Understanding the risk of script injections"): texts, branches, names of who committed, and, since
     * the run that another waits for may be one of a fork, the path of its workflow.
     */
    private static final Pattern UNTRUSTED = Pattern.compile(
            "github\\.head_ref"
                    + "|github\\.event\\.(issue|pull_request|discussion)\\.(title|body)"
                    + "|github\\.event\\.(comment|review|review_comment)\\.body"
                    + "|github\\.event\\.changes\\.((title|body)\\.from|head\\.ref\\.from)"
                    + "|github\\.event\\.pages\\.[^.]+\\.(page_name|title)"
                    + "|github\\.event\\.(commits\\.[^.]+|head_commit)\\.(message|author\\.(email|name)|committer\\.(email|name))"
                    + "|github\\.event\\.pull_request\\.head\\.(ref|label|repo\\.(default_branch|description|homepage))"
                    + "|github\\.event\\.workflow_run\\.(head_branch|display_title|path|head_commit\\.(message|(author|committer)\\.(email|name))"
                    + "|head_repository\\.description|pull_requests\\.[^.]+\\.head\\.ref)"
                    + "|github\\.event\\.workflow\\.path"
                    + "|github\\.event(\\.(issue|pull_request|comment|review|discussion))?");

    private Contexts() {}

    static boolean isUntrusted(String context) {
        return UNTRUSTED.matcher(context).matches();
    }

    /** Each context in lower case, parts joined by dots: {@code github.event['issue'].title} is {@code github.event.issue.title}. */
    static List<String> of(String text) {
        List<String> contexts = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\'') {
                at = endOfText(text, at);
            } else if (isStart(c)) {
                at = read(text, at, contexts);
            } else {
                at++;
            }
        }
        return contexts;
    }

    private static int read(String text, int from, List<String> contexts) {
        int at = endOfName(text, from);
        StringBuilder path = new StringBuilder(text.substring(from, at));
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '.' && at + 1 < text.length() && (isStart(text.charAt(at + 1)) || text.charAt(at + 1) == '*')) {
                int end = text.charAt(at + 1) == '*' ? at + 2 : endOfName(text, at + 1);
                path.append('.').append(text, at + 1, end);
                at = end;
            } else if (c == '[') {
                int close = text.indexOf(']', at);
                if (close < 0) {
                    break;
                }
                String index = text.substring(at + 1, close).strip();
                boolean quoted = index.length() > 1 && index.startsWith("'") && index.endsWith("'");
                path.append('.').append(quoted ? index.substring(1, index.length() - 1) : "*");
                if (!quoted) {
                    contexts.addAll(of(index));
                }
                at = close + 1;
            } else {
                break;
            }
        }
        String context = path.toString().toLowerCase(Locale.ROOT);
        boolean call = at < text.length() && text.charAt(at) == '(';
        if (!call && ROOTS.contains(context.split("\\.", 2)[0])) {
            contexts.add(context);
        }
        return at;
    }

    private static int endOfText(String text, int from) {
        int end = text.indexOf('\'', from + 1);
        return end < 0 ? text.length() : end + 1;
    }

    private static int endOfName(String text, int from) {
        int at = from;
        while (at < text.length() && (isStart(text.charAt(at)) || text.charAt(at) == '-' || Character.isDigit(text.charAt(at)))) {
            at++;
        }
        return at;
    }

    private static boolean isStart(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
    }
}
