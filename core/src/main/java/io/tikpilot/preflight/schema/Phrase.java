package io.tikpilot.preflight.schema;

import java.util.List;

/** A name and what is asked of it, as people say it: {@code a number from 1 to 65535}. */
final class Phrase {
    private static final List<String> LINKS =
            List.of("from ", "of ", "that ", "beginning ", "with ", "without ", "in ", "under ");

    private Phrase() {}

    /** A rule that begins with a linking word goes on after the name, a second one after “and”; any other is set apart. */
    static String of(String name, String rule) {
        boolean goesOn = LINKS.stream().anyMatch(rule::startsWith);
        if (!goesOn || name.contains(",") || name.contains(" such as ")) {
            return name + ", " + rule;
        }
        boolean second = LINKS.stream().anyMatch(link -> !link.equals("of ") && name.contains(" " + link));
        return name + (second ? " and " : " ") + rule;
    }
}
