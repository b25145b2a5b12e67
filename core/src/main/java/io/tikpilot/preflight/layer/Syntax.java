package io.tikpilot.preflight.layer;

import com.typesafe.config.ConfigSyntax;
import java.util.List;
import java.util.Optional;

/** The languages of documents. */
enum Syntax {
    HOCON(".conf"),
    JSON(".json"),
    PROPERTIES(".properties");

    /** The endings of files, the preferred one first. */
    static final List<Syntax> ALL = List.of(values());

    private final String ending;

    Syntax(String ending) {
        this.ending = ending;
    }

    String ending() {
        return ending;
    }

    /** By the ending of a file's name; HOCON, which JSON is a part of, if it is none of ours. */
    static Syntax of(String fileName) {
        for (Syntax syntax : ALL) {
            if (fileName.endsWith(syntax.ending)) {
                return syntax;
            }
        }
        return HOCON;
    }

    /** The name of a file without its ending; nothing if the ending is none of ours. */
    static Optional<String> baseOf(String fileName) {
        for (Syntax syntax : ALL) {
            if (fileName.endsWith(syntax.ending)) {
                return Optional.of(fileName.substring(0, fileName.length() - syntax.ending.length()));
            }
        }
        return Optional.empty();
    }

    /** What typesafe-config calls it; properties never reach its parser. */
    ConfigSyntax parser() {
        return this == JSON ? ConfigSyntax.JSON : ConfigSyntax.CONF;
    }
}
