package io.tikpilot.preflight.schema;

import io.tikpilot.preflight.problem.NearName;
import io.tikpilot.preflight.problem.Problem;
import io.tikpilot.preflight.problem.Quote;
import io.tikpilot.preflight.tree.KeyPath;
import io.tikpilot.preflight.tree.Node;
import io.tikpilot.preflight.tree.Provenance;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Every sentence that this package can say to an operator. */
final class SchemaProblems {
    private SchemaProblems() {}

    static Problem unparsable(Node.Scalar scalar, ScalarShape shape, RuntimeException reason) {
        Provenance provenance = scalar.provenance();
        String verdict = reason instanceof Unparsable unparsable
                ? unparsable.verdict()
                : "is not " + shape.type().noun();
        Problem problem =
                atValue(wrongType(scalar.path(), verdict), provenance, expectation(shape, reason, provenance));
        return Cause.of(scalar, text -> Cause.meant(shape.type(), text)).in(problem, reason);
    }

    private static String expectation(ScalarShape shape, RuntimeException reason, Provenance provenance) {
        ValueType<?> type = shape.type();
        String said = reason.getMessage();
        boolean secret = Masking.mayBeSecret(provenance);
        if (secret || said == null || said.isBlank()) {
            return "expected " + type.expected(); // what a parser says may quote the value
        }
        if (reason instanceof Unparsable) {
            // The range of the type itself is of no use where constraints allow less.
            return "expected " + (shape.range() == ScalarShape.Range.NARROWED ? type.expected() : said);
        }
        // Subclasses such as NumberFormatException are the JDK's own and speak of Java, not of the deployment.
        return reason.getClass() == IllegalArgumentException.class ? said : "expected " + type.expected();
    }

    static Problem otherKind(Node node, String noun) {
        String found = node instanceof Node.Section
                ? "a section"
                : node instanceof Node.Sequence ? "a list" : "a single value";
        Problem problem = wrongType(node.path(), "is " + found + ", not " + noun);
        Provenance provenance = node.provenance();
        if (!(node instanceof Node.Scalar scalar)) {
            return atKey(problem, provenance, "expected " + noun);
        }
        Problem there = atValue(problem, provenance, "expected " + noun);
        return Masking.mayBeSecret(provenance) ? there : there.suggest(scalar.text()); // as the only element
    }

    private static Problem wrongType(KeyPath path, String verdict) {
        return Problem.error("wrong-type", path, "`" + path + "` " + verdict);
    }

    static Problem nullElement(Node.Sequence sequence, int index) {
        KeyPath path = sequence.path().element(index);
        return atKey(wrongType(path, "is null, which no element may be"), sequence.provenance(), "in this list")
                .help("remove the null, or write a value in its place");
    }

    static Problem badKey(Node item, ValueType<?> type) {
        KeyPath path = item.path();
        return atKey(
                        wrongType(path, "has a key that is not " + type.noun()),
                        item.provenance(),
                        "expected " + type.expected())
                .help("rename this key to " + type.expected());
    }

    static Problem sameKeyTwice(Node item) {
        String message = "`" + item.path() + "` has a key that names the same as another one";
        return atKey(invalid(item.path(), message), item.provenance(), "another spelling of this key stands beside it")
                .help("remove one of the two");
    }

    /**
     * @param allowed the value that a text means and that keeps to all rules; null if it means none
     */
    static Problem violation(Node node, Violation violation, String expected, UnaryOperator<@Nullable String> allowed) {
        Masking secrets = Masking.of(node); // what a rule says may quote the value
        Problem problem = invalid(node.path(), "`" + node.path() + "` " + secrets.in(violation.verdict()));
        String label = "expected " + violation.expected().map(secrets::in).orElse(expected);
        Problem there = violation.explain(atValue(problem, node.provenance(), label), secrets);
        return violation.isError() && there.help().isEmpty() && node instanceof Node.Scalar scalar
                ? Cause.ofViolation(scalar, allowed).in(there, null)
                : there;
    }

    static Problem invalid(KeyPath path, String message) {
        return Problem.error("invalid-value", path, message);
    }

