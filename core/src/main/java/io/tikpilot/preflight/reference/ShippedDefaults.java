package io.tikpilot.preflight.reference;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigList;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigRenderOptions;
import com.typesafe.config.ConfigResolveOptions;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueType;
import io.tikpilot.preflight.SettingsLoader;
import io.tikpilot.preflight.layer.Document;
import io.tikpilot.preflight.layer.Layer;
import io.tikpilot.preflight.schema.Schema;
import io.tikpilot.preflight.tree.KeyPath;
import io.tikpilot.preflight.tree.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the layers say that are part of the program: an operator who sets nothing gets it.
 *
 * @param secrets what must not be shown and may stand in other values, since some are written with references
 */
record ShippedDefaults(Config values, List<String> secrets) {
    static ShippedDefaults of(SettingsLoader<?> loader) {
        Config all = ConfigFactory.empty();
        for (Layer layer : loader.layers()) {
            if (layer.isShipped()) {
                for (Document document : layer.read(loader.schema()).documents()) {
                    all = document.values().withFallback(all);
                }
            }
        }
        try {
            // A reference to a variable is the deployment's. With -Dconfig.trace=substitutions resolving prints every
            // value.
            Config resolved = System.getProperty("config.trace", "").contains("substitutions")
                    ? all
                    : all.resolve(ConfigResolveOptions.noSystem().setAllowUnresolved(true));
            List<String> secrets = new ArrayList<>();
            if (!all.isResolved()) {
                collectSecrets(resolved.root(), KeyPath.ROOT, loader.schema(), secrets);
            }
            return new ShippedDefaults(below(resolved, loader.schema().base()), secrets);
        } catch (ConfigException e) { // a circle: the report of loading explains it
            return new ShippedDefaults(ConfigFactory.empty(), List.of());
        }
    }

    private static void collectSecrets(ConfigValue value, KeyPath key, Schema<?> schema, List<String> secrets) {
        if (!Node.isKnown(value)) {
            return;
        }
        if (value instanceof ConfigObject object) {
            object.forEach((step, child) -> collectSecrets(child, key.child(step), schema, secrets));
        } else if (value instanceof ConfigList list) {
            list.forEach(child -> collectSecrets(child, key, schema, secrets));
        } else if (value.valueType() != ConfigValueType.NULL
                && !schema.shows(key)
                && !scalar(value).isEmpty()) {
            secrets.add(scalar(value));
        }
    }

    /** Whether a text has a secret in it, as a reference may have brought it there. */
    boolean quotesSecret(String text) {
        return secrets.stream().anyMatch(text::contains);
    }

    private static Config below(Config all, KeyPath base) {
        return base.isRoot() || !all.hasPath(base.toString())
                ? base.isRoot() ? all : ConfigFactory.empty()
                : all.getConfig(base.toString());
    }

    /** The text of a value, a list or a section as a variable would give it; nothing if none is here, or none is known. */
    Optional<String> at(KeyPath path) {
        ConfigValue value = values.root();
        try {
            for (String step : path.steps()) {
                value = value instanceof ConfigObject object ? object.get(step) : null;
            }
            return value == null || value.valueType() == ConfigValueType.NULL
                    ? Optional.empty()
                    : Optional.of(text(value));
        } catch (ConfigException.NotResolved e) {
            return Optional.empty();
        }
    }

    private static String text(ConfigValue value) {
        if (value instanceof ConfigList list && list.stream().allMatch(ShippedDefaults::isItem)) {
            return list.stream().map(ShippedDefaults::scalar).collect(Collectors.joining(","));
        }
        return value instanceof ConfigObject || value instanceof ConfigList
                ? value.render(ConfigRenderOptions.concise())
                : scalar(value);
    }

    /** Whether it can stand between commas. */
    private static boolean isItem(ConfigValue value) {
        boolean single = !(value instanceof ConfigObject) && !(value instanceof ConfigList);
        String text = single ? scalar(value) : "";
        return !text.isBlank() && text.equals(text.strip()) && text.indexOf(',') < 0 && !text.startsWith("[");
    }

    /** As it is written: only a getter keeps the digits of a number. */
    private static String scalar(ConfigValue value) {
        return value.atKey("it").getString("it");
    }
}
