package io.tikpilot.preflight.schema;

/**
 * A type of scalar settings: the class, what it is called in a report, and how its text is read. Settings of own types are
 * loaded like the built-in ones: {@code ValueType.of(Money.class, "an amount of money", Money::parse)}. Each verb returns a
 * new value.
 */
public final class ValueType<T> {
    private final Class<T> type;
    private final String noun;
    private final String expected;
    private final String example;
    private final Parser<? extends T> parser;

    private ValueType(Class<T> type, String noun, String expected, String example, Parser<? extends T> parser) {
        this.type = type;
        this.noun = noun;
        this.expected = expected;
        this.example = example;
        this.parser = parser;
    }

    /**
     * The type of settings of this class.
     *
     * @param noun what a value is, with its article, for operators: {@code an amount of money}
     */
    public static <T> ValueType<T> of(Class<T> type, String noun, Parser<? extends T> parser) {
        return new ValueType<>(type, noun, noun, "...", parser);
    }

    /** The same type, with what a report expects in place of a bad value: {@code a whole number}. */
    public ValueType<T> expecting(String expected) {
        return new ValueType<>(type, noun, expected, example, parser);
    }

    /** The same type, with a value that a report may suggest. */
    public ValueType<T> example(String example) {
        return new ValueType<>(type, noun, expected, example, parser);
    }

    /** The class of the values; for primitives the primitive class. */
    public Class<T> type() {
        return type;
    }

    /** What a value is, with its article. */
    public String noun() {
        return noun;
    }

    /** What is expected in place of a bad value. */
    public String expected() {
        return expected;
    }

    /** A value to suggest. */
    public String example() {
        return example;
    }

    /** How the text is read. */
    Parser<? extends T> parser() {
        return parser;
    }

    /** What a value is, without its article: {@code number}. */
    String shortNoun() {
        if (noun.startsWith("a ")) {
            return noun.substring(2);
        }
        return noun.startsWith("an ") ? noun.substring(3) : noun;
    }

    /** How the text of a setting becomes a value. */
    @FunctionalInterface
    public interface Parser<T> {
        /**
         * The value of a text.
         *
         * @throws IllegalArgumentException if the text is no such value; its message, if it has one, is shown beside the
         *     value, so it says what is expected. Any other exception is taken for the same without a message.
         */
        T parse(String text);
    }
}
