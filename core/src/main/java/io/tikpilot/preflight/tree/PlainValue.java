package io.tikpilot.preflight.tree;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigMergeable;
import com.typesafe.config.ConfigOrigin;
import com.typesafe.config.ConfigOriginFactory;
import com.typesafe.config.ConfigRenderOptions;
import com.typesafe.config.ConfigValue;

/** A value of {@link PlainValues}: it answers what is asked of nearly every value itself, and the rest by a value of typesafe-config. */
sealed interface PlainValue extends ConfigValue permits PlainScalar, PlainList, PlainSection {
    /** The same as a value of typesafe-config's own, made anew at each call. */
    ConfigValue typesafe();

    /** What the text is called that it stands in, or whatever it comes from. */
    String source();

    /** The line it stands in, from 1; 0 if it stands in none. */
    int line();

    @Override
    default ConfigOrigin origin() {
        ConfigOrigin origin = ConfigOriginFactory.newSimple(source());
        return line() > 0 ? origin.withLineNumber(line()) : origin;
    }

    @Override
    default String render() {
        return typesafe().render();
    }

    @Override
    default String render(ConfigRenderOptions options) {
        return typesafe().render(options);
    }

    @Override
    default Config atPath(String path) {
        return typesafe().atPath(path);
    }

    @Override
    default Config atKey(String key) {
        return typesafe().atKey(key);
    }

    /** What typesafe-config has to merge with: it takes no values but its own. */
    static ConfigMergeable below(ConfigMergeable other) {
        return other instanceof PlainValue plain ? plain.typesafe() : other;
    }
}
