package io.tikpilot.preflight.command;

import io.tikpilot.preflight.reference.ReferenceFormat;
import java.util.List;

/** One question that the command answers. */
enum Subcommand {
    CHECK("check"),
    EXPLAIN("explain"),
    REFERENCE("reference"),
    ENV("env");

    /** The word that operators type. */
    final String word;

    Subcommand(String word) {
        this.word = word;
    }

    /** What its answer can be printed in, the usual format first. */
    List<String> formats() {
        return switch (this) {
            case CHECK -> List.of("text", "json", "github", "sarif");
            case EXPLAIN -> List.of("text", "json", "html");
            case REFERENCE -> List.copyOf(ReferenceFormat.named().keySet());
            case ENV -> List.of("text", "json");
        };
    }
}
