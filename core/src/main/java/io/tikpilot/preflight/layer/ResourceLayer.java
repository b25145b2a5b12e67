package io.tikpilot.preflight.layer;

import io.tikpilot.preflight.problem.Outcome;
import io.tikpilot.preflight.schema.Schema;
import io.tikpilot.preflight.schema.Setting;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A document inside the program itself. */
record ResourceLayer(String resource, Optional<Class<?>> anchor, Presence presence, Limits limits) implements Layer {
    @Override
    public String name() {
        return "classpath:" + resource;
    }

    @Override
    public Layer within(Limits other) {
        return new ResourceLayer(resource, anchor, presence, other);
    }

    @Override
    public Reading read(Schema<?> schema) {
        byte[] bytes;
        try (InputStream in = open(schema.type())) {
            if (in == null) {
                return presence == Presence.REQUIRED
                        ? Reading.broken(LayerProblems.missingResource(resource, anchor))
                        : Reading.nothing().withLookup(Lookup.nothing(name(), "not there"));
            }
            bytes = in.readNBytes((int) Math.min(Integer.MAX_VALUE, limits.fileBytes() + 1L));
        } catch (IOException e) {
            return Reading.broken(LayerProblems.missingResource(resource, anchor));
        }
        if (bytes.length > limits.fileBytes()) {
            return Reading.broken(LayerProblems.tooLarge(name(), limits.fileBytes()));
        }
        Outcome<TextSource> text = StrictUtf8.decode(bytes, name(), Optional.empty());
        return text.value().isEmpty()
                ? Reading.broken(text.problems().get(0))
                : new DocumentParser(limits)
                        .parse(text.value().get(), Syntax.of(resource))
                        .withLookup(Lookup.read(name()));
    }

    private @Nullable InputStream open(Class<?> settings) {
        if (anchor.isPresent()) {
            return anchor.get().getResourceAsStream(resource);
        }
        ClassLoader loader = settings.getClassLoader();
        return loader == null ? ClassLoader.getSystemResourceAsStream(resource) : loader.getResourceAsStream(resource);
    }

    @Override
    public boolean isShipped() {
        return true;
    }

    /** The resource is part of the program: no operator writes there. */
    @Override
    public Optional<String> spell(Setting setting) {
        return Optional.empty();
    }
}