    static Problem missingValue(Node.Section parent, Component component) {
        KeyPath path = parent.path().child(component.key());
        Setting setting = Setting.of(path, component, component.shape().leaf(), Setting.Presence.REQUIRED);
        Problem problem = Problem.error("missing-value", path, "`" + path + "` is missing");
        problem = unsetBy(problem, parent.provenance(component.key()));
        if (parent.path().isElement()) {
            problem = atKey(problem, parent.provenance(), "this element has no `" + component.key() + "`")
                    .help("add " + component.key() + " = " + setting.example() + " to it");
        }
        return problem.note("needed by", component.owner() + ": " + setting.description());
    }

    static Problem missingSection(Node.Section section, String owner, Shape shape) {
        Declarations inside = new Declarations();
        if (shape instanceof RecordShape record) {
            record.declareComponents(section.path(), inside);
        } else if (shape instanceof SealedShape sealed) {
            inside.selector(
                    section.path().child(SealedShape.SELECTOR),
                    List.copyOf(sealed.choices().keySet()));
        }
        List<String> needed = new ArrayList<>();
        for (Setting setting : inside.settings()) {
            if (setting.isRequired()) {
                needed.add(setting.summary(section.path()));
            }
        }
        String message = "section `" + section.path() + "` is missing";
        Problem problem = unsetBy(Problem.error("missing-section", section.path(), message), section.provenance());
        return problem.note("needed by", owner + ": " + String.join(", ", needed));
    }

    /** Something that was written for the value and came to nothing. */
    private static Problem unsetBy(Problem problem, Provenance provenance) {
        Provenance.Place place = provenance.winner().orElse(null);
        if (place == null || place.kind() == Provenance.Kind.VALUE || place.kind() == Provenance.Kind.SECTION) {
            return problem;
        }
        if (place.kind() == Provenance.Kind.NULL) {
            return problem.at(place.value(), "null unsets it, and all that is below")
                    .help("remove the line " + place.value() + ", or write a value there");
        }
        String written = place.shown().orElse("");
        boolean single = written.startsWith("${?") && written.endsWith("}");
        String name = single ? written.substring(3, written.length() - 1) : "";
        return single
                ? problem.at(place.value(), "this comes to nothing, because " + name + " is not set")
                        .help("give " + name + " a value, or write one there")
                : problem.at(place.value(), "this comes to nothing: what it refers to is not set");
    }

    static Problem missingSelector(Node.Section section, Class<?> type, List<String> names) {
        KeyPath path = section.path().child(SealedShape.SELECTOR);
        return Problem.error("missing-value", path, "`" + path + "` is missing")
                .note(
                        "needed by",
                        type.getSimpleName() + ": " + SealedShape.SELECTOR + " (" + Shape.oneOf(names) + ")");
    }

    static Problem unknownChoice(Node selector, List<String> names) {
        String text = selector instanceof Node.Scalar scalar ? scalar.text() : "";
        Optional<String> near = NearName.of(text, names);
        String hint = NearName.hint(text, names);
        Problem problem = atValue(
                wrongType(selector.path(), "has none of the allowed values"),
                selector.provenance(),
                "expected " + Shape.oneOf(names) + hint);
        return near.map(problem::suggest).orElse(problem);
    }

    /** The problem at a value, with what that value overrides. */
    static Problem atValue(Problem problem, Provenance provenance, String label) {
        Provenance.Place place = provenance.winner().orElse(null);
        return place == null ? problem.note("because", label) : overrides(problem.at(place.value(), label), provenance);
    }

    /** The problem at a key. */
    static Problem atKey(Problem problem, Provenance provenance, String label) {
        Provenance.Place place = provenance.winner().orElse(null);
        return place == null ? problem.note("because", label) : problem.at(place.key(), label);
    }

    private static Problem overrides(Problem problem, Provenance provenance) {
        List<Problem.Row> rows = new ArrayList<>();
        for (Provenance.Place place : provenance.overridden()) {
            rows.add(new Problem.Row(place.shown().orElse(Quote.MASK), "at " + place.value()));
        }
        return rows.isEmpty() ? problem : problem.note("overrides", rows);
    }
}
