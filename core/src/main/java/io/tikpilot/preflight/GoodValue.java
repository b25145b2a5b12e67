package io.tikpilot.preflight;

import io.tikpilot.preflight.problem.Problem;
import io.tikpilot.preflight.schema.Setting;
import io.tikpilot.preflight.tree.Provenance;
import java.util.List;
import java.util.Optional;

/**
 * A value to type instead of one that is refused: the one that was meant, else the one that it overrides, else its default, else
 * an example; always one that is accepted, and never one that is not to be seen.
 *
 * @param isMeant whether it was meant, as far as anybody can tell, and is more than an example
 * @param below the place that counts if the refused value goes, and whose value is accepted
 * @param isLast whether no other place sets it
 */
record GoodValue(Optional<String> text, boolean isMeant, Optional<Provenance.Place> below, boolean isLast) {
    static GoodValue of(Problem problem, Setting setting, Provenance provenance) {
        boolean whole = setting.key().equals(problem.path());
        List<Provenance.Place> overridden = whole ? provenance.overridden() : List.of();
        Optional<Provenance.Place> below = overridden.isEmpty()
                ? Optional.empty()
                : Optional.of(overridden.get(0))
                        .filter(place -> written(place).filter(setting::accepts).isPresent());
        Optional<String> meant = problem.suggestion().filter(setting::accepts);
        Optional<String> example = below.flatMap(GoodValue::written).or(() -> example(setting));
        return new GoodValue(meant.isPresent() ? meant : example, meant.isPresent(), below, overridden.isEmpty());
    }

    /** The default of a setting, or its example; nothing if neither is of use. */
    static Optional<String> example(Setting setting) {
        Optional<String> fallback = setting.isShown() ? setting.fallback() : Optional.empty();
        return fallback.filter(text -> !text.isEmpty())
                .or(() -> Optional.of(setting.example()))
                .filter(text -> !text.equals("..."))
                .filter(setting::accepts);
    }

    /** The text of a value as far as it is written out in full. */
    private static Optional<String> written(Provenance.Place place) {
        String shown = place.shown().orElse("…");
        boolean quoted = shown.length() > 1 && shown.startsWith("\"") && shown.endsWith("\"");
        String text = quoted ? shown.substring(1, shown.length() - 1) : shown;
        boolean whole = place.kind() == Provenance.Kind.VALUE && !shown.endsWith("…") && text.indexOf('\\') < 0;
        return whole ? Optional.of(text) : Optional.empty();
    }
}
