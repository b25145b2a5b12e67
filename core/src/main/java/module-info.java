/** Settings merged from layers into one record, or one report that says what is wrong, where, why, and what to type. */
module io.tikpilot.preflight {
    requires transitive typesafe.config;
    requires org.slf4j;
    requires static org.jspecify;

    exports io.tikpilot.preflight;
    exports io.tikpilot.preflight.command;
    exports io.tikpilot.preflight.explain;
    exports io.tikpilot.preflight.layer;
    exports io.tikpilot.preflight.machine;
    exports io.tikpilot.preflight.problem;
    exports io.tikpilot.preflight.reference;
    exports io.tikpilot.preflight.schema;
    exports io.tikpilot.preflight.tree;
}
