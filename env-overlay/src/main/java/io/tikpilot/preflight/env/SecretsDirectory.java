package io.tikpilot.preflight.env;

import io.tikpilot.preflight.layer.Limits;
import io.tikpilot.preflight.layer.Lookup;
import io.tikpilot.preflight.layer.NamedValues;
import io.tikpilot.preflight.layer.Reading;
import io.tikpilot.preflight.layer.TextFile;
import io.tikpilot.preflight.machine.FileFacts;
import io.tikpilot.preflight.problem.Outcome;
import io.tikpilot.preflight.problem.Problem;
import io.tikpilot.preflight.schema.Schema;
import io.tikpilot.preflight.tree.KeyPath;
import io.tikpilot.preflight.tree.Origin;
import io.tikpilot.preflight.tree.Provenance;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A directory of one file a setting, called as the variable or as the key path, in either case. It is shared: files that no
 * setting is called like belong to other programs, and names that begin with two dots to Kubernetes.
 */
record SecretsDirectory(Path directory, VariableNaming naming, Limits limits) {
    Reading read(Schema<?> schema) {
        String place = directory.toAbsolutePath().normalize().toString();
        if (Files.notExists(directory)) {
            return Reading.nothing().withLookup(Lookup.nothing(place, "not there"));
        }
        NamedValues values = new NamedValues(schema, naming, limits);
        List<Problem> problems = new ArrayList<>();
        Set<Path> sorted = new TreeSet<>();
        Map<String, Path> known = new HashMap<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
            for (Path file : files) {
                // Kubernetes keeps the versions of a volume there for itself, under names that begin with two dots.
                if (!String.valueOf(file.getFileName()).startsWith("..")) {
                    sorted.add(file);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            return Reading.broken(TextFile.unlisted(directory));
        }
        for (Path file : sorted) {
            add(file, known, values, problems);
        }
        return known.isEmpty() && !sorted.isEmpty()
                ? Reading.nothing()
                        .withLookup(Lookup.nothing(place, EnvProblems.foreign(directory, near(sorted, values))))
                : values.reading("secrets " + place, "secret", Provenance.Notation.FILE)
                        .withProblems(problems)
                        .withLookup(Lookup.read(place));
    }

    private void add(Path file, Map<String, Path> known, NamedValues values, List<Problem> problems) {
        String name = VariableNaming.variable(String.valueOf(file.getFileName()));
        String variable = name.startsWith(naming.prefix()) ? name : naming.prefix() + name;
        if (!values.knows(variable) || holdsFiles(file)) {
            return;
        }
        KeyPath key = values.keyOf(variable).orElse(KeyPath.ROOT);
        Path other = known.putIfAbsent(variable, file);
        if (other != null) {
            problems.add(EnvProblems.twoFiles(key, other, file));
            return;
        }
        Outcome<String> content = secret(file, limits);
        for (Problem problem : content.problems()) {
            problems.add(problem.about(key));
        }
        if (content.value().isPresent()) {
            values.addSecret(variable, content.value().get(), Origin.of(file.toString()));
        }
    }

    /** A name that one of these files was meant to have, written as the file is. */
    private Optional<String> near(Set<Path> files, NamedValues values) {
        for (Path file : files) {
            String name = String.valueOf(file.getFileName());
            String variable = VariableNaming.variable(name);
            boolean prefixed = variable.startsWith(naming.prefix());
            Optional<String> near = values.nearest(prefixed ? variable : naming.prefix() + variable)
                    .map(known ->
                            prefixed ? known : known.substring(naming.prefix().length()))
                    .map(known -> name.equals(variable) ? known : known.toLowerCase(Locale.ROOT));
            if (near.isPresent()) {
                return near;
            }
        }
        return Optional.empty();
    }

    /** Whether it is a directory in use; an empty one is rather what Docker makes of a secret whose file is not there. */
    private static boolean holdsFiles(Path file) {
        return Files.isDirectory(file) && !FileFacts.names(file).isEmpty();
    }

    /** The secret in a file. As every official image does, line ends at its end are dropped, and blanks are not. */
    static Outcome<String> secret(Path file, Limits limits) {
        Outcome<String> content = TextFile.content(file, limits);
        return new Outcome<>(content.value().map(SecretsDirectory::withoutLineEnds), content.problems());
    }

    private static String withoutLineEnds(String text) {
        int end = text.length();
        while (end > 0 && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
            end--;
        }
        return text.substring(0, end);
    }
}
