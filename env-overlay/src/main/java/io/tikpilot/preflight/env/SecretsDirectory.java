package io.tikpilot.preflight.env;

import io.tikpilot.preflight.layer.Limits;
import io.tikpilot.preflight.layer.Lookup;
import io.tikpilot.preflight.layer.NamedValues;
import io.tikpilot.preflight.layer.Reading;
import io.tikpilot.preflight.layer.TextFile;
import io.tikpilot.preflight.problem.Outcome;
import io.tikpilot.preflight.problem.Problem;
import io.tikpilot.preflight.schema.Schema;
import io.tikpilot.preflight.tree.KeyPath;
import io.tikpilot.preflight.tree.Origin;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A directory of one file a setting, called as the variable or as the key path, in either case. It is shared: files that no
 * setting is called like belong to other programs, and directories to Kubernetes.
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
            files.forEach(sorted::add);
            sorted.forEach(file -> add(file, known, values, problems));
        } catch (IOException | DirectoryIteratorException e) {
            return Reading.broken(EnvProblems.noDirectory(place));
        }
        Reading reading = values.reading("secrets " + place, "secret").withProblems(problems);
        return known.isEmpty() && !sorted.isEmpty()
                ? reading.withLookup(Lookup.nothing(place, EnvProblems.foreign(sorted)))
                : reading.withLookup(Lookup.read(place));
    }

    private void add(Path file, Map<String, Path> known, NamedValues values, List<Problem> problems) {
        String name = VariableNaming.variable(String.valueOf(file.getFileName()));
        String variable = name.startsWith(naming.prefix()) ? name : naming.prefix() + name;
        if (!values.knows(variable) || Files.isDirectory(file)) {
            return;
        }
        KeyPath key = values.keyOf(variable).orElse(KeyPath.ROOT);
        Path other = known.putIfAbsent(variable, file);
        if (other != null) {
            problems.add(EnvProblems.twoFiles(key, other, file));
            return;
        }
        Outcome<String> content = secret(file, limits);
        content.problems().forEach(problem -> problems.add(problem.about(key)));
        content.value().ifPresent(text -> values.addSecret(variable, text, Origin.of(file.toString())));
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
