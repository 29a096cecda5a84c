package dev.tenet.output;
import dev.tenet.output.template.Templates;
import dev.tenet.report.Report;
import java.nio.file.*;
import java.util.*;
import java.io.*;
class Show {
    public static void main(String[] a) throws Exception {
        Templates t = new Templates(List.of(Path.of("templates")));
        Report r = switch (a[0]) { case "none" -> Reports.none(); case "one" -> Reports.one(); case "issues" -> Reports.issues(); case "many" -> Reports.many(); case "sample" -> dev.tenet.report.SampleReport.report(); case "clean" -> dev.tenet.report.SampleReport.clean(); case "empty" -> dev.tenet.report.SampleReport.empty(); default -> Hostile.of(Reports.many(), a[0]); };
        StringWriter w = new StringWriter();
        t.render(a[1], ReportView.of(r), w);
        System.out.print(w);
    }
}
