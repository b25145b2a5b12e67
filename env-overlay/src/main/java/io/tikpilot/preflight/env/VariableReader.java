package io.tikpilot.preflight.env;

import io.tikpilot.preflight.layer.Limits;
import io.tikpilot.preflight.layer.Lookup;
import io.tikpilot.preflight.layer.NamedValues;
import io.tikpilot.preflight.layer.Reading;
import io.tikpilot.preflight.layer.TextFile;
import io.tikpilot.preflight.problem.Outcome;
import io.tikpilot.preflight.problem.Problem;
import io.tikpilot.preflight.problem.Quote;
import io.tikpilot.preflight.problem.Severity;
import io.tikpilot.preflight.schema.Schema;
import io.tikpilot.preflight.tree.KeyPath;
import io.tikpilot.preflight.tree.Origin;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads variables, the files that they name, and an {@code .env} file for the settings of a schema. */
final class VariableReader {
    private static final String FILE = "_FILE";

    private final Schema<?> schema;
    private final VariableNaming naming;
    private final Map<String, String> environment;
    private final Path directory;
    private final EnvOverlay.Strictness strictness;
    private final Limits limits;

    VariableReader(
            Schema<?> schema,
            VariableNaming naming,
            Map<String, String> environment,
            Path directory,
            EnvOverlay.Strictness strictness,
            Limits limits) {
        this.schema = schema;
        this.naming = naming;
        this.environment = environment;
        this.directory = directory;
        this.strictness = strictness;
        this.limits = limits;
    }

    /** The variables of the environment, and above them the files that some of them name. */
    Reading variables(String name) {
        Map<String, Given> given = new TreeMap<>();
        for (Map.Entry<String, String> variable : environment.entrySet()) {
            if (naming.resembles(variable.getKey())) { // a process may have thousands of others
                Origin origin = Origin.of("environment " + cut(variable.getKey()));
                given.put(variable.getKey(), new Given(variable.getValue(), origin));
            }
        }
        return named(given, name).withVariables(environment).withLookup(Lookup.read(name));
    }

    /** A name as a report shows it: a hostile one may be very long. */
    private static String cut(String name) {
        return Quote.cut(Quote.printable(name));
    }

    /** The values of an {@code .env} file. */
    Reading dotenv(Path file) {
        String place = file.toAbsolutePath().normalize().toString();
        if (Files.notExists(file, LinkOption.NOFOLLOW_LINKS)) {
            return Reading.nothing().withLookup(Lookup.nothing(place, "not there"));
        }
        Outcome<String> text = TextFile.lines(file, limits);
        if (text.value().isEmpty()) {
            return Reading.broken(text.problems().get(0));
        }
        Dotenv dotenv = Dotenv.parse(file.toString(), text.value().get(), environment, limits.variableLength());
        Map<String, Given> given = new TreeMap<>();
        Map<String, String> variables = new LinkedHashMap<>();
        dotenv.entries().forEach((variable, entry) -> {
            given.put(
                    variable,
                    new Given(
                            entry.value(),
                            Origin.of(file.toString(), entry.line()).atColumn(entry.column())));
            variables.put(variable, entry.value());
        });
        return named(given, file.toString())
                .withVariables(variables)
                .withLookup(Lookup.read(place))
                .withProblems(wrongLines(dotenv, given));
    }

    private List<Problem> wrongLines(Dotenv dotenv, Map<String, Given> given) {
        List<Problem> problems = new ArrayList<>();
        for (String name : List.of(naming.profile(), naming.directory())) {
            if (given.containsKey(name)) {
                problems.add(EnvProblems.readTooLate(name, given.get(name).origin));
            }
        }
        NamedValues names = new NamedValues(schema, naming, limits);
        for (Dotenv.Refusal refusal : dotenv.refusals()) {
            // Known to belong to its setting, the problem explains why that one has no value.
            problems.add(refusal.problem().about(key(refusal.name(), names)));
        }
        return problems;
    }

