package io.tikpilot.preflight.layer;

import com.typesafe.config.ConfigList;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigRenderOptions;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueType;
import io.tikpilot.preflight.problem.Quote;
import io.tikpilot.preflight.tree.Node;
import io.tikpilot.preflight.tree.Origin;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looking into values that may hold unresolved substitutions. */
final class RawValues {
    private RawValues() {}

    /**
     * @param value the value at the key, or the nearest one on the way that is not resolved; nothing if neither is there
     */
    record Found(@Nullable ConfigValue value, boolean isExact) {}

    static Found at(ConfigValue root, List<String> steps) {
        ConfigValue value = root;
        for (String step : steps) {
            if (!Node.isKnown(value)) {
                return new Found(value, false);
            }
            ConfigValue next = child(value, step);
            if (next == null) {
                return new Found(null, false);
            }
            value = next;
        }
        return new Found(value, true);
    }

    /** The value at some steps below another; nothing if there is none, or it cannot be seen yet. */
    static @Nullable ConfigValue below(ConfigValue root, List<String> steps) {
        Found found = at(root, steps);
        return found.isExact() ? found.value() : null;
    }

    private static @Nullable ConfigValue child(ConfigValue value, String step) {
        if (value instanceof ConfigObject object) {
            return object.get(step);
        }
        boolean position = !step.isEmpty() && step.length() < 9 && step.chars().allMatch(c -> c >= '0' && c <= '9');
        if (value instanceof ConfigList list && position && Integer.parseInt(step) < list.size()) {
            return list.get(Integer.parseInt(step));
        }
        return null;
    }

    static boolean isResolved(ConfigValue value) {
        return Node.isKnown(value) && value.atKey("it").isResolved();
    }

    static int count(ConfigValue value) {
        if (!Node.isKnown(value) || !(value instanceof ConfigObject object)) {
            return 1;
        }
        int count = 0;
        for (ConfigValue child : object.values()) {
            count += count(child);
        }
        return count;
    }

    /** How many of the values stand in one text, and not in one that it includes; what is merged from both counts. */
    static int countIn(String source, ConfigValue value) {
        if (!Node.isKnown(value) || !(value instanceof ConfigObject object)) {
            String name = Origin.of(value.origin()).source();
            return name.equals(source) || name.startsWith("merge of ") ? 1 : 0;
        }
        int count = 0;
        for (ConfigValue child : object.values()) {
            count += countIn(source, child);
        }
        return count;
    }

    static String shown(ConfigValue value) {
        if (value instanceof ConfigObject) {
            return "{…}";
        }
        if (value instanceof ConfigList list) {
            boolean scalars = list.stream().noneMatch(v -> v instanceof ConfigObject || v instanceof ConfigList);
            return scalars ? Quote.cut(Quote.printable(value.render(ConfigRenderOptions.concise()))) : "[…]";
        }
        if (value.valueType() == ConfigValueType.NULL) {
            return "null";
        }
        String text = value.atKey("it").getString("it");
        // Quotation marks around a control character would be taken for a part of the value.
        boolean plain = !text.isEmpty()
                && text.chars().allMatch(c -> c != ' ' && c < 0x7f && c != '"' && c != '\\' && c != '\n');
        return plain ? Quote.cut(Quote.printable(text)) : Quote.of(text);
    }
}
