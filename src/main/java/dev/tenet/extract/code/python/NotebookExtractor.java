package dev.tenet.extract.code.python;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import dev.tenet.extract.Extraction;
import dev.tenet.extract.Extractor;
import dev.tenet.fact.Location;
import dev.tenet.fact.RepoFile;
import dev.tenet.repo.SourceText;
import java.nio.charset.StandardCharsets;

/** Reads Jupyter notebooks: the code cells of a Python kernel are one module, in their order. */
public final class NotebookExtractor implements Extractor {
    @Override
    public String id() {
        return "notebook";
    }

    @Override
    public boolean wants(RepoFile file) {
        return file.extension().equals("ipynb");
    }

    @Override
    public void extract(SourceText file, Extraction out) {
        Notebook notebook = new Notebook();
        try {
            new NotebookReader(notebook).read(file.text());
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation();
            Location where = at == null
                    ? Location.of(file.path())
                    : Location.of(file.path(), Math.max(1, at.getLineNr()), Math.max(1, at.getColumnNr()));
            out.issue(where, "is not valid JSON, so the notebook was read only up to here; save it again from Jupyter: "
                    + e.getOriginalMessage().lines().findFirst().orElse("broken"));
        }
        if (notebook.isCut()) {
            out.issue(Location.of(file.path()), "has more than 5 MB of code, and the rest of it was not read; split the notebook");
        }
        if (notebook.isPython()) {
            PythonExtractor.read(file, notebook.source().getBytes(StandardCharsets.UTF_8), notebook, out);
        }
    }
}
