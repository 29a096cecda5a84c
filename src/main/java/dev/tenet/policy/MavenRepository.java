package dev.tenet.policy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The local Maven repository, in which packs lie as artifacts. Nothing is ever downloaded.
 *
 * @param folder of the repository
 */
record MavenRepository(Path folder) {
    /** {@code group:artifact:version[:packaging]}, in the order of Maven's own {@code dependency:get -Dartifact}. */
    private static final Pattern COORDINATES = Pattern.compile("([A-Za-z0-9_.-]+):([A-Za-z0-9_.-]+):([A-Za-z0-9_.+-]+)(?::(jar|zip))?");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(user\\.home|env\\.([A-Za-z0-9_]+))}");

    static boolean isCoordinates(String text) {
        return COORDINATES.matcher(text).matches();
    }

    /**
     * Where Maven keeps it: the property {@code maven.repo.local}, {@code localRepository} of {@code ~/.m2/settings.xml} or of the settings of the Maven that
     * {@code MAVEN_HOME} names, else {@code ~/.m2/repository}.
     */
    static MavenRepository local() {
        String property = System.getProperty("maven.repo.local", "");
        if (!property.isBlank()) {
            return new MavenRepository(Path.of(property));
        }
        Path home = Path.of(System.getProperty("user.home"), ".m2");
        String maven = Optional.ofNullable(System.getenv("MAVEN_HOME")).orElse("");
        return configured(home.resolve("settings.xml"))
                .or(() -> maven.isBlank() ? Optional.empty() : configured(Path.of(maven, "conf", "settings.xml")))
                .map(MavenRepository::new)
                .orElseGet(() -> new MavenRepository(home.resolve("repository")));
    }

    /** The artifact's archive; throws {@link PlaceException} when it is not here. */
    Path archive(String coordinates) {
        Matcher parts = COORDINATES.matcher(coordinates);
        if (!parts.matches()) {
            throw new IllegalArgumentException(coordinates);
        }
        String artifact = parts.group(2);
        String version = parts.group(3);
        Path versions = folder.resolve(parts.group(1).replace('.', '/')).resolve(artifact);
        for (String packaging : parts.group(4) == null ? List.of("jar", "zip") : List.of(parts.group(4))) {
            Path file = versions.resolve(version).resolve(artifact + "-" + version + "." + packaging);
            if (Files.isRegularFile(file)) {
                return file;
            }
        }
        String others = others(versions);
        throw new PlaceException(coordinates, "there is no such artifact in the local Maven repository, and nothing is downloaded",
                (others.isEmpty() ? "" : "Versions that are here: " + others + ". ") + "Fetch it: mvn dependency:get -Dtransitive=false -Dartifact=" + coordinates);
    }

    static String artifactOf(String coordinates) {
        return coordinates.split(":")[1];
    }

    private static String others(Path versions) {
        try (Stream<Path> folders = Files.list(versions)) {
            return String.join(", ", folders.filter(Files::isDirectory).map(version -> version.getFileName().toString()).sorted().toList());
        } catch (IOException none) {
            return "";
        }
    }

    private static Optional<Path> configured(Path settings) {
        if (!Files.isRegularFile(settings)) {
            return Optional.empty();
        }
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try (java.io.InputStream in = Files.newInputStream(settings)) {
            XMLStreamReader xml = factory.createXMLStreamReader(in);
            for (int depth = 0; xml.hasNext();) {
                int event = xml.next();
                depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
                if (event == XMLStreamConstants.START_ELEMENT && depth == 2 && xml.getLocalName().equals("localRepository")) {
                    String named = resolved(xml.getElementText().strip());
                    return named.isEmpty() ? Optional.empty() : Optional.of(Path.of(named));
                }
            }
            return Optional.empty();
        } catch (IOException | XMLStreamException e) {
            throw new PlaceException(settings.toString(), "Maven's settings cannot be read: " + e.getMessage().lines().findFirst().orElse(""),
                    "Mend the file, or name the repository: TENET_JAVA_OPTS=-Dmaven.repo.local=DIR");
        }
    }

    private static String resolved(String text) {
        return VARIABLE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(found.group(2) == null
                ? System.getProperty("user.home")
                : Optional.ofNullable(System.getenv(found.group(2))).orElse(found.group())));
    }
}
