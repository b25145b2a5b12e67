package io.tikpilot.preflight.layer;

import java.nio.charset.StandardCharsets;

/** What {@code mvn -Pfuzz verify} runs: the fuzzer looks for bytes that reach new branches, and for one that breaks a promise. */
public final class ReadersFuzz {
    private static final Syntax[] SYNTAXES = Syntax.values();
    private static final ReadersOracle.Aspect[] ASPECTS = ReadersOracle.Aspect.values();

    private ReadersFuzz() {}

    /** Loads the classes, which the fuzzer instruments meanwhile; that must not count as the time of an input. */
    public static void fuzzerInitialize() {
        for (Syntax syntax : SYNTAXES) {
            ReadersOracle.check("a = [", syntax);
            ReadersOracle.check("{\"a\": {\"b\": 1}}", syntax);
        }
    }

    /** By this name the fuzzer finds it. */
    public static void fuzzerTestOneInput(byte[] input) {
        if (input.length > 0) {
            int first = input[0] & 0xff;
            Syntax syntax = SYNTAXES[first % SYNTAXES.length];
            ReadersOracle.Aspect aspect = ASPECTS[first / SYNTAXES.length % ASPECTS.length];
            ReadersOracle.check(new String(input, 1, input.length - 1, StandardCharsets.UTF_8), syntax, aspect);
        }
    }
}
