package io.tikpilot.preflight.env;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A program whose class path has the resource {@code defaults.conf}, beside all that this one has. The resource is not a file
 * of this module, because every other test would see it too.
 */
final class ProgramWithDefaults extends ClassLoader {
    private static final String RESOURCE = "defaults.conf";

    private final Class<?> settings;
    private final String defaults;

    private ProgramWithDefaults(Class<?> settings, String defaults) {
        super(settings.getClassLoader());
        this.settings = settings;
        this.defaults = defaults;
    }

    /** The record as that program has it. */
    static Class<? extends Record> settings(Class<? extends Record> settings, String defaults)
            throws ClassNotFoundException {
        return new ProgramWithDefaults(settings, defaults)
                .loadClass(settings.getName())
                .asSubclass(Record.class);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        return name.equals(settings.getName()) ? again() : super.loadClass(name, resolve);
    }

    private Class<?> again() throws ClassNotFoundException {
        Class<?> known = findLoadedClass(settings.getName());
        if (known != null) {
            return known;
        }
        String file = settings.getName().replace('.', '/') + ".class";
        try (InputStream in = getParent().getResourceAsStream(file)) {
            byte[] bytes = in.readAllBytes();
            return defineClass(settings.getName(), bytes, 0, bytes.length);
        } catch (IOException e) {
            throw new ClassNotFoundException(settings.getName(), e);
        }
    }

    @Override
    public @Nullable InputStream getResourceAsStream(String name) {
        return name.equals(RESOURCE)
                ? new ByteArrayInputStream(defaults.getBytes(StandardCharsets.UTF_8))
                : super.getResourceAsStream(name);
    }
}
