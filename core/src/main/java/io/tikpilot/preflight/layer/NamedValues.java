package io.tikpilot.preflight.layer;

import com.typesafe.config.ConfigValue;
import io.tikpilot.preflight.problem.NearName;
import io.tikpilot.preflight.problem.Problem;
import io.tikpilot.preflight.schema.Schema;
import io.tikpilot.preflight.schema.Setting;
import io.tikpilot.preflight.tree.KeyPath;
import io.tikpilot.preflight.tree.Origin;
import io.tikpilot.preflight.tree.PlainValues;
import io.tikpilot.preflight.tree.Provenance;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Values that come one by one, each as a text under a name of its own: variables, system properties, arguments. A name may
 * stand for a single value; for a list ({@code a,b,c} or a JSON array), one of its elements or a setting of one; for an entry
 * of a map; or for a whole section or map as a JSON object, which names of settings inside it override.
 *
 * <p>One instance serves one reading and is not shared between threads. The file is long by what a report asks about a name.
 */
public final class NamedValues {
    private final Names names;
    private final Limits limits;
    private final List<Assignment> assignments = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    /**
     * An empty collection for the settings of a schema.
     *
     * @throws IllegalArgumentException if two settings have one name; the message names both
     */
    public NamedValues(Schema<?> schema, Naming naming, Limits limits) {
        this.names = new Names(schema, naming);
        this.limits = limits;
    }

    /** Whether a setting, an element, an entry or a section has this name. */
    public boolean knows(String name) {
        return names.find(name) != null;
    }

    /** The key in a document that a name stands for; nothing if it is unknown. */
    public Optional<KeyPath> keyOf(String name) {
        return Optional.ofNullable(names.find(name)).map(Names.Target::key);
    }

    /** Whether a name ends in a key of a map or free-form part, which the deployment chose: any ending is possible. */
    public boolean isOpen(String name) {
        Names.Target target = names.find(name);
        return target != null && target.isOpen();
    }

    /** Whether the empty text is a value for what this name stands for. */
    public boolean mayBeEmpty(String name) {
        Names.Target target = names.find(name);
        return target != null && target.isText();
    }

    /** The known name that resembles this one most, what all names begin with left aside. */
    public Optional<String> nearest(String name) {
        String prefix = names.prefix();
        String own = name.startsWith(prefix) ? name.substring(prefix.length()) : name;
        List<String> others = new ArrayList<>();
        for (String other : names.all()) {
            others.add(other.substring(prefix.length()));
        }
        return NearName.of(own, others).map(near -> prefix + near);
    }

    /** The names that begin as this one does, up to its last joint that any has, as those of one section do. */
    public List<String> beside(String name) {
        int longest = 0;
        for (String other : names.all()) {
            longest = Math.max(longest, other.length());
        }
        String joint = names.joint();
        int least = names.prefix().length();
        for (int end = name.lastIndexOf(joint, longest); end > least; end = name.lastIndexOf(joint, end - 1)) {
            List<String> beside = new ArrayList<>();
            for (String other : names.all()) {
                if (other.regionMatches(0, name, 0, end + joint.length())) {
                    beside.add(other);
                }
            }
            if (!beside.isEmpty()) {
                return beside;
            }
        }
        return List.of();
    }

    /**
     * Adds a value.
     *
     * @return whether something has this name; if nothing has, nothing is added
     */
    public boolean add(String name, String text, Origin origin) {
        return add(name, text, name, origin, Assignment.Visibility.SHOWN);
    }

    /** Adds a value that is a secret whatever its key is; of its place a report says where it is, and no more. */
    public boolean addSecret(String name, String text, Origin origin) {
        return add(name, text, "", origin, Assignment.Visibility.SECRET);
    }

    /** Adds a value whose name a report shows in another form. */
    boolean add(String name, String text, String shownName, Origin origin) {
        return add(name, text, shownName, origin, Assignment.Visibility.SHOWN);
    }

