/** What the deployment injects: variables, files named by variables, a secrets directory, an {@code .env} file. */
module io.tikpilot.preflight.env {
    requires transitive io.tikpilot.preflight;
    requires static org.jspecify;

    exports io.tikpilot.preflight.env;
}
