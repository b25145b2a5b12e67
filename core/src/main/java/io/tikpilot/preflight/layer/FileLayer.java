package io.tikpilot.preflight.layer;

import io.tikpilot.preflight.machine.FileFacts;
import io.tikpilot.preflight.machine.Program;
import io.tikpilot.preflight.problem.Outcome;
import io.tikpilot.preflight.schema.Schema;
import io.tikpilot.preflight.schema.Setting;
import java.nio.file.Path;
import java.util.Optional;

/** One file. */
record FileLayer(Path path, Presence presence, Limits limits) implements Layer {
    @Override
    public String name() {
        return path.toString();
    }

    @Override
    public Layer within(Limits other) {
        return new FileLayer(path, presence, other);
    }

    @Override
    public Reading read(Schema<?> schema) {
        Program program = Program.of(schema.type());
        if (presence == Presence.OPTIONAL && FileFacts.isAbsent(path)) {
            return Reading.nothing().withLookup(Lookup.absent(path, program));
        }
        Outcome<TextSource> text = new TextFile(path, limits, program).read();
        if (text.value().isEmpty()) {
            return Reading.broken(text.problems().get(0));
        }
        Syntax syntax = Syntax.of(path.toString());
        return new DocumentParser(limits).parse(text.value().get(), syntax).withLookup(Lookup.read(path));
    }

    @Override
    public Optional<String> spell(Setting setting) {
        return Optional.of(setting.key().toString());
    }
}
