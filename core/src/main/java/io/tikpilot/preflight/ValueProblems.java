package io.tikpilot.preflight;

import io.tikpilot.preflight.problem.Problem;
import io.tikpilot.preflight.schema.Setting;
import io.tikpilot.preflight.tree.Origin;
import io.tikpilot.preflight.tree.Provenance.Notation;

/** Every sentence that says what to type in place of a value. */
final class ValueProblems {
    static final String EXAMPLE = "for example";

    static final String REMOVE = "remove it";

    static final String BELOW = "write its settings one by one instead, " + EXAMPLE;

    static final String ENTRIES = "write its entries one by one instead, " + EXAMPLE;

    static final String ELEMENT = "write a section in its place, " + EXAMPLE;

    static final String OVERRIDE =
            "this file is a part of the program: set it in one that is read after it, " + EXAMPLE;

    static final String REFERRED = "correct what it refers to, or write the value itself";

    private static final String EXPECTED = "expected ";

    private ValueProblems() {}

    static String refersToVariable(String name) {
        return "the value is that of the variable " + name;
    }

    static String refersToKey(String name) {
        return "the value is that of `" + name + "`";
    }

    /** How a line to type is introduced. */
    static String write(Notation notation, boolean isMeant) {
        String verb = switch (notation) {
            case VARIABLE -> "set";
            case ARGUMENT -> "pass";
            case FILE -> "write into the file";
            default -> "write";
        };
        return isMeant ? verb : verb + " " + EXAMPLE;
    }

    /** How an element to type among others is introduced. */
    static String writeInPlace(boolean isMeant) {
        return "write in its place" + (isMeant ? "" : ", " + EXAMPLE);
    }

    /** What to write where no example would be of use. */
    static String write(Problem problem, Notation notation) {
        String label = problem.labels().isEmpty() ? "" : problem.labels().get(0).text();
        String expected = label.startsWith(EXPECTED) ? label.substring(EXPECTED.length()) : "another value";
        String what = (expected.startsWith("an existing ") ? "the path of " : "") + expected;
        boolean named = notation == Notation.VARIABLE || notation == Notation.ARGUMENT;
        return named ? "set it to " + what : "write in its place " + what;
    }

    /** How a value is taken away. */
    static String remove(Notation notation, boolean alone) {
        return switch (notation) {
            case VARIABLE -> "unset it";
            case ARGUMENT -> "leave it out";
            case FILE -> "remove the file";
            default -> alone ? "remove the line" : "remove it there";
        };
    }

    static String fallBack(String remove, String value, Origin place) {
        return "or " + remove + ", to fall back to " + value + " at " + place;
    }

    static String fallBack(String remove, String fallback) {
        return fallback.isEmpty()
                ? "or " + remove + ": by default it is empty"
                : "or " + remove + ", to fall back to its default, " + fallback;
    }

    static String optional(String remove, Setting setting) {
        return "or " + remove + ": `" + setting.key() + "` need not be set";
    }
}
