package io.tikpilot.preflight;

import io.tikpilot.preflight.layer.Layer;
import io.tikpilot.preflight.layer.Limits;
import io.tikpilot.preflight.layer.Profile;
import io.tikpilot.preflight.layer.Reading;
import io.tikpilot.preflight.machine.Machine;
import io.tikpilot.preflight.schema.Constraint;
import io.tikpilot.preflight.schema.Schema;
import io.tikpilot.preflight.schema.Setting;
import io.tikpilot.preflight.schema.ValueType;
import io.tikpilot.preflight.tree.KeyPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Loads the settings of a program: reads layers, merges them, and binds the result to a record, or refuses with one report of
 * everything that is wrong. A loader is immutable and may be shared; each verb returns a new one. It reads its layers anew at
 * every {@link #load}, but for those that are shipped with the program: {@link Layer#isShipped}.
 *
 * <pre>{@code
 * Settings settings = SettingsLoader.of(Settings.class)
 *     .layer(Layer.resource("defaults.conf"))              // lowest precedence first
 *     .layer(Layer.directory(Path.of("config"), "production"))
 *     .load();
 * }</pre>
 *
 * @param <S> the record
 */
public final class SettingsLoader<S extends Record> {
    private final Blueprint<S> blueprint;
    private final List<Layer> layers;
    private final UnknownKeys unknownKeys;
    private final Limits limits;
    private final Machine machine;
    /** What the layers shipped with the program gave, by position. Two threads may both read one at first; that is equal. */
    private final @Nullable Reading[] shipped;

    private SettingsLoader(
            Blueprint<S> blueprint, List<Layer> layers, UnknownKeys unknownKeys, Limits limits, Machine machine) {
        this.blueprint = blueprint;
        this.layers = layers;
        this.unknownKeys = unknownKeys;
        this.limits = limits;
        this.machine = machine;
        this.shipped = new Reading[layers.size()];
    }

    /**
     * A loader of this record, without layers.
     *
     * @throws IllegalArgumentException if the type is no record. What else keeps it from being a schema depends on the value
     *     types and constraints that the loader is given, and is thrown by {@link #schema}, {@link #load} and {@link
     *     #inspect}.
     */
    public static <S extends Record> SettingsLoader<S> of(Class<S> type) {
        if (!type.isRecord()) {
            throw new IllegalArgumentException(type.getName() + " is no record");
        }
        Blueprint<S> blueprint = new Blueprint<>(type, List.of(), List.of(), KeyPath.ROOT, Blueprint.Values.SHOWN);
        return new SettingsLoader<>(blueprint, List.of(), UnknownKeys.REFUSE, Limits.defaults(), Machine.here());
    }

    /** Adds a layer that overrides the layers before it. */
    public SettingsLoader<S> layer(Layer layer) {
        return layers(List.of(layer));
    }

    /** Adds layers, lowest precedence first, that override the layers before them. */
    public SettingsLoader<S> layers(Iterable<? extends Layer> more) {
        List<Layer> all = new ArrayList<>(layers);
        for (Layer layer : more) {
            all.add(layer);
        }
        return new SettingsLoader<>(blueprint, List.copyOf(all), unknownKeys, limits, machine);
    }

    /**
     * Says that the settings live below this key of documents that others share; what stands beside it is nobody's business.
     * Variables, system properties and arguments are named as before.
     */
    public SettingsLoader<S> under(String keyPath) {
        return with(blueprint.under(KeyPath.parse(keyPath)));
    }

    /**
     * Reads the files of this profile, whatever chose another before: {@code Layer.directory} and {@code StandardLayers} have
     * profiles.
     *
     * @throws IllegalArgumentException if no layer so far has profiles
     */
    public SettingsLoader<S> profile(String name) {
        Profile profile = Profile.named(name);
        List<Layer> chosen = new ArrayList<>();
        boolean found = false;
        for (Layer layer : layers) {
            Layer other = layer.forProfile(profile);
            found |= other != layer;
            chosen.add(other);
        }
        if (!found) {
            throw new IllegalArgumentException("no layer has profiles, so there is none to choose");
        }
        return new SettingsLoader<>(blueprint, List.copyOf(chosen), unknownKeys, limits, machine);
    }

    /** Says what happens to keys that no setting has. */
    public SettingsLoader<S> unknownKeys(UnknownKeys policy) {
        return new SettingsLoader<>(blueprint, layers, policy, limits, machine);
    }

    /** What happens to keys that no setting has. */
    public UnknownKeys unknownKeys() {
        return unknownKeys;
    }

    /** Keeps the value of every setting out of every output, as if all were secrets. */
    public SettingsLoader<S> hideValues() {
        return with(blueprint.hidingValues());
    }

    /** Holds every document to other limits. */
    public SettingsLoader<S> limits(Limits other) {
        return new SettingsLoader<>(blueprint, layers, unknownKeys, other, machine);
    }

    /** Lets constraints look at another machine than the one this process runs on, as a test has one. */
    public SettingsLoader<S> on(Machine other) {
        return new SettingsLoader<>(blueprint, layers, unknownKeys, limits, other);
    }

    /** Adds a type of scalars; it wins over a built-in one for the same class. */
    public SettingsLoader<S> valueType(ValueType<?> type) {
        return with(blueprint.withType(type));
    }

    /** Adds a constraint. */
    public SettingsLoader<S> constraint(Constraint<?, ?> constraint) {
        return with(blueprint.withConstraint(constraint));
    }

    private SettingsLoader<S> with(Blueprint<S> other) {
        return new SettingsLoader<>(other, layers, unknownKeys, limits, machine);
    }

    /**
     * What the record expects.
     *
     * @throws IllegalArgumentException if the record cannot be a schema; the message names the component
     */
    public Schema<S> schema() {
        return blueprint.schema();
    }

    /** The layers, lowest precedence first. */
    public List<Layer> layers() {
        return layers;
    }

    /**
     * How an operator sets this without a file: its name in the lowest layer that names settings one by one, such as {@code
     * TIKPILOT_SERVER_PORT}; nothing if no layer does.
     */
    public Optional<String> spell(Setting setting) {
        return Stack.spell(layers, setting);
    }

    /**
     * The settings.
     *
     * @throws SettingsException if anything is wrong with what the layers hold; its message is the whole report
     * @throws IllegalArgumentException if the record cannot be a schema, or if a layer has one name for two of its settings
     */
    public S load() {
        Inspection<S> inspection = inspect();
        inspection.announce();
        return inspection.orThrow();
    }

    /**
     * All that loading finds out, without an exception for bad input and without a line in the log.
     *
     * @throws IllegalArgumentException as {@link #load} does
     */
    public Inspection<S> inspect() {
        Stack stack = Stack.read(layers, shipped, schema(), limits);
        return new Pipeline<>(schema(), unknownKeys, limits, machine).run(stack);
    }
}