    private Reading named(Map<String, Given> given, String source) {
        NamedValues values = new NamedValues(schema, naming, limits);
        ServiceLinks links = new ServiceLinks(environment);
        List<Problem> problems = new ArrayList<>();
        for (Map.Entry<String, Given> entry : given.entrySet()) {
            String name = entry.getKey();
            Given value = entry.getValue();
            String setting = withoutFile(name);
            // A setting's own name beats the form with _FILE; a name that ends in a key of a map yields to it, and to a
            // service link. A name in another spelling is none: one setting would have two.
            boolean canonical = VariableNaming.variable(name).equals(name);
            boolean file = !setting.equals(name) && values.knows(setting);
            boolean yields = values.isOpen(name) && (file || links.contains(name, value.text));
            boolean known = canonical && values.knows(name) && !yields;
            if (known) {
                one(name, value, links, values, problems);
            } else if (canonical && file) {
                if (given.containsKey(setting)) {
                    problems.add(EnvProblems.bothForms(key(setting, values), setting, value.origin));
                } else {
                    content(setting, name, value, values, problems);
                }
            } else if (!links.contains(name, value.text)) {
                unknown(name, value, values).ifPresent(problems::add);
            }
        }
        return values.reading(source, "variable").withProblems(problems);
    }

    private static String withoutFile(String name) {
        return name.endsWith(FILE) ? name.substring(0, name.length() - FILE.length()) : name;
    }

    private static KeyPath key(String name, NamedValues values) {
        return values.keyOf(name).orElse(KeyPath.ROOT);
    }

    private void one(String name, Given value, ServiceLinks links, NamedValues values, List<Problem> problems) {
        if (value.text.length() > limits.variableLength()) {
            problems.add(EnvProblems.tooLong(key(name, values), name, value.origin, limits.variableLength()));
        } else if (links.holds(name, value.text)) {
            problems.add(EnvProblems.serviceLink(key(name, values), name, value.origin));
        } else if (value.text.isEmpty() && !values.mayBeEmpty(name)) {
            problems.add(EnvProblems.empty(key(name, values), name, value.origin));
        } else {
            values.add(name, value.text, value.origin);
        }
    }

    private void content(String setting, String name, Given value, NamedValues values, List<Problem> problems) {
        KeyPath key = key(setting, values);
        if (value.text.isBlank()) {
            problems.add(EnvProblems.empty(key, name, value.origin));
            return;
        }
        Path file;
        try {
            file = directory.resolve(value.text);
        } catch (InvalidPathException e) {
            problems.add(EnvProblems.noPath(key, name, value.origin));
            return;
        }
        Outcome<String> content = SecretsDirectory.secret(file, limits);
        content.problems().forEach(problem -> problems.add(EnvProblems.namedBy(problem.about(key), name)));
        content.value().ifPresent(text -> values.addSecret(setting, text, Origin.of(file + ", named by " + name)));
    }

    private Optional<Problem> unknown(String name, Given value, NamedValues values) {
        String prefix = naming.prefix();
        String spelled = VariableNaming.variable(name);
        boolean ours = name.startsWith(prefix) && !naming.isReserved(name);
        boolean misspelled = !spelled.equals(name) && spelled.startsWith(prefix) && values.knows(spelled);
        if (!ours && !misspelled) {
            return Optional.empty();
        }
        Severity severity = strictness == EnvOverlay.Strictness.REFUSE ? Severity.ERROR : Severity.WARNING;
        Optional<String> near = misspelled ? Optional.of(spelled) : nearest(name, values);
        return Optional.of(EnvProblems.unknown(cut(name), value.origin, near, values.beside(name), severity));
    }

    /** The nearest known name, in the form with _FILE if the unknown one has it. */
    private static Optional<String> nearest(String name, NamedValues values) {
        String setting = withoutFile(name);
        Optional<String> near = values.nearest(setting);
        return setting.equals(name) || near.isEmpty() ? values.nearest(name) : near.map(known -> known + FILE);
    }

    /** A value as it was given, and where. */
    private record Given(String text, Origin origin) {}
}
