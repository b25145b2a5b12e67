package io.tikpilot.preflight.problem;

/** Numbers of things in words. */
final class Count {
    private Count() {}

    /** {@code 1 problem}, {@code 2 problems}. */
    static String of(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    /** {@code and 2 more problems}. */
    static String more(int number, String noun) {
        return "and " + of(number, "more " + noun);
    }
}
