/**
 * What the deployment injects: variables, files named by variables, a secrets directory, an {@code .env} file.
 *
 * <table>
 * <caption>The words</caption>
 * <tr><td>{@link io.tikpilot.preflight.env.StandardLayers StandardLayers}</td><td>the usual stack of layers for a service</td></tr>
 * <tr><td>{@link io.tikpilot.preflight.env.EnvOverlay EnvOverlay}</td><td>the layer of what the deployment injects: variables, {@code X_FILE}, secrets, {@code .env}</td></tr>
 * <tr><td>{@link io.tikpilot.preflight.env.Dotenv Dotenv}</td><td>a file of variables, and the grammar that it is read by</td></tr>
 * </table>
 */
module io.tikpilot.preflight.env {
    requires transitive io.tikpilot.preflight;
    requires static org.jspecify;

    exports io.tikpilot.preflight.env;
}
