package io.tikpilot.preflight.testing;

import io.tikpilot.preflight.tree.Provenance;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.Assertions;

/** Assertions on where a value comes from. */
public final class ProvenanceAssert extends AbstractAssert<ProvenanceAssert, Provenance> {
    ProvenanceAssert(Provenance actual) {
        super(actual, ProvenanceAssert.class);
    }

    /**
     * The place that sets it, as a report prints it, or the end of a path: {@code config/production.conf:12:21}, {@code
     * environment APP_PORT}.
     */
    public ProvenanceAssert comesFrom(String place) {
        isNotNull();
        if (actual.winner().isEmpty() || !new PlaceName(place).means(places().get(0))) {
            failWithMessage(
                    "expected %s to come from%n  %s%nbut its places are, the winner first,%n  %s",
                    descriptionText(), place, places());
        }
        return this;
    }

    /** No layer sets it: it has its default, or nothing. */
    public ProvenanceAssert isSetNowhere() {
        isNotNull();
        Assertions.assertThat(places()).as("places of %s", descriptionText()).isEmpty();
        return this;
    }

    /** The value as a report shows it. */
    public ProvenanceAssert hasValue(String shown) {
        isNotNull();
        Assertions.assertThat(actual.winner().flatMap(Provenance.Place::shown))
                .as("value of %s", descriptionText())
                .contains(shown);
        return this;
    }

    /** The value is never shown. */
    public ProvenanceAssert isSecret() {
        isNotNull();
        if (!actual.isSecret()) {
            failWithMessage("expected %s to be a secret", descriptionText());
        }
        return this;
    }

    /** The values that lost, as a report shows them, highest first. */
    public ProvenanceAssert overrides(String... shown) {
        isNotNull();
        List<String> lost = new ArrayList<>();
        for (Provenance.Place place : actual.overridden()) {
            lost.add(place.shown().orElse("(secret)"));
        }
        Assertions.assertThat(lost).as("overridden by %s", descriptionText()).containsExactly(shown);
        return this;
    }

    private List<String> places() {
        List<String> places = new ArrayList<>();
        for (Provenance.Place place : actual.places()) {
            places.add(place.value().toString());
        }
        return places;
    }
}
