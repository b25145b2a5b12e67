package io.tikpilot.preflight.testing;

import io.tikpilot.preflight.Inspection;
import io.tikpilot.preflight.tree.KeyPath;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ObjectAssert;

/** Assertions on all that loading found out. */
public final class InspectionAssert<S extends Record> extends AbstractAssert<InspectionAssert<S>, Inspection<S>> {
    InspectionAssert(Inspection<S> actual) {
        super(actual, InspectionAssert.class);
    }

    /** The settings could be loaded; continues with the record. A failure shows the report. */
    public ObjectAssert<S> isLoaded() {
        isNotNull();
        if (actual.settings().isEmpty()) {
            failWithMessage(
                    "expected the settings to be loaded, but:%n%s",
                    actual.report().text());
        }
        return Assertions.assertThat(actual.settings().orElseThrow());
    }

    /** The settings could not be loaded. */
    public InspectionAssert<S> isRefused() {
        isNotNull();
        if (actual.settings().isPresent()) {
            failWithMessage("expected the settings to be refused, but they were loaded from %s", actual.layers());
        }
        return this;
    }

    /** Continues with the report. */
    public ReportAssert report() {
        isNotNull();
        return new ReportAssert(actual.report());
    }

    /** Continues with where the value at a key of the documents comes from; fails if no setting is called so. */
    public ProvenanceAssert setting(String key) {
        isNotNull();
        KeyPath path = KeyPath.parse(key);
        if (actual.schema().settingAt(path).isEmpty()) {
            failWithMessage(
                    "no setting is called %s; there are %s",
                    key, actual.schema().settings());
        }
        return new ProvenanceAssert(actual.provenance(path)).as(key);
    }
}
