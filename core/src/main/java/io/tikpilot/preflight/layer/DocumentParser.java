package io.tikpilot.preflight.layer;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigParseOptions;
import com.typesafe.config.ConfigValueFactory;
import io.tikpilot.preflight.problem.Problem;
import io.tikpilot.preflight.tree.KeyPath;
import io.tikpilot.preflight.tree.Origin;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Text to values: measured first, then parsed, includes followed as far as they are allowed. */
final class DocumentParser {
    /** Beyond so many dotted keys and sections it is worth while to divide a text. */
    private static final int MOST_MERGED = 500;

    private final Limits limits;
    private final IncludePath path;
    private final KeyPath base;

    DocumentParser(Limits limits) {
        this(limits, IncludePath.of(limits), KeyPath.ROOT);
    }

    /**
     * @param path the files that include the text
     * @param base the section that its settings belong to
     */
    DocumentParser(Limits limits, IncludePath path, KeyPath base) {
        this.limits = limits;
        this.path = path;
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
        ConfigObject plain = syntax == Syntax.HOCON ? PlainHocon.read(source) : null;
        return plain == null
                ? parsed(source, syntax, merged)
                : Reading.of(new TreeDocument(plain, Optional.of(source), syntax, base, List.of()));
    }

    /**
     * @param merged how many dotted keys and sections the text has
     */
    private Reading parsed(TextSource source, Syntax syntax, int merged) {
        Includer includer = new Includer(source, path, base);
        ConfigParseOptions options = ConfigParseOptions.defaults()
                .setOriginDescription(source.name())
                .setSyntax(syntax.parser())
                .setIncluder(includer);
        try {
            boolean divided = merged > MOST_MERGED && syntax == Syntax.HOCON;
            Config values = divided ? parse(Parts.of(source.text()), options) : parse(source.text(), options);
            Reading included = includer.reading();
            Document document =
                    new TreeDocument(values.root(), Optional.of(source), syntax, base, includer.inclusions());
            return included.isBroken() ? included : included.overriddenBy(Reading.of(document));
        } catch (ConfigException e) { // its message may quote a secret, so only the line is taken from it
            int line = e.origin() == null ? 0 : Math.max(0, e.origin().lineNumber());
            return Reading.broken(SyntaxErrors.problem(source, syntax, line));
        } catch (
                IllegalArgumentException
                        e) { // an escape such as u-041: the parser takes a sign for a hexadecimal digit
            return Reading.broken(SyntaxErrors.problem(source, syntax, 0));
        } catch (StackOverflowError e) { // the limits keep it from happening; a thread may have a very small stack
            return Reading.broken(
                    LayerProblems.beyondLimit(Origin.of(source.name()), LayerProblems.Limit.NESTING, limits.nesting()));
        }
    }

    private static Config parse(String text, ConfigParseOptions options) {
        // A reader, never parseString: with -Dconfig.trace=loads that one prints the whole text.
        return ConfigFactory.parseReader(new StringReader(text), options);
    }

    /** Merged two by two: a value is copied once for each doubling, and not once for each part. */
    private static Config parse(List<Parts.Part> parts, ConfigParseOptions options) {
        if (parts.size() == 1) {
            return parse(parts.get(0).text(), options);
        }
        int half = parts.size() / 2;
        Config lower = parse(parts.subList(0, half), options);
        return parse(parts.subList(half, parts.size()), options).withFallback(lower);
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
