package dev.tenet.extract.reports;

import dev.tenet.fact.RepoFile;
import java.util.Locale;
import java.util.Set;

/** Which files may be reports, by their names alone: a cheap first look, before anything is opened. */
final class ReportNames {
    private static final Set<String> EXTENSIONS = Set.of("json", "jsonl", "xml", "txt", "sarif", "info", "lcov");
    private static final Set<String> FOLDERS = Set.of(
            "reports", ".reports", "tool-reports", "scan-results", "test-results", "test-reports", "surefire-reports", "failsafe-reports");
    private static final Set<String> TOOLS = Set.of(
            "bandit", "safety", "pip-audit", "mypy", "pylint", "ruff", "semgrep", "trivy", "grype", "osv", "osv-scanner", "npm-audit", "gitleaks",
            "detect-secrets", "checkov", "kics", "hadolint", "sonar", "sonarqube", "cyclonedx", "bom", "sbom", "jacoco", "junit", "pytest", "lcov", "cobertura",
            "coverage", "gl-sast", "gl-dependency-scanning", "gl-secret-detection", "gl-container-scanning");
    /** What stands beside the name of a tool in the name of a report. */
    private static final Set<String> FILLERS = Set.of("", "report", "reports", "result", "results", "output", "out", "scan", "audit", "latest", "test", "tests", "cdx");

    private ReportNames() {}

    /** Whether a file may be a report. */
    static boolean may(RepoFile file) {
        String extension = file.extension().toLowerCase(Locale.ROOT);
        return EXTENSIONS.contains(extension) && !isCoverage(file.name()) && (inReports(file.path()) || isNamed(file.name()) || extension.equals("sarif"));
    }

    /** Those have an extractor of their own. */
    private static boolean isCoverage(String name) {
        return name.equals("coverage.xml") || name.equals("cobertura.xml") || name.equals("cobertura-coverage.xml");
    }

    static boolean inReports(String path) {
        int slash = path.lastIndexOf('/');
        String folder = slash < 0 ? "" : path.substring(path.lastIndexOf('/', slash - 1) + 1, slash);
        return FOLDERS.contains(folder.toLowerCase(Locale.ROOT));
    }

    /** Whether a file's name is that of a tool, with nothing beside it but what names of reports have: {@code trivy-results.json}. */
    static boolean isNamed(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        String stem = name.contains(".") ? name.substring(0, name.indexOf('.', 1)) : name;
        if (stem.startsWith("test-") && name.endsWith(".xml") || name.endsWith(".cdx.json") || name.endsWith(".cdx.xml") || name.endsWith(".sarif.json")) {
            return true;
        }
        String plain = stem.replace('_', '-');
        for (String tool : TOOLS) {
            int at = plain.indexOf(tool);
            if (at >= 0 && fills(plain.substring(0, at)) && fills(plain.substring(at + tool.length()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean fills(String rest) {
        for (String word : rest.split("-")) {
            if (!FILLERS.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
