package io.tikpilot.preflight.layer;

import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigValueFactory;
import io.tikpilot.preflight.problem.Problem;
import io.tikpilot.preflight.tree.KeyPath;
import io.tikpilot.preflight.tree.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Text to values: measured first, then read, by typesafe-config where it is not plain. */
final class DocumentParser {
    private final Limits limits;
    private final @Nullable IncludePath including;
    private final KeyPath base;

    DocumentParser(Limits limits) {
        this(limits, null, KeyPath.ROOT);
    }

    /**
     * @param including the files that include the text; nothing if none does
     * @param base the section that its settings belong to
     */
    DocumentParser(Limits limits, @Nullable IncludePath including, KeyPath base) {
        this.limits = limits;
        this.including = including;
        this.base = base;
    }

    /** The reading of a text; a text that cannot be parsed has no value. */
    Reading parse(TextSource written, Syntax syntax) {
        TextSource source = written.withLineFeeds();
        return syntax == Syntax.PROPERTIES ? properties(source) : hocon(source, syntax);
    }

    private Reading hocon(TextSource source, Syntax syntax) {
        int merged = 0;
        if (!SmallText.keepsTo(limits, source.text())) {
            Measure measure = new Measure(limits, source);
            Problem beyond = measure.check();
            if (beyond != null) {
                return Reading.broken(beyond);
            }
            merged = measure.merged();
        }
        try {
            ConfigObject plain = syntax == Syntax.HOCON ? PlainHocon.read(source) : null;
            if (plain != null) {
                return Reading.of(new TreeDocument(plain, Optional.of(source), syntax, base, List.of()));
            }
            IncludePath path = including == null ? IncludePath.of(limits) : including;
            return new HoconParser(source, syntax, path, base).parse(merged);
        } catch (StackOverflowError e) { // the limits keep it from happening; a thread may have a very small stack
            return Reading.broken(
                    LayerProblems.beyondLimit(Origin.of(source.name()), LayerProblems.Limit.NESTING, limits.nesting()));
        }
    }

    private Reading properties(TextSource source) {
        List<Problem> problems = new ArrayList<>();
        Map<String, Object> values = PropertiesText.values(source, limits, problems);
        if (!problems.isEmpty()) {
            return Reading.broken(problems.get(0)).withProblems(problems.subList(1, problems.size()));
        }
        ConfigObject config = ConfigValueFactory.fromMap(values, source.name());
        return Reading.of(new TreeDocument(config, Optional.of(source), Syntax.PROPERTIES, base, List.of()));
    }
}
