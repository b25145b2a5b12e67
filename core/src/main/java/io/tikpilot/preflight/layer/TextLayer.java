package io.tikpilot.preflight.layer;

import io.tikpilot.preflight.schema.Schema;
import io.tikpilot.preflight.schema.Setting;
import java.util.Optional;

/** A HOCON text in the program or a test. */
record TextLayer(String name, String text, Limits limits) implements Layer {
    @Override
    public Layer within(Limits other) {
        return new TextLayer(name, text, other);
    }

    @Override
    public Reading read(Schema<?> schema) {
        TextSource source = new TextSource(name, text, Optional.empty());
        return new DocumentParser(limits).parse(source, Syntax.HOCON).withLookup(Lookup.read(name));
    }

    @Override
    public Optional<String> spell(Setting setting) {
        return Optional.of(setting.key().toString());
    }

    /** The name alone: the text may hold secrets. */
    @Override
    public String toString() {
        return name;
    }
}
