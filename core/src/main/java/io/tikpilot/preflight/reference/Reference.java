package io.tikpilot.preflight.reference;

import io.tikpilot.preflight.SettingsLoader;
import io.tikpilot.preflight.UnknownKeys;
import io.tikpilot.preflight.layer.Layer;
import io.tikpilot.preflight.schema.Schema;
import io.tikpilot.preflight.schema.Setting;
import io.tikpilot.preflight.schema.Spelling;
import io.tikpilot.preflight.tree.KeyPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Every setting of a program, written out for the people who deploy it: from the record, its annotations and the layers that are
 * shipped with the program, and from nothing that a deployment may change. One program has one reference, on any machine.
 */
public final class Reference {
    private final SettingsLoader<?> loader;
    private final ShippedDefaults shipped;

    private Reference(SettingsLoader<?> loader, ShippedDefaults shipped) {
        this.loader = loader;
        this.shipped = shipped;
    }

    /** The reference of what a loader expects, with the names that its layers have for each setting. */
    public static Reference of(SettingsLoader<?> loader) {
        return new Reference(loader, ShippedDefaults.of(loader));
    }

    /** The reference in a format. */
    public String print(ReferenceFormat format) {
        return format.print(this);
    }

    /** What the record expects. */
    public Schema<?> schema() {
        return loader.schema();
    }

    /** Every setting, in the order of declaration. */
    public List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        for (Setting setting : schema().settings()) {
            entries.add(entry(setting, setting.key().toString()));
        }
        return entries;
    }

    /** The settings inside each element of a list of sections, or each entry of a map of them. */
    public List<Entry> inside(Entry entry) {
        boolean list = entry.setting().form() == Setting.Form.LIST;
        String step = list ? "[]." : ".KEY.";
        List<Setting> elements = entry.setting().elements();
        List<Setting> placed = entry.setting().elementsAt(list ? "0" : "KEY");
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < placed.size(); i++) {
            entries.add(
                    entry(placed.get(i), entry.key() + step + elements.get(i).path()));
        }
        return entries;
    }

    private Entry entry(Setting setting, String key) {
        return new Entry(
                setting,
                key,
                loader.spell(setting),
                variable(setting),
                need(setting.path(), setting),
                fallback(setting.path(), setting));
    }

    /** What happens if no deployment sets a setting at a path. */
    Need need(KeyPath path, Setting setting) {
        if (given(path, setting).isPresent()) {
            return Need.DEFAULT;
        }
        return setting.isRequired() ? Need.REQUIRED : setting.mayBeAbsent() ? Need.OPTIONAL : Need.WITH_ITS_SECTION;
    }

    /** When a setting at a path is required that is not always: {@code `tls` is set}. */
    String condition(KeyPath path) {
        return new Conditions(schema().structure(), schema().base()).of(path);
    }

    /** What stands for a setting at a path that no deployment sets, as text; nothing if that is nothing, or must not be shown. */
    Optional<String> fallback(KeyPath path, Setting setting) {
        Optional<String> given = given(path, setting);
        boolean document = setting.form() != Setting.Form.SCALAR;
        boolean secret = Spelling.looksSecret(schema().base().append(path).toString())
                || (document && Spelling.looksSecret(given.orElse("")))
                || shipped.quotesSecret(given.orElse(""));
        return setting.isShown() && !secret ? given : Optional.empty();
    }

    private Optional<String> given(KeyPath path, Setting setting) {
        return shipped.at(path).or(setting::fallback);
    }

    /** The name in the lowest layer whose names are those of variables. */
    private Optional<String> variable(Setting setting) {
        for (Layer layer : loader.layers()) {
            Optional<String> name = layer.names(setting) ? layer.spell(setting) : Optional.empty();
            if (name.isPresent() && Variables.isVariable(name.get())) {
                return name;
            }
        }
        return Optional.empty();
    }

    /** The line that sets it as a variable, with a value to suggest. */
    Optional<String> line(Entry entry) {
        for (Layer layer : loader.layers()) {
            if (entry.variable().isPresent() && layer.spell(entry.setting()).equals(entry.variable())) {
                return Optional.of(layer.line(entry.setting()));
            }
        }
        return Optional.empty();
    }

    /** Whether keys that no setting has keep the settings from being loaded. */
    boolean refusesUnknownKeys() {
        return loader.unknownKeys() == UnknownKeys.REFUSE;
    }

    /**
     * A setting, as operators meet it.
     *
     * @param key its key in the documents; inside a list or map with {@code []} or {@code KEY} for the element
     * @param name its name in the lowest layer that names settings one by one: a variable, a system property, an argument
     * @param variable its environment variable, if a layer reads one
     * @param need what happens if no deployment sets it
     * @param fallback what then stands for it, as text; nothing also if that must not be shown
     */
    public record Entry(
            Setting setting,
            String key,
            Optional<String> name,
            Optional<String> variable,
            Need need,
            Optional<String> fallback) {}

    /** What happens if no deployment sets a setting. */
    public enum Need {
        /** The settings cannot be loaded. */
        REQUIRED,
        /** They cannot if anything else of its section is set. */
        WITH_ITS_SECTION,
        /** It has a default. */
        DEFAULT,
        /** The program does without. */
        OPTIONAL
    }
}
