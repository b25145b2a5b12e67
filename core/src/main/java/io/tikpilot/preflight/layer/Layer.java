package io.tikpilot.preflight.layer;

import io.tikpilot.preflight.schema.Schema;
import io.tikpilot.preflight.schema.Setting;
import io.tikpilot.preflight.tree.KeyPath;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A place that values come from: a file, the environment, a map in a test. Layers are stacked; a higher one overrides a lower
 * one. A layer of your own implements this interface; the built-in ones have no power that it lacks.
 *
 * <p>Files are HOCON, or JSON or Java properties by their ending. A file is opened once, at {@link #read}, only if it is a
 * regular file, and read as strict UTF-8; it includes others only as
 * {@link Limits#includes} allows.
 */
public interface Layer {
    /** What operators call it: a path, {@code environment TIKPILOT_*}. */
    String name();

    /** Reads it. What an operator can do wrong is a problem in the reading, never an exception. */
    Reading read(Schema<?> schema);

    /** How an operator would write this setting here, such as {@code TIKPILOT_SERVER_PORT}; nothing if that makes no sense. */
    Optional<String> spell(Setting setting);

    /** Whether it has a name of its own for this setting, as the environment has, and not the key of the documents. */
    default boolean names(Setting setting) {
        Optional<String> spelled = spell(setting);
        return spelled.isPresent() && !spelled.get().equals(setting.key().toString());
    }

    /** The line by which an operator would set it here, with a value to suggest: {@code TIKPILOT_SERVER_PORT=8080}. */
    default String line(Setting setting) {
        return spell(setting).orElse("") + "=" + setting.example();
    }

    /**
     * Whether it is part of the program, and so the same in every deployment: what it says are defaults for operators, and a
     * loader reads it once.
     */
    default boolean isShipped() {
        return false;
    }

    /** The same layer held to other limits; a layer that reads nothing large may ignore them. */
    default Layer within(Limits limits) {
        return this;
    }

    /** The same layer for a profile; one that has no profiles, as most have not, is itself. */
    default Layer forProfile(Profile profile) {
        return this;
    }

    /** A file that must exist and have content. */
    static Layer file(Path path) {
        return new FileLayer(path, Presence.REQUIRED, Limits.defaults());
    }

    /** A file that may be absent; a report still lists it among the places looked in. If it is there, it must have content. */
    static Layer optionalFile(Path path) {
        return new FileLayer(path, Presence.OPTIONAL, Limits.defaults());
    }

    /**
     * The files of a directory for a profile: {@code default.conf}, overridden by {@code PROFILE.conf}, overridden by {@code
     * local.conf}; each may also end in {@code .json} or {@code .properties}. The directory and the profile's file must exist,
     * the other two need not.
     */
    static Layer directory(Path directory, String profile) {
        return directory(directory, Profile.named(profile));
    }

    /** As {@link #directory(Path, String)}; a profile that nobody named needs no file. */
    static Layer directory(Path directory, Profile profile) {
        return new DirectoryLayer(directory, Presence.REQUIRED, profile, Optional.empty(), Limits.defaults());
    }

    /** As {@link #directory(Path, Profile)}, chosen by a variable: a report says how to choose another. */
    static Layer directory(Path directory, Profile profile, String variable) {
        return new DirectoryLayer(directory, Presence.REQUIRED, profile, Optional.of(variable), Limits.defaults());
    }

    /** As {@link #directory(Path, Profile)}, but the directory may be absent. */
    static Layer optionalDirectory(Path directory, Profile profile) {
        return new DirectoryLayer(directory, Presence.OPTIONAL, profile, Optional.empty(), Limits.defaults());
    }

    /** As {@link #optionalDirectory(Path, Profile)}, which a variable could have chosen. */
    static Layer optionalDirectory(Path directory, Profile profile, String variable) {
        return new DirectoryLayer(directory, Presence.OPTIONAL, profile, Optional.of(variable), Limits.defaults());
    }

    /** A resource that the class loader of the settings record finds: it must exist. */
    static Layer resource(String name) {
        return new ResourceLayer(name, Optional.empty(), Presence.REQUIRED, Limits.defaults());
    }

    /** A resource beside a class, or with a leading slash from the root of its module or jar: it must exist. */
    static Layer resource(Class<?> anchor, String name) {
        return new ResourceLayer(name, Optional.of(anchor), Presence.REQUIRED, Limits.defaults());
    }

    /** As {@link #resource(String)}, but it may be absent. */
    static Layer optionalResource(String name) {
        return new ResourceLayer(name, Optional.empty(), Presence.OPTIONAL, Limits.defaults());
    }

    /** A HOCON text, as a test has it. */
    static Layer text(String name, String hocon) {
        return new TextLayer(name, hocon, Limits.defaults());
    }

    /**
     * Values by key, dots between keys: {@code Map.of("server.port", 8080)}. A value is a text, a number, a boolean, a list or
     * a map of these, or anything else by its {@code toString()}; a map within is a section whose keys are taken as they are.
     *
     * @throws IllegalArgumentException if a key is no key path
     */
    static Layer values(String name, Map<String, ?> values) {
        Map<KeyPath, @Nullable Object> byPath = new LinkedHashMap<>();
        values.forEach((key, value) -> byPath.put(KeyPath.parse(key), value));
        return new ValuesLayer(name, byPath);
    }

    /**
     * The system properties under a prefix: {@code -Dtikpilot.server.port=8080} for the prefix {@code tikpilot}. They are read
     * once, here.
     */
    static Layer systemProperties(String prefix) {
        Map<String, String> found = new LinkedHashMap<>();
        for (String name : System.getProperties().stringPropertyNames()) {
            if (name.startsWith(prefix + ".")) {
                found.put(name, System.getProperty(name, ""));
            }
        }
        return new PropertiesLayer(prefix, found, Limits.defaults());
    }

    /** The arguments of a program: {@code --server.port=8080}. Any other argument is a problem. */
    static Layer arguments(String... args) {
        return new ArgumentsLayer(List.of(args), Limits.defaults());
    }
}
