package dev.tenet.output.template;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.app.event.EventCartridge;
import org.apache.velocity.app.event.ReferenceInsertionEventHandler;
import org.apache.velocity.exception.MethodInvocationException;
import org.apache.velocity.exception.ParseErrorException;
import org.apache.velocity.exception.VelocityException;
import org.apache.velocity.runtime.RuntimeInstance;
import org.apache.velocity.runtime.resource.loader.ResourceLoader;
import org.slf4j.helpers.NOPLogger;

/** Renders templates: strict, confined to their folders, every value escaped for the kind of file that the template's name says. */
public final class Templates {
    private static final Pattern PLACE = Pattern.compile("(\\S+)\\s*\\[line (\\d+), column (\\d+)]");
    private static final Pattern AT_PLACE = Pattern.compile("\\s+(at|in)\\s+\\S+\\s*\\[line \\d+, column \\d+]");

    private final Folders folders;
    private final RuntimeInstance velocity = new RuntimeInstance();

    /** Each template is read once, from the first of the folders that has it. */
    public Templates(List<Path> folders) {
        this.folders = new Folders(folders);
        velocity.setProperty("runtime.log.instance", NOPLogger.NOP_LOGGER);
        velocity.setProperty("runtime.strict_mode.enable", true);
        // An interpolated string would be escaped where it is put together and again where it is written.
        velocity.setProperty("runtime.interpolate_string_literals", false);
        velocity.setProperty("velocimacro.arguments.strict", true);
        velocity.setProperty("velocimacro.library.path", "");
        velocity.setProperty("velocimacro.inline.local_scope", true);
        velocity.setProperty("introspector.uberspect.class", Views.class.getName());
        velocity.setProperty("parser.pool.size", 1);
        velocity.setProperty("resource.loaders", "folders");
        velocity.setProperty("resource.loader.folders.instance", (ResourceLoader) this.folders);
        velocity.setProperty("resource.loader.folders.cache", true);
        velocity.init();
        // It would run what the audited tree says as a template.
        velocity.removeDirective("evaluate");
    }

    /** Reads a template before it is needed; what is wrong with it is said when it is rendered. */
    public synchronized void prepare(String name) {
        try {
            folders.read(name);
            velocity.getTemplate(name);
        } catch (TemplateException | VelocityException saidByRender) {
            // Rendering reads it again, and says where.
        }
    }

    /** Reads a template and renders nothing; throws {@link TemplateException} when it is no template. */
    public synchronized void check(String name) {
        try {
            folders.read(name);
            velocity.getTemplate(name);
        } catch (TemplateException e) {
            throw new TemplateException(folders.path(e.path()), e.line(), e.column(), e.problem(), e.hint());
        } catch (VelocityException e) {
            throw placed(name, e);
        }
    }

    /**
     * Renders a template and leaves the writer open. One at a time: macros that templates define are kept by the engine.
     *
     * @param name of the template: {@code report.md.vm}; it ends in {@code .md.vm} or {@code .html.vm}, which decides how values are escaped
     * @param report what the template calls {@code $report}
     * @throws TemplateException when the template is wrong; then nothing has been written
     */
    public synchronized void render(String name, Record report, Writer out) throws IOException {
        VelocityContext context = new VelocityContext();
        context.put("report", report);
        EventCartridge handlers = new EventCartridge();
        handlers.addReferenceInsertionEventHandler(escaping(name, context));
        handlers.addIncludeEventHandler(folders);
        handlers.attachToContext(context);
        StringWriter text = new StringWriter();
        try {
            folders.read(name);
            velocity.getTemplate(name).merge(context, text);
        } catch (TemplateException e) {
            throw new TemplateException(folders.path(e.path()), e.line(), e.column(), e.problem(), e.hint());
        } catch (VelocityException e) {
            throw placed(name, e);
        }
        out.write(text.toString());
    }

    private ReferenceInsertionEventHandler escaping(String name, VelocityContext context) {
        if (name.endsWith(".html.vm")) {
            return new Html();
        }
        if (name.endsWith(".md.vm")) {
            for (int level = 2; level <= 4; level++) {
                context.put("h" + level, new Markdown.Mark("#".repeat(level)));
            }
            return new Markdown();
        }
        throw new TemplateException(
                folders.path(name), 0, 0, "the name does not say how values are escaped", "Name it something.md.vm or something.html.vm.");
    }

    private TemplateException placed(String name, VelocityException e) {
        if (e instanceof ParseErrorException p) {
            return new TemplateException(
                    folders.path(p.getTemplateName()), p.getLineNumber(), p.getColumnNumber(), firstLine(p),
                    p.getMessage().contains("<EOF>") ? "Maybe an #end is missing." : "Maybe a value or a bracket before it is missing.");
        }
        if (e instanceof MethodInvocationException m) {
            return new TemplateException(
                    folders.path(m.getTemplateName()), m.getLineNumber(), m.getColumnNumber(), firstLine(m),
                    "Maybe the name is misspelled: templates know $report, and what they #set themselves.");
        }
        Matcher place = PLACE.matcher(e.getMessage());
        return place.find()
                ? new TemplateException(
                        folders.path(place.group(1)), Integer.parseInt(place.group(2)), Integer.parseInt(place.group(3)), firstLine(e), "")
                : new TemplateException(folders.path(name), 0, 0, firstLine(e), "");
    }

    private static String firstLine(VelocityException e) {
        return AT_PLACE.matcher(e.getMessage().lines().findFirst().orElse("")).replaceAll("").strip();
    }
}
