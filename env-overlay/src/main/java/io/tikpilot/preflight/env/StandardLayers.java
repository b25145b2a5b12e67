package io.tikpilot.preflight.env;

import io.tikpilot.preflight.layer.Layer;
import io.tikpilot.preflight.layer.Profile;
import io.tikpilot.preflight.tree.KeyPath;
import io.tikpilot.preflight.tree.Origin;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The usual stack of layers for a service, lowest precedence first: the resource {@code defaults.conf} if there is one; the
 * files of the directory {@code PREFIX_CONFIG_DIR} (by default {@code config}, which may be absent) for the profile {@code
 * PREFIX_PROFILE} (by default {@code development}); in the profile {@code development} the file {@code .env}; {@code
 * /run/secrets} if there is one; the variables under the prefix; the system properties under the prefix in lower case.
 */
public final class StandardLayers {
    static final String DEVELOPMENT = "development";

    private StandardLayers() {}

    /** The usual stack, for the environment and working directory of this process. */
    public static List<Layer> of(String prefix) {
        return of(prefix, EnvOverlay.ofProcess(), Path.of(""));
    }

    /**
     * The usual stack, for another environment and working directory, as a test has them. Of the process itself only the
     * system properties under the prefix are read, and the class path; {@code /run/secrets} is looked for in the file system of
     * the working directory.
     */
    public static List<Layer> of(String prefix, Map<String, String> environment, Path workingDirectory) {
        EnvOverlay overlay = EnvOverlay.prefixed(prefix)
                .reading(environment)
                .in(workingDirectory)
                .secrets(workingDirectory.getFileSystem().getPath("/run/secrets"));
        VariableNaming naming = new VariableNaming(prefix.toUpperCase(Locale.ROOT) + "_");
        String profileVariable = naming.profile();
        String profile = environment.getOrDefault(profileVariable, "");
        Profile chosen =
                environment.containsKey(profileVariable) ? Profile.named(profile) : Profile.assumed(DEVELOPMENT);
        List<Layer> layers = new ArrayList<>();
        layers.add(Layer.optionalResource("defaults.conf"));
        layers.add(directory(naming, chosen.by(profileVariable), environment, workingDirectory));
        layers.add(overlay.developmentDotenv(workingDirectory.resolve(".env"), chosen));
        layers.add(Layer.systemProperties(prefix.toLowerCase(Locale.ROOT)));
        return List.copyOf(layers);
    }

    private static Layer directory(
            VariableNaming naming, Profile profile, Map<String, String> environment, Path workingDirectory) {
        String variable = naming.directory();
        String named = environment.get(variable);
        String usual = workingDirectory.resolve("config").toAbsolutePath().toString();
        for (String choice : List.of(variable, naming.profile())) {
            if (environment.containsKey(choice) && environment.get(choice).isBlank()) {
                return new Unchosen(usual, choice, EnvProblems.emptyChoice(choice));
            }
        }
        try {
            return named == null
                    ? Layer.optionalDirectory(workingDirectory.resolve("config"), profile, variable)
                    : Layer.directory(workingDirectory.resolve(named), profile, variable);
        } catch (InvalidPathException e) {
            Origin origin = Origin.of("environment " + variable);
            return new Unchosen(usual, variable, EnvProblems.noPath(KeyPath.ROOT, variable, origin));
        }
    }
}
