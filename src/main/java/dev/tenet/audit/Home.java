package dev.tenet.audit;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where Tenet is installed. */
public final class Home {
    private Home() {}

    /** The folder that {@code -Dtenet.home} names, or else the nearest above the code that holds policies: a checkout, or an unpacked distribution. */
    public static Path folder() {
        String named = System.getProperty("tenet.home", "");
        return named.isEmpty() ? aboveCode() : Path.of(named);
    }

    private static Path aboveCode() {
        try {
            Path at = Path.of(Home.class.getProtectionDomain().getCodeSource().getLocation().toURI());
            for (Path folder = at.getParent(); folder != null; folder = folder.getParent()) {
                if (Files.isDirectory(folder.resolve("policies"))) {
                    return folder;
                }
            }
            return at;
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
