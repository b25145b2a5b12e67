/** Assertions on reports and origins of settings, and a deployment of its own for each test. */
module io.tikpilot.preflight.testing {
    requires transitive io.tikpilot.preflight;
    requires io.tikpilot.preflight.env;
    requires static transitive org.assertj.core;
    requires static transitive org.junit.jupiter.api;
    requires static org.jspecify;

    exports io.tikpilot.preflight.testing;
}
