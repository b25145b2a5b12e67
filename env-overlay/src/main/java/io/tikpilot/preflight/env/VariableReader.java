package io.tikpilot.preflight.env;

import io.tikpilot.preflight.layer.Limits;
import io.tikpilot.preflight.layer.Lookup;
import io.tikpilot.preflight.layer.NamedValues;
import io.tikpilot.preflight.layer.Reading;
import io.tikpilot.preflight.problem.Outcome;
import io.tikpilot.preflight.problem.Problem;
import io.tikpilot.preflight.problem.Quote;
import io.tikpilot.preflight.schema.Schema;
import io.tikpilot.preflight.tree.KeyPath;
import io.tikpilot.preflight.tree.Origin;
import io.tikpilot.preflight.tree.Provenance;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads variables, the files that they name, and an {@code .env} file for the settings of a schema. */
final class VariableReader {
    static final String FILE = "_FILE";

    /** What Java puts in the place of a byte that its encoding of the environment does not know. */
    private static final char UNDECODED = '\ufffd';

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
            if (naming.resembles(variable.getKey())) {
                Origin origin = Origin.of("environment " + cut(variable.getKey()));
                given.put(variable.getKey(), new Given(variable.getValue(), origin));
            }
        }
        return named(given, name, Provenance.Notation.VARIABLE)
                .withVariables(environment)
                .withLookup(Lookup.read(name));
    }

    /** A name as a report shows it: a hostile one may be very long. */
    static String cut(String name) {
        return Quote.cut(Quote.printable(name));
    }

    /** The values of a file of variables. */
    Reading dotenv(Dotenv dotenv) {
        Path file = dotenv.file();
        String place = file.toAbsolutePath().normalize().toString();
        if (Files.notExists(file, LinkOption.NOFOLLOW_LINKS)) {
            return Reading.nothing().withLookup(Lookup.nothing(place, "not there"));
        }
        Outcome<DotenvContent> read = dotenv.content(environment, limits);
        if (read.value().isEmpty()) {
            return Reading.broken(read.problems().get(0));
        }
        DotenvContent content = read.value().get();
        Map<String, Given> given = new TreeMap<>();
        Map<String, String> variables = new LinkedHashMap<>();
        for (Map.Entry<String, DotenvContent.Entry> variable : content.entries().entrySet()) {
            DotenvContent.Entry entry = variable.getValue();
            variables.put(variable.getKey(), entry.value());
            if (naming.resembles(variable.getKey())) {
                Origin origin = Origin.of(file.toString(), entry.line()).atColumn(entry.column());
                given.put(variable.getKey(), new Given(entry.value(), origin));
            }
        }
        return named(given, file.toString(), dotenv.notation())
                .withVariables(variables)
                .withLookup(Lookup.read(place))
                .withProblems(remarks(content, given));
    }

    private List<Problem> remarks(DotenvContent content, Map<String, Given> given) {
        List<Problem> problems = new ArrayList<>();
        for (String name : List.of(naming.profile(), naming.directory())) {
            if (given.containsKey(name)) {
                problems.add(EnvProblems.readTooLate(name, given.get(name).origin));
            }
        }
        NamedValues names = new NamedValues(schema, naming, limits);
        for (DotenvContent.Remark remark : content.remarks()) {
            String setting = names.knows(remark.name()) ? remark.name() : withoutFile(remark.name());
            // How others read the variables of others is their business.
            if (remark.problem().isError() || names.knows(setting)) {
                // Known to belong to its setting, an error explains why that one has no value.
                problems.add(remark.problem().about(key(setting, names)));
            }
        }
        return problems;
    }

    private Reading named(Map<String, Given> given, String source, Provenance.Notation notation) {
        NamedValues values = new NamedValues(schema, naming, limits);
        ServiceLinks links = new ServiceLinks(environment);
        UnknownVariables unknown = new UnknownVariables(naming, values, strictness);
        List<Problem> problems = new ArrayList<>();
        for (Map.Entry<String, Given> variable : given.entrySet()) {
            String name = variable.getKey();
            Given value = variable.getValue();
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
                unknown.told(name, value.origin).ifPresent(problems::add);
            }
        }
        return values.reading(source, "variable", notation).withProblems(problems);
    }

    static String withoutFile(String name) {
        return name.endsWith(FILE) ? name.substring(0, name.length() - FILE.length()) : name;
    }

    private static KeyPath key(String name, NamedValues values) {
        return values.keyOf(name).orElse(KeyPath.ROOT);
    }

    private void one(String name, Given value, ServiceLinks links, NamedValues values, List<Problem> problems) {
        if (value.text.length() > limits.variableLength()) {
            problems.add(EnvProblems.tooLong(key(name, values), name, value.origin, limits.variableLength()));
        } else if (value.origin.line() == 0 && value.text.indexOf(UNDECODED) >= 0) {
            problems.add(EnvProblems.undecoded(key(name, values), name, value.origin));
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
        for (Problem problem : content.problems()) {
            problems.add(EnvProblems.namedBy(problem.about(key), name));
        }
        if (content.value().isPresent()) {
            values.addSecret(setting, content.value().get(), Origin.of(file + ", named by " + name));
        }
    }

    /** A value as it was given, and where. */
    private record Given(String text, Origin origin) {}
}
