package io.tikpilot.preflight;

import io.tikpilot.preflight.layer.Document;
import io.tikpilot.preflight.layer.Layer;
import io.tikpilot.preflight.layer.Limits;
import io.tikpilot.preflight.layer.Lookup;
import io.tikpilot.preflight.layer.Reading;
import io.tikpilot.preflight.machine.Diagnosis;
import io.tikpilot.preflight.problem.Problem;
import io.tikpilot.preflight.schema.Schema;
import io.tikpilot.preflight.schema.Setting;
import io.tikpilot.preflight.tree.KeyPath;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All layers as they were read, lowest first. All are read even if one is broken, so that one report says everything. */
record Stack(List<Read> reads) {
    /**
     * @param shipped what is known of the layers that are shipped with the program, by their position; what is not yet is added
     */
    static Stack read(List<Layer> layers, @Nullable Reading[] shipped, Schema<?> schema, Limits limits) {
        List<Read> reads = new ArrayList<>();
        int documents = 0;
        for (int i = 0; i < shipped.length; i++) {
            Layer layer = layers.get(i);
            Reading known = shipped[i];
            Reading reading = known == null ? layer.within(limits).read(schema) : known;
            shipped[i] = layer.isShipped() ? reading : null;
            boolean passes = documents <= limits.documents()
                    && documents + reading.documents().size() > limits.documents();
            documents += reading.documents().size();
            reads.add(new Read(layer, passes ? reading.overriddenBy(tooMany(layer, limits)) : reading));
        }
        return new Stack(reads);
    }

    private static Reading tooMany(Layer layer, Limits limits) {
        return Reading.broken(RootProblems.tooManyDocuments(layer, limits));
    }

    /** Whether some layer came to no value, which ends the pipeline. */
    boolean isBroken() {
        for (Read read : reads) {
            if (read.reading.isBroken()) {
                return true;
            }
        }
        return false;
    }

    /** Every document, lowest first. */
    List<Source> sources() {
        List<Source> sources = new ArrayList<>();
        for (int i = 0; i < reads.size(); i++) {
            Read read = reads.get(i);
            for (Document document : read.reading.documents()) {
                sources.add(new Source(document.source().orElse(read.layer.name()), i, document));
            }
        }
        return sources;
    }

    /** What {@code ${NAME}} may refer to. */
    Map<String, String> variables() {
        Reading all = Reading.nothing();
        for (Read read : reads) {
            all = all.withVariables(read.reading.variables());
        }
        return all.variables();
    }

    /** The number of a layer, from 0. */
    int position(Layer layer) {
        for (int i = 0; i < reads.size(); i++) {
            if (reads.get(i).layer == layer) {
                return i;
            }
        }
        throw new IllegalArgumentException("not in this stack: " + layer.name());
    }

    /** The lowest layer that has a name of its own for a setting, as the environment has. */
    static Optional<Layer> naming(List<Layer> layers, Setting setting) {
        for (Layer layer : layers) {
            if (layer.names(setting)) {
                return Optional.of(layer);
            }
        }
        return Optional.empty();
    }

    /** How an operator sets this without a file: its name in the lowest layer that has one for it. */
    static Optional<String> spell(List<Layer> layers, Setting setting) {
        return naming(layers, setting).flatMap(layer -> layer.spell(setting));
    }

    Optional<String> spell(Setting setting) {
        return spell(layers(), setting);
    }

    List<Layer> layers() {
        List<Layer> layers = new ArrayList<>();
        for (Read read : reads) {
            layers.add(read.layer);
        }
        return layers;
    }

    /** The profile that the highest layer with one was read for. */
    Optional<String> profile() {
        Optional<String> profile = Optional.empty();
        for (Read read : reads) {
            profile = read.reading.profile().isPresent() ? read.reading.profile() : profile;
        }
        return profile;
    }

    /** The names of the documents that set anything, lowest first. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        for (Source source : sources()) {
            if (source.document.count(KeyPath.ROOT) > 0) {
                names.add(source.name);
            }
        }
        return names;
    }

    /** The directory that the relative paths count from at which files were looked for; nothing if there are none. */
    Optional<String> workingDirectory() {
        for (Read read : reads) {
            for (Lookup lookup : read.reading.lookups()) {
                Path file = lookup.file().orElse(null);
                if (file != null && !file.isAbsolute()) {
                    return Optional.of(
                            file.getFileSystem().getPath("").toAbsolutePath().toString());
                }
            }
        }
        return Optional.empty();
    }

    /** The problems of reading, each with the number of its layer. */
    List<Ranked> problems() {
        List<Ranked> problems = new ArrayList<>();
        for (int i = 0; i < reads.size(); i++) {
            for (Problem problem : reads.get(i).reading.problems()) {
                problems.add(new Ranked(problem, i));
            }
        }
        return problems;
    }

    /** A layer and what it read. */
    record Read(Layer layer, Reading reading) {
        /** Every place it looked at with the document that was there, then the documents it gave no place for. */
        List<Looked> looked() {
            List<Looked> looked = new ArrayList<>();
            List<Document> documents = reading.documents();
            int next = 0;
            for (Lookup lookup : reading.lookups()) {
                Optional<Diagnosis> finding = lookup.finding();
                boolean there = finding.isEmpty() && next < documents.size();
                Optional<Document> document = there ? Optional.of(documents.get(next++)) : Optional.empty();
                looked.add(new Looked(lookup.place(), document, finding.orElse(Diagnosis.of("")), lookup));
            }
            for (Document document : documents.subList(next, documents.size())) {
                String place = document.source().orElse(layer.name());
                looked.add(new Looked(place, Optional.of(document), Diagnosis.of(""), Lookup.read(place)));
            }
            return looked;
        }
    }

    /**
     * A place, and what was there.
     *
     * @param finding what was there instead of a document; an empty fact if one was
     */
    record Looked(String place, Optional<Document> document, Diagnosis finding, Lookup lookup) {
        boolean isFile() {
            return lookup.file().isPresent();
        }
    }

    /**
     * A document, by the name that operators know it by.
     *
     * @param layer the number of its layer, from 0
     */
    record Source(String name, int layer, Document document) {
        Source with(Document fitted) {
            return new Source(name, layer, fitted);
        }
    }

    /** A problem and the number of the layer it lies in; above all of them if it lies in none. */
    record Ranked(Problem problem, int layer) {}
}
