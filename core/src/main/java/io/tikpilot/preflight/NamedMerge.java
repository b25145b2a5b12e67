package io.tikpilot.preflight;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigList;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueFactory;
import io.tikpilot.preflight.problem.Problem;
import io.tikpilot.preflight.schema.Schema;
import io.tikpilot.preflight.schema.Setting;
import io.tikpilot.preflight.tree.KeyPath;
import io.tikpilot.preflight.tree.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Fits values that came one by one, as variables do, onto the documents below them: positions override single elements of a
 * list instead of wiping it, and a key of a map means the existing key that would be named alike.
 */
final class NamedMerge {
    private final Schema<?> schema;
    private final ConfigObject below;
    private final List<Problem> problems;

    NamedMerge(Schema<?> schema, ConfigObject below, List<Problem> problems) {
        this.schema = schema;
        this.below = below;
        this.problems = problems;
    }

    /** The document with the keys of its maps as the documents below spell them. */
    Stack.Source withKnownKeys(Stack.Source source) {
        Config values = source.document().values();
        for (Setting setting : schema.settings()) {
            if (setting.form() == Setting.Form.MAP
                    && at(values.root(), setting.key()) instanceof ConfigObject given
                    && at(below, setting.key()) instanceof ConfigObject known) {
                for (String key : given.keySet()) {
                    String spelled = spelledBelow(key, known);
                    ConfigValue value = given.get(key);
                    if (!spelled.equals(key) && value != null) {
                        values = values.withoutPath(setting.key().child(key).toString())
                                .withValue(setting.key().child(spelled).toString(), value);
                    }
                }
            }
        }
        return new Stack.Source(source.name(), source.layer(), source.document().with(values));
    }

    private static String spelledBelow(String key, ConfigObject known) {
        if (known.containsKey(key)) {
            return key;
        }
        for (String other : known.keySet()) {
            if (plain(other).equals(plain(key))) {
                return other;
            }
        }
        return key;
    }

    private static String plain(String key) {
        return key.toLowerCase(Locale.ROOT).replace('-', '_').replace('.', '_');
    }

    /** The values with every list that is given by positions made whole. */
    Config withWholeLists(Config values) {
        Config whole = values;
        for (Setting setting : schema.settings()) {
            if (setting.form() == Setting.Form.LIST
                    && at(values.root(), setting.key()) instanceof ConfigObject positions) {
                ConfigValue list = whole(setting, positions);
                String key = setting.key().toString();
                whole = list == null ? whole.withoutPath(key) : whole.withValue(key, list);
            }
        }
        return whole;
    }

    private @Nullable ConfigValue whole(Setting setting, ConfigObject positions) {
        List<ConfigValue> elements = new ArrayList<>();
        if (at(below, setting.key()) instanceof ConfigList list) {
            elements.addAll(list);
        } else if (at(below, setting.key()) == null) {
            for (String item : Setting.items(setting.fallback().orElse(""))) {
                elements.add(ConfigValueFactory.fromAnyRef(item, "@Default"));
            }
        }
        TreeMap<Integer, ConfigValue> byPosition = new TreeMap<>();
        positions.forEach((position, value) -> byPosition.put(Integer.valueOf(position), value));
        for (var entry : byPosition.entrySet()) {
            int position = entry.getKey();
            ConfigValue value = entry.getValue();
            if (position > elements.size()) {
                problems.add(RootProblems.gap(
                        setting.key(), position, elements.size(), value.origin().description()));
                return null;
            }
            if (position == elements.size()) {
                elements.add(value);
            } else {
                ConfigValue old = elements.get(position);
                elements.set(position, Node.isKnown(old) ? value.withFallback(old) : value);
            }
        }
        return ConfigValueFactory.fromIterable(elements).withOrigin(positions.origin());
    }

    private static @Nullable ConfigValue at(ConfigObject root, KeyPath key) {
        ConfigValue value = root;
        try {
            for (String step : key.steps()) {
                value = value instanceof ConfigObject object ? object.get(step) : null;
            }
        } catch (ConfigException.NotResolved e) { // behind a substitution: nothing to fit onto
            return null;
        }
        return value;
    }
}
