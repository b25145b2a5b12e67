package io.tikpilot.preflight.layer;

import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigIncludeContext;
import com.typesafe.config.ConfigIncluder;
import com.typesafe.config.ConfigIncluderClasspath;
import com.typesafe.config.ConfigIncluderFile;
import com.typesafe.config.ConfigIncluderURL;
import com.typesafe.config.ConfigObject;
import io.tikpilot.preflight.tree.KeyPath;
import java.io.File;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;

/**
 * Follows the includes of one text as far as they are allowed, by our own reader of files and never by the library's. All four
 * interfaces are needed: one that implements only {@link ConfigIncluder} leaves {@code include file(…)}, {@code url(…)} and {@code
 * classpath(…)} to the library's own.
 */
final class Includer implements ConfigIncluder, ConfigIncluderFile, ConfigIncluderURL, ConfigIncluderClasspath {
    private final TextSource source;
    private final IncludePath path;
    private final KeyPath base;
    private final List<Inclusion> inclusions = new ArrayList<>();
    private List<Outline.Include> places = List.of();
    private Reading reading = Reading.nothing();
    private int asked;

    /**
     * @param base the section that the settings of the text belong to
     */
    Includer(TextSource source, IncludePath path, KeyPath base) {
        this.source = source;
        this.path = path;
        this.base = base;
    }

    /** The readings of all that was included; broken if one was not allowed, or could not be read. */
    Reading reading() {
        return reading;
    }

    /** What was included, in the order of the text. */
    List<Inclusion> inclusions() {
        return inclusions;
    }

    private ConfigObject refuse() {
        reading = reading.overriddenBy(Reading.broken(LayerProblems.includeRefused(source.origin(next().offset()))));
        return ConfigFactory.empty().root();
    }

    /** The place of the include that is asked for: the parser asks in the order of the text. */
    private Outline.Include next() {
        if (asked == 0) {
            OutlineReader outline = new OutlineReader(source.text());
            outline.read(base);
            places = outline.includes();
        }
        Outline.Include nowhere = new Outline.Include(base, 0);
        return asked < places.size() ? places.get(asked++) : nowhere;
    }

    private ConfigObject file(ConfigIncludeContext context, String name) {
        if (path.isClosed() || IncludePath.isUrl(name)) {
            return refuse();
        }
        Outline.Include place = next();
        Presence presence = context.parseOptions().getAllowMissing() ? Presence.OPTIONAL : Presence.REQUIRED;
        Reading included = path.read(name, source, source.origin(place.offset()), place.section(), presence);
        if (included.isBroken() || included.documents().isEmpty()) {
            reading = reading.overriddenBy(included);
            return ConfigFactory.empty().root();
        }
        List<Document> documents = included.documents();
        Document whole = documents.get(documents.size() - 1);
        inclusions.add(new Inclusion(place.offset(), whole));
        reading = reading.overriddenBy(included.listed());
        return whole.values().root();
    }

    @Override
    public ConfigIncluder withFallback(ConfigIncluder fallback) {
        return this;
    }

    @Override
    public ConfigObject include(ConfigIncludeContext context, String what) {
        return file(context, what);
    }

    @Override
    public ConfigObject includeFile(ConfigIncludeContext context, File what) {
        return file(context, what.getPath());
    }

    @Override
    public ConfigObject includeURL(ConfigIncludeContext context, URL what) {
        return refuse();
    }

    @Override
    public ConfigObject includeResources(ConfigIncludeContext context, String what) {
        return refuse();
    }
}
