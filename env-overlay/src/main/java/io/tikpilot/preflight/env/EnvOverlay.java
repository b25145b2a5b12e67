package io.tikpilot.preflight.env;

import io.tikpilot.preflight.layer.Layer;
import io.tikpilot.preflight.layer.Limits;
import io.tikpilot.preflight.layer.Profile;
import io.tikpilot.preflight.layer.Reading;
import io.tikpilot.preflight.schema.Schema;
import io.tikpilot.preflight.schema.Setting;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The layer of what the deployment injects: variables, files that variables name, and, where it is told of them, a secrets
 * directory and an {@code .env} file. Each setting has exactly one name, made forward from its path: {@code
 * server.idle-timeout} is {@code TIKPILOT_SERVER_IDLE_TIMEOUT} under the prefix {@code TIKPILOT}.
 *
 * <p>Values are literal text. A list may be {@code a,b,c} or a JSON array, or be given element by element ({@code …_0}), which
 * overrides single elements of the layers below; a map takes {@code …_KEY}; a section or map as a whole takes a JSON object.
 * {@code X_FILE} names a file whose content, without line ends at its end, is the value of {@code X}. {@code ${NAME}} in the
 * documents of any layer sees these variables. An overlay is immutable; each verb returns a new one.
 */
public final class EnvOverlay implements Layer {
    private final String prefix;
    private final @Nullable Map<String, String> variables;
    private final Files files;
    private final Strictness strictness;
    private final Limits limits;

    private EnvOverlay(
            String prefix, @Nullable Map<String, String> variables, Files files, Strictness strictness, Limits limits) {
        this.prefix = prefix;
        this.variables = variables;
        this.files = files;
        this.strictness = strictness;
        this.limits = limits;
    }

    /**
     * The variables of this process under a prefix. They are read when settings are loaded, and not at all if {@link #reading}
     * gives others.
     *
     * @param prefix without the underscore that follows it, in any case
     * @throws IllegalArgumentException if the prefix is not made of letters, digits and underscores
     */
    public static EnvOverlay prefixed(String prefix) {
        if (!VariableNaming.isPrefix(prefix)) {
            throw new IllegalArgumentException("a prefix is made of letters, digits and underscores: `" + prefix + "`");
        }
        Files none = new Files(Path.of(""), Optional.empty(), Optional.empty(), Optional.empty());
        return new EnvOverlay(prefix.toUpperCase(Locale.ROOT), null, none, Strictness.WARN, Limits.defaults());
    }

    /** The same overlay over these variables and no others: nothing of the process is read. */
    public EnvOverlay reading(Map<String, String> others) {
        return new EnvOverlay(prefix, Map.copyOf(others), files, strictness, limits);
    }

    private EnvOverlay with(Files others) {
        return new EnvOverlay(prefix, variables, others, strictness, limits);
    }

    /** The same overlay with an {@code .env} file, by the grammar of Compose, below the variables; it may be absent. */
    public EnvOverlay dotenv(Path file) {
        return dotenv(Dotenv.compose(file));
    }

    /** The same overlay with a file of variables, by its own grammar, below the variables; the file may be absent. */
    public EnvOverlay dotenv(Dotenv file) {
        return with(new Files(files.workingDirectory, Optional.of(file), files.inDevelopment, files.secrets));
    }

    /**
     * The same overlay with a directory that holds one file a setting, such as {@code /run/secrets}, below the variables and
     * above the {@code .env} file; the directory may be absent. A file is called as the variable or as the key path, in either
     * case; other files in it are not read.
     */
    public EnvOverlay secrets(Path directory) {
        return with(new Files(files.workingDirectory, files.dotenv, files.inDevelopment, Optional.of(directory)));
    }

    /** The same overlay, for which a variable under the prefix that no setting is called by is an error, not a warning. */
    public EnvOverlay strict() {
        return new EnvOverlay(prefix, variables, files, Strictness.REFUSE, limits);
    }

    /** The same overlay with an {@code .env} file in the profile {@code development} alone. */
    EnvOverlay developmentDotenv(Path file, Profile profile) {
        Optional<Dotenv> dotenv = Optional.of(Dotenv.compose(file));
        return with(new Files(files.workingDirectory, files.dotenv, dotenv, files.secrets))
                .forProfile(profile);
    }

    @Override
    public EnvOverlay forProfile(Profile profile) {
        if (files.inDevelopment.isEmpty()) {
            return this;
        }
        boolean development = profile.name().equals(StandardLayers.DEVELOPMENT);
        Optional<Dotenv> dotenv = development ? files.inDevelopment : Optional.empty();
        return with(new Files(files.workingDirectory, dotenv, files.inDevelopment, files.secrets));
    }

    /** The same overlay, the relative paths in its variables counting from this directory. */
    EnvOverlay in(Path directory) {
        return with(new Files(directory, files.dotenv, files.inDevelopment, files.secrets));
    }

    private Map<String, String> environment() {
        return variables == null ? ofProcess() : variables;
    }

    /** The environment of this process, which nothing else here asks for. */
    static Map<String, String> ofProcess() {
        return System.getenv();
    }

    @Override
    public Layer within(Limits other) {
        return new EnvOverlay(prefix, variables, files, strictness, other);
    }

    @Override
    public String name() {
        return "environment " + prefix + "_*";
    }

    /**
     * Reads the variables and files.
     *
     * @throws IllegalArgumentException if two settings have one name, or a setting is called as {@code PREFIX_PROFILE} or
     *     {@code PREFIX_CONFIG_DIR}, which say where the settings themselves are
     */
    @Override
    public Reading read(Schema<?> schema) {
        VariableNaming naming = new VariableNaming(prefix + "_");
        VariableReader reader =
                new VariableReader(schema, naming, environment(), files.workingDirectory, strictness, limits);
        Reading reading = Reading.nothing();
        if (files.dotenv.isPresent()) {
            reading = reading.overriddenBy(reader.dotenv(files.dotenv.get()));
        }
        if (files.secrets.isPresent()) {
            reading = reading.overriddenBy(new SecretsDirectory(files.secrets.get(), naming, limits).read(schema));
        }
        return reading.overriddenBy(reader.variables(name()));
    }

    @Override
    public Optional<String> spell(Setting setting) {
        return Optional.of(new VariableNaming(prefix + "_").name(setting.path()));
    }

    /** A secret is better kept in a file than in a variable, which child processes inherit. */
    @Override
    public String line(Setting setting) {
        String variable = new VariableNaming(prefix + "_").name(setting.path());
        return setting.isSecret()
                ? variable + "_FILE=/run/secrets/"
                        + String.join("_", setting.path().steps())
                : variable + "=" + setting.example();
    }

    /** The name alone: the variables may be secrets. */
    @Override
    public String toString() {
        return name();
    }

    /**
     * What is read besides the variables.
     *
     * @param inDevelopment the file that takes the place of {@code dotenv} in the profile {@code development}
     */
    private record Files(
            Path workingDirectory, Optional<Dotenv> dotenv, Optional<Dotenv> inDevelopment, Optional<Path> secrets) {}

    /** What becomes of a variable under the prefix that no setting is called by. */
    enum Strictness {
        WARN,
        REFUSE
    }
}
