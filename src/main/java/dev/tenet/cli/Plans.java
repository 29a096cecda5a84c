package dev.tenet.cli;

import dev.tenet.output.IssueView;
import dev.tenet.output.IssuesJson;
import dev.tenet.output.PlanCalendar;
import dev.tenet.output.PlanTable;
import dev.tenet.output.PlanText;
import dev.tenet.output.PlanDocument;
import dev.tenet.output.ReportView;
import dev.tenet.output.TextPage;
import dev.tenet.output.template.Templates;
import dev.tenet.report.Report;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes a plan in the formats that are asked for. */
final class Plans {
    private final List<Path> folders;
    private final boolean color;
    private final int width;

    Plans(List<Path> folders, boolean color, int width) {
        this.folders = folders;
        this.color = color;
        this.width = width;
    }

    void write(Report report, List<PlanFormat> formats, PrintWriter out) throws IOException {
        List<String> rendered = new ArrayList<>();
        for (PlanFormat format : formats) {
            rendered.add(render(report, format.kind()));
        }
        for (int i = 0; i < formats.size(); i++) {
            if (formats.get(i).toStandardOutput()) {
                out.print(rendered.get(i));
            } else {
                Reports.write(Path.of(formats.get(i).file()), rendered.get(i));
            }
        }
    }

    private String render(Report report, PlanFormat.Kind kind) throws IOException {
        StringWriter out = new StringWriter();
        switch (kind) {
            case TEXT -> {
                TextPage page = new TextPage(color, width);
                PlanText.write(report, page);
                out.write(page.toString());
            }
            case MARKDOWN -> new Templates(folders).render("plan.md.vm", ReportView.of(report), out);
            case HTML -> new Templates(folders).render("plan.html.vm", ReportView.of(report), out);
            case CSV -> PlanTable.write(report, out);
            case ICS -> PlanCalendar.write(report, out);
            case JSON -> PlanDocument.write(report, out);
            case GITHUB -> IssuesJson.github(issues(report), out);
            case GITLAB -> IssuesJson.gitlab(issues(report), out);
            case JIRA -> PlanTable.jira(issues(report), out);
        }
        return out.toString();
    }

    private List<IssuesJson.Issue> issues(Report report) throws IOException {
        Templates templates = new Templates(folders);
        List<IssuesJson.Issue> issues = new ArrayList<>();
        for (IssueView view : IssueView.of(report)) {
            StringWriter body = new StringWriter();
            templates.render("issue.md.vm", view, body);
            issues.add(new IssuesJson.Issue(view, body.toString()));
        }
        return issues;
    }
}
