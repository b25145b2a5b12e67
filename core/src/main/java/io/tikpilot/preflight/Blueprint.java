package io.tikpilot.preflight;

import io.tikpilot.preflight.schema.Constraint;
import io.tikpilot.preflight.schema.Schema;
import io.tikpilot.preflight.schema.ValueType;
import io.tikpilot.preflight.tree.KeyPath;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the schema is made of; the schema itself is made once, when it is first needed. */
final class Blueprint<S extends Record> {
    private final Class<S> type;
    private final List<ValueType<?>> types;
    private final List<Constraint<?, ?>> constraints;
    private final KeyPath base;
    private final Values values;
    private volatile @Nullable Schema<S> schema;

    Blueprint(
            Class<S> type, List<ValueType<?>> types, List<Constraint<?, ?>> constraints, KeyPath base, Values values) {
        this.type = type;
        this.types = types;
        this.constraints = constraints;
        this.base = base;
        this.values = values;
    }

    Blueprint<S> under(KeyPath newBase) {
        return new Blueprint<>(type, types, constraints, newBase, values);
    }

    Blueprint<S> hidingValues() {
        return new Blueprint<>(type, types, constraints, base, Values.HIDDEN);
    }

    Blueprint<S> withType(ValueType<?> more) {
        List<ValueType<?>> all = new ArrayList<>(types);
        all.add(0, more); // the last one given is asked first
        return new Blueprint<>(type, List.copyOf(all), constraints, base, values);
    }

    Blueprint<S> withConstraint(Constraint<?, ?> more) {
        List<Constraint<?, ?>> all = new ArrayList<>(constraints);
        all.add(more);
        return new Blueprint<>(type, types, List.copyOf(all), base, values);
    }

    /** Two threads may both make it at first; the schemas are equal, and one of them stays. */
    Schema<S> schema() {
        Schema<S> known = schema;
        if (known == null) {
            Schema<S> plain = Schema.of(type, types, constraints);
            Schema<S> placed = base.isRoot() ? plain : plain.under(base);
            known = values == Values.HIDDEN ? placed.hidingValues() : placed;
            schema = known;
        }
        return known;
    }

    enum Values {
        SHOWN,
        HIDDEN
    }
}
