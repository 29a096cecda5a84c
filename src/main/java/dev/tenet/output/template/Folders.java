package dev.tenet.output.template;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.apache.velocity.app.event.IncludeEventHandler;
import org.apache.velocity.context.Context;
import org.apache.velocity.exception.ResourceNotFoundException;
import org.apache.velocity.runtime.resource.Resource;
import org.apache.velocity.runtime.resource.loader.ResourceLoader;
import org.apache.velocity.util.ExtProperties;

/** Reads templates from the given folders and from nowhere else; the first folder that has a template wins. */
final class Folders extends ResourceLoader implements IncludeEventHandler {
    private final List<Path> folders;

    Folders(List<Path> folders) {
        this.folders = List.copyOf(folders);
    }

    /** The template's path as a person would open it. */
    String path(String name) {
        for (Path folder : folders) {
            try {
                if (Files.isRegularFile(folder.resolve(name))) {
                    return folder.resolve(name).toString();
                }
            } catch (InvalidPathException e) {
                return name;
            }
        }
        return name;
    }

    /** The text of a template, with line feeds. */
    String read(String name) {
        for (Path folder : folders) {
            try {
                Path file = confined(folder, name);
                if (Files.isRegularFile(file)) {
                    return Files.readString(file).replace("\r\n", "\n");
                }
            } catch (CharacterCodingException e) {
                throw new TemplateException(folder.resolve(name).toString(), 0, 0, "the file is not UTF-8", "Save it as UTF-8.");
            } catch (IOException e) {
                throw new TemplateException(folder.resolve(name).toString(), 0, 0, "cannot be read: " + e.getMessage(), "");
            }
        }
        throw new TemplateException(name, 0, 0, "there is no such template", "Templates are looked for in " + folders + ".");
    }

    private static Path confined(Path folder, String name) throws IOException {
        Path file;
        try {
            file = folder.resolve(name);
        } catch (InvalidPathException e) {
            throw refused(name, "that is not a file name");
        }
        if (name.startsWith("/") || name.indexOf('\\') >= 0 || Path.of(name).isAbsolute()) {
            throw refused(name, "the path is not relative to the templates");
        }
        for (Path part : Path.of(name)) {
            if (part.toString().equals("..")) {
                throw refused(name, "the path leaves the templates");
            }
        }
        if (Files.exists(file) && !file.toRealPath().startsWith(folder.toRealPath())) {
            throw refused(name, "a symbolic link leads out of the templates");
        }
        return file;
    }

    private static TemplateException refused(String name, String reason) {
        return new TemplateException(name, 0, 0, reason, "Put the file beside the other templates.");
    }

    /** Says where {@code #parse} and {@code #include} ask for a file that they may not have; Velocity would only name the file. */
    @Override
    public String includeEvent(Context context, String wanted, String current, String directive) {
        try {
            read(wanted);
            return wanted;
        } catch (TemplateException e) {
            throw new TemplateException(
                    path(current), line(current, wanted), 0,
                    "#%s(\"%s\") is refused: %s".formatted(directive, wanted, e.problem()), e.hint());
        }
    }

    private int line(String template, String wanted) {
        String text = read(template);
        int at = text.indexOf(wanted);
        return at < 0 ? 0 : (int) text.substring(0, at).chars().filter(c -> c == '\n').count() + 1;
    }

    @Override
    public void init(ExtProperties configuration) {}

    @Override
    public Reader getResourceReader(String name, String encoding) throws ResourceNotFoundException {
        return new StringReader(read(name));
    }

    @Override
    public boolean isSourceModified(Resource resource) {
        return false;
    }

    @Override
    public long getLastModified(Resource resource) {
        return 0;
    }
}
