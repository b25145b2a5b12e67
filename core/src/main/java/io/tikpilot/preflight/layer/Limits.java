package io.tikpilot.preflight.layer;

/**
 * How much input is read before it is refused. The defaults are far above what settings need and far below what hurts a
 * process; each verb returns new
 * limits, and none takes less than 1. A document beyond one is a problem that names the limit, the number and the place.
 * The texts are measured before the parser sees them.
 */
public final class Limits {
    private static final Limits DEFAULTS = new Limits(1 << 20, 16, 64, 32, 100_000, 256, 1 << 16, 1 << 20, 1 << 17);

    private final int fileBytes;
    private final int documents;
    private final int nesting;
    private final int pathSteps;
    private final int tokens;
    private final int substitutions;
    private final int stringLength;
    private final int expansion;
    private final int variableLength;

    private Limits(
            int fileBytes,
            int documents,
            int nesting,
            int pathSteps,
            int tokens,
            int substitutions,
            int stringLength,
            int expansion,
            int variableLength) {
        for (int most : new int[] {
            fileBytes, documents, nesting, pathSteps, tokens, substitutions, stringLength, expansion, variableLength
        }) {
            if (most < 1) {
                throw new IllegalArgumentException("a limit is at least 1: " + most);
            }
        }
        this.fileBytes = fileBytes;
        this.documents = documents;
        this.nesting = nesting;
        this.pathSteps = pathSteps;
        this.tokens = tokens;
        this.substitutions = substitutions;
        this.stringLength = stringLength;
        this.expansion = expansion;
        this.variableLength = variableLength;
    }

    /**
     * 1 MiB a file, 16 documents, nesting 64, 32 steps a path, 100,000 tokens, 256 substitutions, 65,536 characters a string, 1 Mi characters and nodes after resolving,
     * 131,072 characters a variable.
     */
    public static Limits defaults() {
        return DEFAULTS;
    }

    /** The same limits with another for the bytes of one file or resource. */
    public Limits fileBytes(int most) {
        return new Limits(
                most, documents, nesting, pathSteps, tokens, substitutions, stringLength, expansion, variableLength);
    }

    /** The same limits with another for the number of documents in all layers together. */
    public Limits documents(int most) {
        return new Limits(
                fileBytes, most, nesting, pathSteps, tokens, substitutions, stringLength, expansion, variableLength);
    }

    /** The same limits with another for how deep sections and lists may lie in one another. */
    public Limits nesting(int most) {
        return new Limits(
                fileBytes, documents, most, pathSteps, tokens, substitutions, stringLength, expansion, variableLength);
    }

    /** The same limits with another for the keys in one dotted path. */
    public Limits pathSteps(int most) {
        return new Limits(
                fileBytes, documents, nesting, most, tokens, substitutions, stringLength, expansion, variableLength);
    }

    /** The same limits with another for the words and signs of one document. */
    public Limits tokens(int most) {
        return new Limits(
                fileBytes, documents, nesting, pathSteps, most, substitutions, stringLength, expansion, variableLength);
    }

    /** The same limits with another for the substitutions of one document. */
    public Limits substitutions(int most) {
        return new Limits(
                fileBytes, documents, nesting, pathSteps, tokens, most, stringLength, expansion, variableLength);
    }

    /** The same limits with another for the characters of one string of a document. */
    public Limits stringLength(int most) {
        return new Limits(
                fileBytes, documents, nesting, pathSteps, tokens, substitutions, most, expansion, variableLength);
    }

    /** The same limits with another for the characters and nodes that the resolved substitutions come to. */
    public Limits expansion(int most) {
        return new Limits(
                fileBytes, documents, nesting, pathSteps, tokens, substitutions, stringLength, most, variableLength);
    }

    /** The same limits with another for the characters of one variable. */
    public Limits variableLength(int most) {
        return new Limits(
                fileBytes, documents, nesting, pathSteps, tokens, substitutions, stringLength, expansion, most);
    }

    /** The most bytes of one file or resource. */
    public int fileBytes() {
        return fileBytes;
    }

    /** The most documents in all layers together. */
    public int documents() {
        return documents;
    }

    /** How deep sections and lists may lie in one another. */
    public int nesting() {
        return nesting;
    }

    /** The most keys in one dotted path. */
    public int pathSteps() {
        return pathSteps;
    }

    /** The most words and signs of one document. */
    public int tokens() {
        return tokens;
    }

    /** The most substitutions of one document. */
    public int substitutions() {
        return substitutions;
    }

    /** The most characters of one string of a document. */
    public int stringLength() {
        return stringLength;
    }

    /** The most characters and nodes that the resolved substitutions come to. */
    public int expansion() {
        return expansion;
    }

    /** The most characters of one variable. */
    public int variableLength() {
        return variableLength;
    }
}
