package io.tikpilot.preflight.schema;

import io.tikpilot.preflight.problem.NearName;
import io.tikpilot.preflight.problem.Problem;
import io.tikpilot.preflight.tree.KeyPath;
import io.tikpilot.preflight.tree.Node;
import io.tikpilot.preflight.tree.Provenance;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Every sentence about a record as a whole: keys that it does not have, and values that it refuses. */
final class RecordProblems {
    private RecordProblems() {}

    /**
     * @param sealed the choice of records that this record was chosen from, if it was
     */
    static void unknownKeys(Node.Section section, RecordShape record, @Nullable SealedShape sealed, Binding binding) {
        List<String> known = record.keys();
        for (String key : new TreeSet<>(section.keys())) {
            boolean selector = sealed != null && key.equals(SealedShape.SELECTOR);
            boolean unset = sealed != null && section.isNull(key); // belongs to another choice, and was unset with it
            if (!known.contains(key) && !selector && !unset) {
                List<String> others = sealed == null ? List.of() : sealed.choicesWith(key);
                binding.report(unknownKey(section, key, record, others));
            }
        }
    }

    /**
     * @param others the choices instead of this record that would know the key
     */
    private static Problem unknownKey(Node.Section section, String key, RecordShape record, List<String> others) {
        KeyPath path = section.path().child(key);
        Problem problem = Problem.error("unknown-key", path, "no setting is called `" + path + "`");
        if (!others.isEmpty()) {
            String selector = "`" + section.path().child(SealedShape.SELECTOR) + "`";
            return SchemaProblems.atKey(
                            problem,
                            section.provenance(key),
                            "only a " + String.join(" or ", others) + " has this setting")
                    .help("remove it, or change " + selector + " to " + String.join(" or ", others));
        }
        List<String> known = record.keys();
        Optional<String> near = spelledOtherwise(key, record)
                .or(() -> NearName.of(key, known))
                .or(() -> byContent(section, key, record));
        Problem there = SchemaProblems.atKey(
                problem,
                section.provenance(key),
                near.map(name -> "did you mean `" + name + "`?").orElse(expected(known)));
        return near.map(there::suggest).orElse(there);
    }

    /** The key of the component that is called so but for the case and the signs, or whose own name is, where it has another. */
    private static Optional<String> spelledOtherwise(String key, RecordShape record) {
        for (Component component : record.components()) {
            if (folded(key).equals(folded(component.key())) || folded(key).equals(folded(component.name()))) {
                return Optional.of(component.key());
            }
        }
        return Optional.empty();
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
    }

    /** The only section that nobody sets and that knows every key of an unknown one: it was called by another name. */
    private static Optional<String> byContent(Node.Section section, String key, RecordShape record) {
        Set<String> inside = section.get(key).orElse(null) instanceof Node.Section unknown ? unknown.keys() : Set.of();
        List<String> fitting = new ArrayList<>();
        for (Component component : record.components()) {
            boolean fits = component.shape() instanceof RecordShape other
                    && other.keys().containsAll(inside);
            if (fits && section.get(component.key()).isEmpty()) {
                fitting.add(component.key());
            }
        }
        return inside.isEmpty() || fitting.size() != 1 ? Optional.empty() : Optional.of(fitting.get(0));
    }

    private static String expected(List<String> known) {
        return known.isEmpty() ? "this section takes no settings" : "expected " + Shape.oneOf(known);
    }

    static Problem refused(Node.Section section, RecordShape shape, Throwable cause) {
        if (cause instanceof VirtualMachineError error) {
            throw error; // the machine is failing, not the settings
        }
        String said = cause.getMessage() == null ? "" : cause.getMessage();
        String reason = cause instanceof IllegalArgumentException && !said.isBlank()
                ? Masking.of(section, shape).in(said)
                : "it failed with " + cause.getClass().getSimpleName();
        String subject = section.path().isRoot() ? "the settings" : "the settings of `" + section.path() + "`";
        Problem problem = SchemaProblems.invalid(section.path(), subject + " are refused: " + reason);
        RecordSettings settings = RecordSettings.of(section, shape);
        List<RecordSettings.Given> named = settings.namedIn(reason);
        for (RecordSettings.Given given : named) {
            Provenance.Place place = given.provenance().winner().orElse(null);
            problem = place == null ? problem : problem.at(place.value(), "");
        }
        Problem there = problem.labels().isEmpty() ? SchemaProblems.atKey(problem, section.provenance(), "") : problem;
        List<Problem.Row> rows = settings.rowsBut(named);
        Problem complete = rows.isEmpty() ? there : there.note("settings", rows);
        return complete.help("change " + (named.isEmpty() ? "one of these settings" : RecordSettings.keys(named)));
    }
}
