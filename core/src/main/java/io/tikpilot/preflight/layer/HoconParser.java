package io.tikpilot.preflight.layer;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigParseOptions;
import io.tikpilot.preflight.tree.KeyPath;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;

/** Reads a measured text of HOCON or JSON by typesafe-config, and follows its includes as far as they are allowed. */
final class HoconParser {
    /** Beyond so many dotted keys and sections it is worth while to divide a text. */
    private static final int MOST_MERGED = 500;

    private final TextSource source;
    private final Syntax syntax;
    private final IncludePath path;
    private final KeyPath base;

    /**
     * @param path the files that include the text
     * @param base the section that its settings belong to
     */
    HoconParser(TextSource source, Syntax syntax, IncludePath path, KeyPath base) {
        this.source = source;
        this.syntax = syntax;
        this.path = path;
        this.base = base;
    }

    /**
     * @param merged how many dotted keys and sections the text has
     */
    Reading parse(int merged) {
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
}
