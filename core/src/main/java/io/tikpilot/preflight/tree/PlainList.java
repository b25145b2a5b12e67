package io.tikpilot.preflight.tree;

import com.typesafe.config.ConfigList;
import com.typesafe.config.ConfigMergeable;
import com.typesafe.config.ConfigOrigin;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueFactory;
import com.typesafe.config.ConfigValueType;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values in order. */
final class PlainList extends AbstractList<ConfigValue> implements PlainValue, ConfigList {
    private final List<ConfigValue> elements;
    private final String source;
    private final int line;

    PlainList(List<ConfigValue> elements, String source, int line) {
        this.elements = elements;
        this.source = source;
        this.line = line;
    }

    @Override
    public String source() {
        return source;
    }

    @Override
    public int line() {
        return line;
    }

    @Override
    public ConfigValue get(int index) {
        return elements.get(index);
    }

    @Override
    public int size() {
        return elements.size();
    }

    @Override
    public ConfigValueType valueType() {
        return ConfigValueType.LIST;
    }

    @Override
    public List<Object> unwrapped() {
        List<@Nullable Object> values = new ArrayList<>();
        for (ConfigValue element : elements) {
            values.add(element.unwrapped());
        }
        return values;
    }

    @Override
    public ConfigList typesafe() {
        List<ConfigValue> own = new ArrayList<>();
        for (ConfigValue element : elements) {
            own.add(PlainValues.typesafe(element));
        }
        return ConfigValueFactory.fromIterable(own).withOrigin(origin());
    }

    @Override
    public ConfigValue withFallback(ConfigMergeable other) {
        return this;
    }

    @Override
    public ConfigList withOrigin(ConfigOrigin origin) {
        return typesafe().withOrigin(origin);
    }
}
