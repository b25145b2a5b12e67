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
    private final Map<String, String> environment;
    private final Path workingDirectory;
    private final Optional<Path> dotenv;
    private final Optional<Path> developmentDotenv;
    private final Optional<Path> secrets;
    private final Strictness strictness;
    private final Limits limits;

    private EnvOverlay(
            String prefix,
            Map<String, String> environment,
            Path workingDirectory,
            Optional<Path> dotenv,
            Optional<Path> developmentDotenv,
            Optional<Path> secrets,
            Strictness strictness,
            Limits limits) {
        this.prefix = prefix;
        this.environment = environment;
        this.workingDirectory = workingDirectory;
        this.dotenv = dotenv;
        this.developmentDotenv = developmentDotenv;
        this.secrets = secrets;
        this.strictness = strictness;
        this.limits = limits;
    }

    /**
     * The variables of this process under a prefix, read once, here.
     *
     * @param prefix without the underscore that follows it, in any case
     * @throws IllegalArgumentException if the prefix is not made of letters, digits and underscores
     */
    public static EnvOverlay prefixed(String prefix) {
        if (!isName(prefix)) {
            throw new IllegalArgumentException("a prefix is made of letters, digits and underscores: `" + prefix + "`");
        }
        return new EnvOverlay(
                prefix.toUpperCase(Locale.ROOT),
                System.getenv(),
                Path.of(""),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Strictness.WARN,
                Limits.defaults());
    }

    private static boolean isName(String prefix) {
        for (int i = 0; i < prefix.length(); i++) {
            char c = prefix.charAt(i);
            boolean letter = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
            if (!letter && (i == 0 || !((c >= '0' && c <= '9') || c == '_'))) {
                return false;
            }
        }
        return !prefix.isEmpty();
    }

    /** The same overlay over these variables and no others: nothing of the process is read. */
    public EnvOverlay reading(Map<String, String> variables) {
        return new EnvOverlay(
                prefix,
                Map.copyOf(variables),
                workingDirectory,
                dotenv,
                developmentDotenv,
                secrets,
                strictness,
                limits);
    }

    /** The same overlay with an {@code .env} file below the variables; the file may be absent. */
    public EnvOverlay dotenv(Path file) {
        return new EnvOverlay(
                prefix,
                environment,
                workingDirectory,
                Optional.of(file),
                developmentDotenv,
                secrets,
                strictness,
                limits);
    }

    /**
     * The same overlay with a directory that holds one file a setting, such as {@code /run/secrets}, below the variables and
     * above the {@code .env} file; the directory may be absent. A file is called as the variable or as the key path, in either
     * case; other files in it are not read.
     */
    public EnvOverlay secrets(Path directory) {
        return new EnvOverlay(
                prefix,
                environment,
                workingDirectory,
                dotenv,
                developmentDotenv,
                Optional.of(directory),
                strictness,
                limits);
    }

    /** The same overlay, for which a variable under the prefix that no setting is called by is an error, not a warning. */
    public EnvOverlay strict() {
        return new EnvOverlay(
                prefix, environment, workingDirectory, dotenv, developmentDotenv, secrets, Strictness.REFUSE, limits);
    }

    /** The same overlay with an {@code .env} file in the profile {@code development} alone. */
    EnvOverlay developmentDotenv(Path file, Profile profile) {
        return new EnvOverlay(
                        prefix, environment, workingDirectory, dotenv, Optional.of(file), secrets, strictness, limits)
                .forProfile(profile);
    }

    @Override
    public EnvOverlay forProfile(Profile profile) {
        if (developmentDotenv.isEmpty()) {
            return this;
        }
        Optional<Path> file = profile.name().equals(StandardLayers.DEVELOPMENT) ? developmentDotenv : Optional.empty();
        return new EnvOverlay(
                prefix, environment, workingDirectory, file, developmentDotenv, secrets, strictness, limits);
    }

    /** The same overlay, the relative paths in its variables counting from this directory. */
    EnvOverlay in(Path directory) {
        return new EnvOverlay(prefix, environment, directory, dotenv, developmentDotenv, secrets, strictness, limits);
    }

    @Override
    public Layer within(Limits other) {
        return new EnvOverlay(
                prefix, environment, workingDirectory, dotenv, developmentDotenv, secrets, strictness, other);
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
        String profile = naming.profile();
        String directory = naming.directory();
        for (Setting setting : schema.settings()) {
            String name = naming.name(setting.path());
            if (name.equals(profile) || name.equals(directory)) {
                throw new IllegalArgumentException("`" + setting.path() + "` would be called " + name
                        + ", which says where settings are; give it another key with @Key");
            }
        }
        VariableReader reader = new VariableReader(schema, naming, environment, workingDirectory, strictness, limits);
        Reading reading = Reading.nothing();
        if (dotenv.isPresent()) {
            reading = reading.overriddenBy(reader.dotenv(dotenv.get()));
        }
        if (secrets.isPresent()) {
            reading = reading.overriddenBy(new SecretsDirectory(secrets.get(), naming, limits).read(schema));
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

    /** What becomes of a variable under the prefix that no setting is called by. */
    enum Strictness {
        WARN,
        REFUSE
    }
}
