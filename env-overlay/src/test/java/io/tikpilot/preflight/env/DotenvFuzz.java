package io.tikpilot.preflight.env;

import java.nio.charset.StandardCharsets;

/** What {@code mvn -Pfuzz verify} runs here: the fuzzer looks for a file of variables that breaks a promise. */
public final class DotenvFuzz {
    private DotenvFuzz() {}

    /** Loads the classes, which the fuzzer instruments meanwhile; that must not count as the time of an input. */
    public static void fuzzerInitialize() {
        DotenvOracle.check("APP_PORT=x\nAPP TEXT=${X", DotenvOracle.Grammar.COMPOSE);
        DotenvOracle.check("APP_PORT=x\nAPP TEXT=${X", DotenvOracle.Grammar.RAW);
    }

    /** By this name the fuzzer finds it. */
    public static void fuzzerTestOneInput(byte[] input) {
        if (input.length > 0) {
            DotenvOracle.Grammar grammar = input[0] % 2 == 0 ? DotenvOracle.Grammar.COMPOSE : DotenvOracle.Grammar.RAW;
            DotenvOracle.check(new String(input, 1, input.length - 1, StandardCharsets.UTF_8), grammar);
        }
    }
}
