package io.tikpilot.preflight.layer;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigList;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigOrigin;
import com.typesafe.config.ConfigOriginFactory;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueFactory;
import io.tikpilot.preflight.problem.NearName;
import io.tikpilot.preflight.problem.Problem;
import io.tikpilot.preflight.schema.Schema;
import io.tikpilot.preflight.schema.Setting;
import io.tikpilot.preflight.tree.KeyPath;
import io.tikpilot.preflight.tree.Origin;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Values that come one by one, each as a text under a name of its own: variables, system properties, arguments. A name may
 * stand for a single value; for a list ({@code a,b,c} or a JSON array), one of its elements or a setting of one; for an entry
 * of a map; or for a whole section or map as a JSON object, which names of settings inside it override.
 *
 * <p>One instance serves one reading and is not shared between threads.
 */
public final class NamedValues {
    private final Names names;
    private final Map<String, Object> root = new LinkedHashMap<>();
    private final List<Given> given = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    /**
     * An empty collection for the settings of a schema.
     *
     * @throws IllegalArgumentException if two settings have one name; the message names both
     */
    public NamedValues(Schema<?> schema, Naming naming) {
        this.names = new Names(schema, naming);
    }

    /** Whether a setting, an element, an entry or a section has this name. */
    public boolean knows(String name) {
        return names.find(name) != null;
    }

    /** The key in a document that a name stands for; nothing if it is unknown. */
    public Optional<KeyPath> keyOf(String name) {
        return Optional.ofNullable(names.find(name)).map(Names.Target::key);
    }

    /** Whether the empty text is a value for what this name stands for. */
    public boolean mayBeEmpty(String name) {
        Names.Target target = names.find(name);
        return target != null && target.mayBeEmpty();
    }

    /** The known name that resembles this one most. */
    public Optional<String> nearest(String name) {
        return NearName.of(name, names.all());
    }

    /**
     * Adds a value.
     *
     * @param source what reports call the place; a report shows its last word, the name, with the value
     * @param line the line of the place, from 1, or 0
     * @return whether something has this name; if nothing has, nothing is added
     */
    public boolean add(String name, String text, String source, int line) {
        Names.Target target = names.find(name);
        if (target == null) {
            return false;
        }
        given.add(new Given(
                name, text, target, ConfigOriginFactory.newSimple(source).withLineNumber(line == 0 ? -1 : line)));
        return true;
    }

    /**
     * The reading of all that was added.
     *
     * @param description what the values come from as a whole
     * @param noun what one of them is called, {@code variable}
     */
    public Reading reading(String description, String noun) {
        // Sections and lists as a whole come first, so that what is said about a part of them wins.
        given.sort((a, b) -> Integer.compare(
                a.target.key().steps().size(), b.target.key().steps().size()));
        for (Given value : given) {
            ConfigValue converted = value(value);
            if (converted != null) {
                put(root, value.target.key().steps(), converted);
            }
        }
        Config values = ConfigValueFactory.fromMap(root, description).toConfig();
        Reading reading = Reading.of(Document.of(values).named(noun));
        for (Problem problem : problems) {
            reading = reading.withProblem(problem);
        }
        return reading;
    }

    private @Nullable ConfigValue value(Given value) {
        String text = value.text;
        return switch (value.target.form()) {
            case SCALAR -> ConfigValueFactory.fromAnyRef(text).withOrigin(value.origin);
            case LIST -> list(value);
            case MAP, SUBTREE -> json(value, '{', LayerProblems.Setting.SECTION);
        };
    }

    private @Nullable ConfigValue list(Given value) {
        if (value.target.holdsRecords() || value.text.stripLeading().startsWith("[")) {
            LayerProblems.Setting expected =
                    value.target.holdsRecords() ? LayerProblems.Setting.RECORDS : LayerProblems.Setting.LIST;
            return json(value, '[', expected);
        }
        List<ConfigValue> items = new ArrayList<>();
        for (String item : Setting.items(value.text)) {
            items.add(ConfigValueFactory.fromAnyRef(item).withOrigin(value.origin));
        }
        return ConfigValueFactory.fromIterable(items).withOrigin(value.origin);
    }

    private @Nullable ConfigValue json(Given value, char opening, LayerProblems.Setting expected) {
        String text = value.text.strip();
        KeyPath path = value.target.key();
        if (text.isEmpty() || text.charAt(0) != opening) {
            String hint = expected == LayerProblems.Setting.SECTION
                    ? "set its settings one by one: " + names.inside(path)
                    : "write it as " + value.name + "='[…]'";
            problems.add(LayerProblems.notAnObject(expected, path, origin(value), hint));
            return null;
        }
        TextSource source = new TextSource(value.origin.description(), "{\"it\":" + text + "}", Optional.empty());
        Reading parsed = new DocumentParser(Limits.defaults()).parse(source, Syntax.JSON);
        boolean whole = !parsed.isBroken() && new Outlined(text).closesAtEnd();
        if (!whole) {
            problems.add(LayerProblems.badJson(path, origin(value), expected));
            return null;
        }
        ConfigValue content = parsed.documents().get(0).values().root().get("it");
        return content == null ? null : content.withOrigin(value.origin);
    }

    private static Origin origin(Given value) {
        return Origin.of(value.origin.description(), Math.max(0, value.origin.lineNumber()));
    }

    @SuppressWarnings("unchecked") // only this class puts maps there
    private static void put(Map<String, Object> section, List<String> steps, ConfigValue value) {
        Map<String, Object> at = section;
        for (String step : steps.subList(0, steps.size() - 1)) {
            Object next = at.get(step);
            if (!(next instanceof Map)) {
                next = opened(next);
                at.put(step, next);
            }
            at = (Map<String, Object>) next;
        }
        at.put(steps.get(steps.size() - 1), value instanceof ConfigObject ? opened(value) : value);
    }

    /** A section or list whose parts can be changed; positions are keys until the merge. */
    private static Map<String, Object> opened(@Nullable Object value) {
        Map<String, Object> map = new LinkedHashMap<>();
        if (value instanceof ConfigObject object) {
            object.forEach((key, child) -> map.put(key, child instanceof ConfigObject ? opened(child) : child));
        } else if (value instanceof ConfigList list) {
            for (int i = 0; i < list.size(); i++) {
                map.put(Integer.toString(i), list.get(i));
            }
        }
        return map;
    }

    private record Given(String name, String text, Names.Target target, ConfigOrigin origin) {}

    /** The brackets of a JSON text. */
    private record Outlined(String text) {
        /** Whether the first bracket is closed by the last character: nothing follows the value. */
        boolean closesAtEnd() {
            Scanner scanner = new Scanner(text);
            int depth = 0;
            for (Scanner.Kind kind = scanner.next(); kind != Scanner.Kind.END; kind = scanner.next()) {
                switch (kind) {
                    case OPEN_BRACE, OPEN_BRACKET -> depth++;
                    case CLOSE_BRACE, CLOSE_BRACKET -> {
                        if (--depth == 0) {
                            return scanner.end() == text.length();
                        }
                    }
                    default -> {}
                }
            }
            return false;
        }
    }
}
