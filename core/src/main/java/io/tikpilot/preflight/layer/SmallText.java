package io.tikpilot.preflight.layer;

/**
 * Whether a text is so small that it keeps to the limits whatever it says, as nearly all files of settings are: it has no more
 * signs than the limits allow of what the signs may begin. Only another text is worth cutting into tokens to be measured.
 */
final class SmallText {
    private SmallText() {}

    static boolean keepsTo(Limits limits, String text) {
        int names = 0; // what stands before a separator or a section
        int brackets = 0;
        int references = 0; // `${` or `+=`
        int dots = 0; // in one line, which no key leaves but by a triple quote
        int allDots = 0; // of which those in keys count like tokens
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '=', ':' -> names++;
                case '[' -> brackets++;
                case '{' -> {
                    brackets++;
                    names++;
                }
                case '$', '+' -> references++;
                case '.' -> {
                    dots++;
                    allDots++;
                }
                case '\n' -> dots = 0;
                case '"' -> {
                    if (text.startsWith("\"\"\"", i)) {
                        return false;
                    }
                }
                default -> {}
            }
            if (dots >= limits.pathSteps()) {
                return false;
            }
        }
        return text.length() <= Math.min(limits.stringLength(), limits.tokens() - allDots)
                && names <= limits.repeats()
                && brackets <= Math.min(limits.nesting(), limits.repeats())
                && references <= limits.substitutions();
    }
}
