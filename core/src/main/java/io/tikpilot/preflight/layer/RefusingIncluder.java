package io.tikpilot.preflight.layer;

import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigIncludeContext;
import com.typesafe.config.ConfigIncluder;
import com.typesafe.config.ConfigIncluderClasspath;
import com.typesafe.config.ConfigIncluderFile;
import com.typesafe.config.ConfigIncluderURL;
import com.typesafe.config.ConfigObject;
import java.io.File;
import java.net.URL;

/**
 * Includes nothing and remembers that it was asked. All four interfaces are needed: one that implements only {@link
 * ConfigIncluder} leaves {@code include file(…)}, {@code url(…)} and {@code classpath(…)} to the library's own.
 */
final class RefusingIncluder implements ConfigIncluder, ConfigIncluderFile, ConfigIncluderURL, ConfigIncluderClasspath {
    private boolean asked;

    boolean wasAsked() {
        return asked;
    }

    private ConfigObject refuse() {
        asked = true;
        return ConfigFactory.empty().root();
    }

    @Override
    public ConfigIncluder withFallback(ConfigIncluder fallback) {
        return this;
    }

    @Override
    public ConfigObject include(ConfigIncludeContext context, String what) {
        return refuse();
    }

    @Override
    public ConfigObject includeFile(ConfigIncludeContext context, File what) {
        return refuse();
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
