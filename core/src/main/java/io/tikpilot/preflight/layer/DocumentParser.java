package io.tikpilot.preflight.layer;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigParseOptions;
import com.typesafe.config.ConfigValueFactory;
import io.tikpilot.preflight.problem.Problem;
import io.tikpilot.preflight.tree.Origin;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Text to values: measured first, then parsed, with every include refused. */
final class DocumentParser {
    private final Limits limits;

    DocumentParser(Limits limits) {
        this.limits = limits;
    }

    /** The reading of a text; a text that cannot be parsed has no value. */
    Reading parse(TextSource written, Syntax syntax) {
        TextSource source = written.withLineFeeds();
        return syntax == Syntax.PROPERTIES ? properties(source) : hocon(source, syntax);
    }

    private Reading hocon(TextSource source, Syntax syntax) {
        Problem beyond = SmallText.keepsTo(limits, source.text()) ? null : new Measure(limits, source).check();
        if (beyond != null) {
            return Reading.broken(beyond);
        }
        RefusingIncluder includer = new RefusingIncluder();
        ConfigParseOptions options = ConfigParseOptions.defaults()
                .setOriginDescription(source.name())
                .setSyntax(syntax.parser())
                .setIncluder(includer);
        try {
            // A reader, never parseString: with -Dconfig.trace=loads that one prints the whole text.
            Config values = ConfigFactory.parseReader(new StringReader(source.text()), options);
            return includer.wasAsked()
                    ? Reading.broken(LayerProblems.includeRefused(include(source)))
                    : Reading.of(new TreeDocument(values, Optional.of(source), syntax));
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

    private static Origin include(TextSource source) {
        Scanner scanner = new Scanner(source.text());
        for (Scanner.Kind kind = scanner.next(); kind != Scanner.Kind.END; kind = scanner.next()) {
            if (kind == Scanner.Kind.UNQUOTED
                    && scanner.token().toLowerCase(Locale.ROOT).startsWith("include")) {
                return source.origin(scanner.start());
            }
        }
        return source.atLine(0);
    }

    private Reading properties(TextSource source) {
        List<Problem> problems = new ArrayList<>();
        Map<String, Object> values = PropertiesText.values(source, limits, problems);
        if (!problems.isEmpty()) {
            return Reading.broken(problems.get(0)).withProblems(problems.subList(1, problems.size()));
        }
        Config config = ConfigValueFactory.fromMap(values, source.name()).toConfig();
        return Reading.of(new TreeDocument(config, Optional.of(source), Syntax.PROPERTIES));
    }
}
