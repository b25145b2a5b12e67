package io.tikpilot.preflight.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The jars of each contender: none has another's on its class path, and each has its own first. */
final class Libraries {
    private static final Map<String, List<String>> JARS = new LinkedHashMap<>();

    static {
        List<String> logging = List.of("slf4j-api-", "slf4j-nop-");
        JARS.put("empty", List.of());
        JARS.put("preflight", with(logging, "preflight-core-", "preflight-env-overlay-", "config-"));
        JARS.put("refused", JARS.get("preflight"));
        JARS.put("typesafe", with(logging, "config-"));
        JARS.put("bean", with(logging, "config-"));
        JARS.put(
                "smallrye", List.of("smallrye-", "microprofile-", "jboss-logging-", "asm-", "jakarta.annotation-api-"));
        JARS.put("spring", List.of("spring-", "commons-logging-", "micrometer-", "jspecify-"));
        JARS.put("gestalt", with(logging, "gestalt-core-"));
        JARS.put("hoplite", with(logging, "hoplite-", "kotlin", "config-"));
        JARS.put("avaje", List.of("avaje-", "jspecify-"));
        JARS.put("floor", List.of());
    }

    private final Path target;

    Libraries(Path target) {
        this.target = target;
    }

    private static List<String> with(List<String> last, String... first) {
        List<String> all = new ArrayList<>(List.of(first));
        all.addAll(last);
        return all;
    }

    /** All that a cold start is measured of, the empty program first. */
    static List<String> starts() {
        return List.copyOf(JARS.keySet());
    }

    /** The contenders. */
    static List<String> contenders() {
        List<String> contenders = new ArrayList<>(JARS.keySet());
        contenders.removeAll(List.of("empty", "refused"));
        return contenders;
    }

    /** The class path of a contender: this benchmark, then its jars. */
    String classPath(String contender) {
        StringBuilder path =
                new StringBuilder(jars(target, "preflight-benchmarks-").get(0));
        for (String prefix : JARS.get(contender)) {
            for (String jar : jars(target.resolve("lib"), prefix)) {
                path.append(':').append(jar);
            }
        }
        return path.toString();
    }

    /** The names of the jars that make a contender, which hold its versions. */
    List<String> versions(String contender) {
        List<String> names = new ArrayList<>();
        for (String jar : classPath(contender).split(":")) {
            String name = Path.of(jar).getFileName().toString();
            boolean shared = name.startsWith("preflight-benchmarks-") || name.startsWith("slf4j-");
            if (!shared || contender.equals("typesafe")) {
                names.add(name.replace(".jar", ""));
            }
        }
        return names;
    }

    /** The name of the jar that gives a contender its name, which holds its version. */
    String version(String contender) {
        String jar = switch (contender) {
            case "preflight" -> "preflight-core-";
            case "typesafe", "bean" -> "config-";
            case "smallrye" -> "smallrye-config-core-";
            case "spring" -> "spring-boot-";
            case "avaje" -> "avaje-config-";
            default -> contender + "-core-";
        };
        return versions(contender).stream()
                .filter(name -> name.startsWith(jar))
                .findFirst()
                .orElseThrow();
    }

    /** The bytes of jars. */
    long bytes(String prefix) throws IOException {
        long bytes = 0;
        for (String jar : jars(target.resolve("lib"), prefix)) {
            bytes += Files.size(Path.of(jar));
        }
        return bytes;
    }

    private static List<String> jars(Path directory, String prefix) {
        List<String> jars = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(directory, prefix + "*.jar")) {
            for (Path jar : found) {
                jars.add(jar.toString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Collections.sort(jars);
        return jars;
    }
}
