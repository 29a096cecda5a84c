package dev.tenet.output;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/**
 * The plan as issues, in the words of the trackers' programming interfaces. Each has a key that stays the same, as a field, as a label and in the
 * text: who exports again looks for it, and updates what has it.
 */
public final class IssuesJson {
    private IssuesJson() {}

    /** An issue with its text in Markdown. */
    public record Issue(IssueView view, String body) {
        String marked() {
            return body.stripTrailing() + "\n\n<!-- " + view.key() + " -->\n";
        }

        List<String> labels() {
            List<String> labels = new ArrayList<>(List.of("tenet", "severity: " + view.severity(), view.key()));
            if (!view.skill().isEmpty()) {
                labels.add("skill: " + view.skill());
            }
            return labels;
        }
    }

    /** {@code title}, {@code body} and {@code labels} as GitHub's REST interface takes them. */
    public static void github(List<Issue> issues, Writer out) throws IOException {
        JsonText.document(out, json -> json.objects("issues", issues, issue -> {
            json.string("key", issue.view().key());
            json.string("title", issue.view().title());
            json.string("body", issue.marked());
            json.strings("labels", issue.labels());
        }));
    }

    /** {@code title}, {@code description}, {@code labels} and {@code due_date} as GitLab's REST interface takes them. */
    public static void gitlab(List<Issue> issues, Writer out) throws IOException {
        JsonText.document(out, json -> json.objects("issues", issues, issue -> {
            json.string("key", issue.view().key());
            json.string("title", issue.view().title());
            json.string("description", issue.marked() + "\n/estimate " + Phrase.number(Math.ceil(issue.view().effort() * 60), 0) + "m\n");
            json.string("labels", String.join(",", issue.labels()));
            if (!issue.view().due().isEmpty()) {
                json.string("due_date", issue.view().due());
            }
        }));
    }
}
