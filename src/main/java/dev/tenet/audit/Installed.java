package dev.tenet.audit;

import dev.tenet.extract.Extractor;
import dev.tenet.extract.Linker;
import dev.tenet.extract.code.BidiExtractor;
import dev.tenet.extract.code.CodeLinker;
import dev.tenet.extract.code.golang.GoExtractor;
import dev.tenet.extract.code.golang.GoModExtractor;
import dev.tenet.extract.code.java.JavaExtractor;
import dev.tenet.extract.code.python.NotebookExtractor;
import dev.tenet.extract.code.python.PythonExtractor;
import dev.tenet.extract.code.script.ScriptExtractor;
import dev.tenet.extract.code.shell.ShellExtractor;
import dev.tenet.extract.config.CommandListExtractor;
import dev.tenet.extract.config.EnvExtractor;
import dev.tenet.extract.config.IniExtractor;
import dev.tenet.extract.config.JsonExtractor;
import dev.tenet.extract.config.LayerExtractor;
import dev.tenet.extract.config.NginxExtractor;
import dev.tenet.extract.config.TomlExtractor;
import dev.tenet.extract.config.XmlExtractor;
import dev.tenet.extract.config.YamlExtractor;
import dev.tenet.extract.container.ComposeLinker;
import dev.tenet.extract.container.ComposeView;
import dev.tenet.extract.container.DockerfileExtractor;
import dev.tenet.extract.deps.PipfileExtractor;
import dev.tenet.extract.deps.PipfileLockExtractor;
import dev.tenet.extract.deps.PyprojectExtractor;
import dev.tenet.extract.deps.PythonLockExtractor;
import dev.tenet.extract.deps.RequirementsExtractor;
import dev.tenet.extract.deps.cargo.CargoExtractor;
import dev.tenet.extract.deps.cargo.CargoLinker;
import dev.tenet.extract.deps.cargo.CargoLockExtractor;
import dev.tenet.extract.deps.golang.GoRequirementsExtractor;
import dev.tenet.extract.deps.golang.GoSumExtractor;
import dev.tenet.extract.deps.gradle.CatalogExtractor;
import dev.tenet.extract.deps.gradle.GradleExtractor;
import dev.tenet.extract.deps.gradle.GradleLinker;
import dev.tenet.extract.deps.gradle.GradleLockExtractor;
import dev.tenet.extract.deps.gradle.VerificationExtractor;
import dev.tenet.extract.deps.maven.MavenLinker;
import dev.tenet.extract.deps.maven.PomView;
import dev.tenet.extract.deps.npm.BunLockExtractor;
import dev.tenet.extract.deps.npm.NpmLinker;
import dev.tenet.extract.deps.npm.PackageJsonView;
import dev.tenet.extract.deps.npm.NpmrcExtractor;
import dev.tenet.extract.deps.npm.PackageLockExtractor;
import dev.tenet.extract.deps.npm.PnpmLockExtractor;
import dev.tenet.extract.deps.npm.PnpmWorkspaceView;
import dev.tenet.extract.deps.npm.YarnLockExtractor;
import dev.tenet.extract.docs.DocumentExtractor;
import dev.tenet.extract.helm.HelmHelpersExtractor;
import dev.tenet.extract.helm.HelmView;
import dev.tenet.extract.kubernetes.KubernetesLinker;
import dev.tenet.extract.kubernetes.KubernetesView;
import dev.tenet.extract.pipeline.GithubView;
import dev.tenet.extract.pipeline.GitlabView;
import dev.tenet.extract.reports.ToolReportExtractor;
import dev.tenet.extract.secrets.SecretsExtractor;
import dev.tenet.extract.terraform.TerraformExtractor;
import dev.tenet.extract.terraform.TerraformLinker;
import dev.tenet.extract.tools.AttestationExtractor;
import dev.tenet.extract.tools.CoverageExtractor;
import dev.tenet.extract.tools.MetricsExtractor;
import dev.tenet.extract.tools.WaiverCommentExtractor;
import java.util.List;

/** The extractors of this version, in the order in which they see a file. A test finds one that is not here. */
public final class Installed {
    private Installed() {}

    /** Those that search for credentials by what is installed alone. */
    public static List<Extractor> extractors() {
        return extractors(SecretSearch.INSTALLED);
    }

    static List<Extractor> extractors(SecretSearch search) {
        return List.of(
                new PythonExtractor(),
                new NotebookExtractor(),
                new GoExtractor(),
                new GoModExtractor(),
                new ShellExtractor(),
                new JavaExtractor(),
                new ScriptExtractor(),
                new BidiExtractor(),
                new YamlExtractor(
                        new ComposeView(),
                        new GithubView(),
                        new GitlabView(),
                        new KubernetesView(),
                        new HelmView(),
                        new PnpmWorkspaceView()),
                new HelmHelpersExtractor(),
                new JsonExtractor(new KubernetesView(), new PackageJsonView()),
                new TomlExtractor(),
                new IniExtractor(),
                new EnvExtractor(),
                new XmlExtractor(new PomView()),
                new NginxExtractor(),
                new CommandListExtractor(),
                new DockerfileExtractor(),
                new TerraformExtractor(),
                new PyprojectExtractor(),
                new PythonLockExtractor(),
                new RequirementsExtractor(),
                new PipfileExtractor(),
                new PipfileLockExtractor(),
                new PackageLockExtractor(),
                new NpmrcExtractor(),
                new YarnLockExtractor(),
                new BunLockExtractor(),
                new PnpmLockExtractor(),
                new CargoExtractor(),
                new CargoLockExtractor(),
                new GoRequirementsExtractor(),
                new GoSumExtractor(),
                new GradleExtractor(),
                new CatalogExtractor(),
                new GradleLockExtractor(),
                new VerificationExtractor(),
                new LayerExtractor(),
                new DocumentExtractor(),
                new CoverageExtractor(),
                new ToolReportExtractor(),
                new AttestationExtractor(),
                new MetricsExtractor(),
                new WaiverCommentExtractor(),
                new SecretsExtractor(search.scanner()));
    }

    public static List<Linker> linkers() {
        return List.of(new CodeLinker(), new ComposeLinker(), new KubernetesLinker(), new TerraformLinker(),
                new MavenLinker(),
                new GradleLinker(),
                new NpmLinker(),
                new CargoLinker());
    }
}
