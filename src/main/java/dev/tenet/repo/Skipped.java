package dev.tenet.repo;

import java.util.Locale;
import java.util.Set;

/** Names of directories that hold other people's code or what tools leave behind, and of files that hold secrets. */
final class Skipped {
    private static final Set<String> DIRECTORIES = Set.of(
            "node_modules", "bower_components", "jspm_packages", "vendor", ".venv", "venv", "virtualenv", "site-packages",
            "dist-packages", "__pycache__", "__pypackages__", ".tox", ".nox", ".eggs", ".mypy_cache", ".pytest_cache", ".ruff_cache",
            ".hypothesis", ".ipynb_checkpoints", ".gradle", ".terraform", ".terragrunt-cache", ".yarn", ".pnpm-store", ".direnv",
 ".serverless", ".next", ".nuxt", ".svelte-kit");

    private static final Set<String> VERSION_CONTROL = Set.of(".git", ".hg", ".svn", ".bzr", ".jj", "CVS");

    private static final Set<String> SECRET_NAMES = Set.of(
            ".env", ".netrc", ".pgpass", ".pypirc", ".htpasswd", "credentials.json", "credentials.yaml", "credentials.yml", "secrets.json",
            "secrets.yaml", "secrets.yml", "secrets.toml", "service-account.json", "id_rsa", "id_dsa", "id_ecdsa", "id_ed25519");

    private static final Set<String> SECRET_EXTENSIONS = Set.of("pem", "key", "p12", "pfx", "jks", "keystore", "ppk", "kdbx");

    private static final Set<String> EXAMPLES = Set.of("example", "sample", "template", "dist", "tmpl");

    private Skipped() {}

    static boolean isVersionControl(String directory) {
        return VERSION_CONTROL.contains(directory);
    }

    static boolean isVendored(String directory) {
        return DIRECTORIES.contains(directory) || directory.endsWith(".dist-info") || directory.endsWith(".egg-info");
    }

    /** Whether a file's name says that it may hold secrets, so that its presence matters though it is ignored. */
    static boolean mayHoldSecrets(String name, String extension) {
        return SECRET_NAMES.contains(name.toLowerCase(Locale.ROOT))
                || SECRET_EXTENSIONS.contains(extension)
                || (name.startsWith(".env.") && !EXAMPLES.contains(extension));
    }
}
