package io.tikpilot.containers;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The images of the checkout, built by the commands that the guide shows. Their base images are the public ones of the
 * Dockerfiles, unless the environment names others, in variables called as the build's arguments.
 */
final class Images {
    static final String BACKEND = "tikpilot-backend";

    /** What the guide tells to type at the root of the repository, and the arguments that it may be given. */
    static final Map<String, List<String>> COMMANDS = new TreeMap<>(Map.of(
            "docker build -t tikpilot-backend -f examples/tikpilot/backend/Dockerfile .",
            List.of("MAVEN_IMAGE", "JRE_IMAGE"),
            "docker build -t tikpilot-frontend examples/tikpilot/frontend",
            List.of("NODE_IMAGE")));

    private Images() {}

    /** Builds what changed; the engine's cache makes a second run short. */
    static void build() throws IOException {
        for (Map.Entry<String, List<String>> command : COMMANDS.entrySet()) {
            List<String> words = new ArrayList<>(List.of(command.getKey().split(" ", -1)));
            for (String argument : command.getValue()) {
                if (System.getenv(argument) != null) {
                    words.addAll(2, List.of("--build-arg", argument)); // its value comes from the environment
                }
            }
            Engine.run(Repository.ROOT, words.toArray(String[]::new)).orThrow();
        }
    }

    /** The JRE that the backend's image is made of. */
    static String jre() {
        String own = System.getenv("JRE_IMAGE");
        return own == null ? "eclipse-temurin:17-jre" : own;
    }
}
