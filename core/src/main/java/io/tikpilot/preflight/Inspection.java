package io.tikpilot.preflight;

import io.tikpilot.preflight.explain.Explanation;
import io.tikpilot.preflight.problem.Problem;
import io.tikpilot.preflight.problem.Report;
import io.tikpilot.preflight.schema.Schema;
import io.tikpilot.preflight.schema.Setting;
import io.tikpilot.preflight.tree.KeyPath;
import io.tikpilot.preflight.tree.Provenance;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All that loading finds out, whether it succeeds or not: the settings, the report, and where every value comes from.
 *
 * @param <S> the record
 */
public final class Inspection<S extends Record> {
    private final Schema<S> schema;
    private final Stack stack;
    private final Tracing tracing;
    private final Optional<S> settings;
    private final Findings findings;
    private volatile @Nullable Report report;

    Inspection(Schema<S> schema, Stack stack, Tracing tracing, Optional<S> settings, Findings findings) {
        this.schema = schema;
        this.stack = stack;
        this.tracing = tracing;
        this.findings = findings;
        // A report with problems looks at the machine, so it is made now; one without any is made when somebody asks.
        Report found = findings.areNone() ? null : findings.report();
        this.report = found;
        this.settings = found != null && found.hasErrors() ? Optional.empty() : settings;
    }

    /** The settings; nothing if the report has an error. */
    public Optional<S> settings() {
        return settings;
    }

    /** Every problem, warnings included; empty if all is well. */
    public Report report() {
        Report known = report;
        if (known == null) {
            known = findings.report();
            report = known;
        }
        return known;
    }

    /** What the record expects. */
    public Schema<S> schema() {
        return schema;
    }

    /** The names of what was read, lowest precedence first. */
    public List<String> layers() {
        return stack.names();
    }

    /**
     * What was read, in one line: each source with the number of its values, lowest precedence first, and the profile: {@code
     * config/default.conf (2), environment APP_* (1); profile production}.
     */
    public String summary() {
        return Announcement.summary(stack);
    }

    /** Every place that sets the value at a key of the documents; empty if nobody does. */
    public Provenance provenance(KeyPath key) {
        return tracing.apply(key);
    }

    /** The name of the layer that a place of a {@link #provenance} lies in, one of {@link #layers}. */
    public String layerOf(Provenance.Place place) {
        return tracing.nameOf(place);
    }

    /** How an operator sets this without a file; nothing if no layer has a name of its own for it. */
    public Optional<String> spell(Setting setting) {
        return stack.spell(setting);
    }

    /** Every setting with the places that set it. */
    public Explanation explanation() {
        Demands demands = new Demands(schema, tracing);
        List<Explanation.Entry> entries = new ArrayList<>();
        for (Setting setting : schema.settings()) {
            Provenance provenance = provenance(setting.key());
            List<String> layers = new ArrayList<>();
            for (Provenance.Place place : provenance.places()) {
                layers.add(layerOf(place));
            }
            entries.add(new Explanation.Entry(demands.of(setting), spell(setting), provenance, layers));
        }
        return new Explanation(schema.type().getSimpleName(), entries, layers(), report());
    }

    Stack stack() {
        return stack;
    }

    /** Every problem, without a report being made where there is none. */
    List<Problem> problems() {
        return findings.areNone() ? List.of() : report().problems();
    }

    /**
     * The settings, or the exception that carries the report.
     *
     * @throws SettingsException if the report has an error
     */
    public S orThrow() {
        if (settings.isEmpty()) {
            throw new SettingsException(report());
        }
        return settings.get();
    }

    /**
     * Logs what {@link SettingsLoader#load} logs: a line of what was read, the warnings, and at {@code DEBUG} the explanation. A
     * program whose settings say how it logs inspects, sets its logging up, and then announces.
     *
     * @throws SettingsException if the report has an error
     */
    public void announce() {
        orThrow();
        Announcement.of(this);
    }
}
