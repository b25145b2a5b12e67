package io.tikpilot.preflight.schema;

import io.tikpilot.preflight.problem.Problem;
import io.tikpilot.preflight.tree.Node;
import io.tikpilot.preflight.tree.Provenance;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Why a text was refused: what is left over in it, each thing that must go before the rest is a value.
 *
 * @param found what is left over, the outermost first
 * @param meant the value that was probably meant; nothing if nobody knows
 */
record Cause(
        Node.Scalar scalar,
        Provenance provenance,
        List<Leftover> found,
        @Nullable String meant) {
    private static final int MOST = 4;

    /**
     * @param correction the value that a text without its leftovers means; null if it means none
     */
    static Cause of(Node.Scalar scalar, UnaryOperator<@Nullable String> correction) {
        List<Leftover> found = new ArrayList<>();
        String text = scalar.text();
        Leftover next = Leftover.in(text);
        while (next != null && found.size() < MOST) {
            found.add(next);
            boolean last = next.rest().equals(text);
            text = next.rest();
            next = last ? null : Leftover.in(text);
        }
        Leftover comment = found.isEmpty() ? Leftover.commentIn(text) : null;
        if (comment != null && correction.apply(comment.rest()) != null) {
            found.add(comment);
            text = comment.rest();
        }
        return new Cause(scalar, scalar.provenance(), found, found.isEmpty() ? null : correction.apply(text));
    }

    /** Why a text that can be read breaks a rule: without what is left over it would not, or it is no value at all. */
    static Cause ofViolation(Node.Scalar scalar, UnaryOperator<@Nullable String> allowed) {
        Cause cause = of(scalar, allowed);
        boolean explains = cause.meant != null
                || (!cause.found.isEmpty() && cause.found.get(0).rest().equals(scalar.text()));
        return explains ? cause : new Cause(scalar, cause.provenance, List.of(), null);
    }

    /** The value that a text means to a type: itself, or what its parser takes it for; nothing if it means none. */
    static @Nullable String meant(ValueType<?> type, String text) {
        try {
            Objects.requireNonNull(type.parser().parse(text));
            return text;
        } catch (RuntimeException e) { // as for the value itself
            String near = e instanceof Unparsable unparsable ? unparsable.meant() : null;
            return near == null || near.equals(text) ? null : near;
        }
    }

    /** The problem with its cause, and what was meant. */
    Problem in(Problem problem, @Nullable RuntimeException reason) {
        boolean shown = !Masking.mayBeSecret(provenance);
        Provenance.Place place = provenance.winner().orElse(null);
        if (scalar.text().isEmpty() && place != null && place.notation() == Provenance.Notation.VARIABLE) {
            return problem.note("likely", LeftoverProblems.EMPTY);
        }
        if (place != null && place.notation() == Provenance.Notation.VARIABLE && isServiceLink(scalar.text())) {
            return problem.note("likely", LeftoverProblems.SERVICE_LINK);
        }
        if (found.isEmpty() || place == null) {
            return reason instanceof Unparsable unparsable && shown ? likely(problem, unparsable) : problem;
        }
        List<Problem.Row> rows = new ArrayList<>();
        for (Leftover leftover : found) {
            String because = LeftoverProblems.because(leftover, LeftoverProblems.notation(place), shown);
            rows.add(new Problem.Row("", because));
        }
        Problem explained = LeftoverProblems.withFix(problem.note("because", rows), found.get(0), scalar, place, shown);
        return shown && meant != null && explained.suggestion().isPresent() ? explained.suggest(meant) : explained;
    }

    /** Whether a text is what Kubernetes tells of a service: {@code tcp://10.0.48.109:8080}. */
    private static boolean isServiceLink(String text) {
        int address = text.indexOf("://") + 3;
        boolean known = text.startsWith("tcp://") || text.startsWith("udp://") || text.startsWith("sctp://");
        return known && text.lastIndexOf(':') > address;
    }

    private static Problem likely(Problem problem, Unparsable reason) {
        String meant = reason.meant();
        if (meant == null) {
            return problem;
        }
        boolean hinted =
                problem.labels().stream().anyMatch(label -> label.text().endsWith("?"));
        String why = reason.why().isEmpty() ? LeftoverProblems.wasMeant(meant) : reason.why();
        return (hinted ? problem : problem.note("likely", why)).suggest(meant);
    }
}
