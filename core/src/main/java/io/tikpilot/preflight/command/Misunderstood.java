package io.tikpilot.preflight.command;

/** What is thrown for words that are no command; its sentence is for whoever typed them. */
final class Misunderstood extends Exception {
    private static final long serialVersionUID = 1;

    private final String sentence;

    Misunderstood(String sentence) {
        super(sentence, null, false, false);
        this.sentence = sentence;
    }

    String sentence() {
        return sentence;
    }
}
