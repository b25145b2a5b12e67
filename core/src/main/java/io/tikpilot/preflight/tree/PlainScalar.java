package io.tikpilot.preflight.tree;

import com.typesafe.config.ConfigMergeable;
import com.typesafe.config.ConfigOrigin;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueFactory;
import com.typesafe.config.ConfigValueType;
import org.jspecify.annotations.Nullable;

/** A single value: a text, a number or truth value whose text is the one that Java gives it, or {@code null}. */
record PlainScalar(@Nullable Object value, String source, int line) implements PlainValue {
    @Override
    public ConfigValueType valueType() {
        if (value == null) {
            return ConfigValueType.NULL;
        }
        return value instanceof String
                ? ConfigValueType.STRING
                : value instanceof Boolean ? ConfigValueType.BOOLEAN : ConfigValueType.NUMBER;
    }

    @Override
    public @Nullable Object unwrapped() {
        return value;
    }

    @Override
    public ConfigValue typesafe() {
        return ConfigValueFactory.fromAnyRef(value).withOrigin(origin());
    }

    @Override
    public ConfigValue withFallback(ConfigMergeable other) {
        return this;
    }

    @Override
    public ConfigValue withOrigin(ConfigOrigin origin) {
        return typesafe().withOrigin(origin);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ConfigValue one && typesafe().equals(PlainValues.typesafe(one));
    }

    @Override
    public int hashCode() {
        return typesafe().hashCode();
    }

    @Override
    public String toString() {
        return typesafe().toString();
    }
}