    private boolean add(String name, String text, String shownName, Origin origin, Assignment.Visibility visibility) {
        Names.Target target = names.find(name);
        if (target == null) {
            return false;
        }
        ConfigValue value = value(text, target, name, origin);
        if (value != null) {
            assignments.add(new Assignment(target.key(), value, shownName, origin, target.folded(), visibility));
        }
        return true;
    }

    /**
     * The reading of all that was added.
     *
     * @param source what the values come from as a whole
     * @param noun what one of them is called, {@code variable}
     * @param notation how one of them is written there
     */
    public Reading reading(String source, String noun, Provenance.Notation notation) {
        // What is said about a part of a section or list wins over the whole, and positions come in their order.
        Collections.sort(assignments);
        return Reading.of(new NamedDocument(source, noun, notation, List.copyOf(assignments)))
                .withProblems(problems);
    }

    private @Nullable ConfigValue value(String text, Names.Target target, String name, Origin origin) {
        if (target.form() == Setting.Form.SCALAR) {
            return PlainValues.text(text, origin.source());
        }
        return target.form() == Setting.Form.LIST
                ? list(text, target, name, origin)
                : json(text, '{', target, name, origin);
    }

    private @Nullable ConfigValue list(String text, Names.Target target, String name, Origin origin) {
        if (target.holdsSections() || text.stripLeading().startsWith("[")) {
            return json(text, '[', target, name, origin);
        }
        if (isQuoted(text) && text.startsWith("[", 1)) {
            problems.add(LayerProblems.quotedJson(target.key(), origin));
            return null;
        }
        if (isQuoted(text) && text.indexOf(text.charAt(0), 1) == text.length() - 1 && text.indexOf(',') > 0) {
            if (!target.holdsText()) {
                problems.add(LayerProblems.quotedList(target.key(), origin));
                return null;
            }
            problems.add(LayerProblems.quotedTexts(target.key(), origin));
        }
        return PlainValues.texts(Setting.items(text), origin.source());
    }

    /** Whether quotation marks around the whole text are a part of it, which no list is meant to have. */
    private static boolean isQuoted(String text) {
        int last = text.length() - 1;
        char first = last > 0 ? text.charAt(0) : ' ';
        return (first == '"' || first == '\'') && text.charAt(last) == first;
    }

    private @Nullable ConfigValue json(String text, char opening, Names.Target target, String name, Origin origin) {
        String json = text.strip();
        KeyPath key = target.key();
        LayerProblems.Whole expected = opening == '{'
                ? LayerProblems.Whole.SECTION
                : target.holdsSections() ? LayerProblems.Whole.SECTIONS : LayerProblems.Whole.LIST;
        Optional<String> hint = opening == '{' ? Optional.of(names.inside(key, name)) : Optional.empty();
        if (json.isEmpty() || json.charAt(0) != opening) {
            problems.add(LayerProblems.singleValue(expected, key, origin, hint));
            return null;
        }
        TextSource source = new TextSource(origin.source(), "{\"it\":" + json + "}", Optional.empty());
        Reading parsed = new DocumentParser(limits).parse(source, Syntax.JSON);
        if (parsed.isBroken() && parsed.problems().get(0).code().equals("limit-exceeded")) {
            problems.add(parsed.problems().get(0).about(key));
            return null;
        }
        boolean whole = !parsed.isBroken() && closesAtEnd(json);
        if (!whole) {
            problems.add(LayerProblems.badJson(expected, key, origin, hint));
            return null;
        }
        return parsed.documents().get(0).root().get("it");
    }

    /** Whether the first bracket of a JSON text is closed by its last character: nothing follows the value. */
    private static boolean closesAtEnd(String json) {
        Scanner scanner = new Scanner(json);
        int depth = 0;
        for (Scanner.Kind kind = scanner.next(); kind != Scanner.Kind.END; kind = scanner.next()) {
            switch (kind) {
                case OPEN_BRACE, OPEN_BRACKET -> depth++;
                case CLOSE_BRACE, CLOSE_BRACKET -> {
                    if (--depth == 0) {
                        return scanner.end() == json.length();
                    }
                }
                default -> {}
            }
        }
        return false;
    }
}
