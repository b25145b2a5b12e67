package io.tikpilot.containers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the images are made of. That each {@code COPY} finds what it copies is proven by their builds. */
@NeedsEngine
@Timeout(180)
class ImageTest {
    @ParameterizedTest
    @ValueSource(strings = {"tikpilot-backend", "tikpilot-frontend"})
    void theProgramIsTheFirstProcessAndNotOfRoot(String image) throws IOException {
        assertThat(config(image, "{{.User}}")).isEqualTo("10001:10001");
        assertThat(config(image, "{{.WorkingDir}}")).isEqualTo("/app");
        assertThat(config(image, "{{.StopSignal}}")).isEqualTo("SIGTERM");
        assertThat(config(image, "{{index .Entrypoint 0}}")).isIn("java", "node");
    }

    @Test
    void nothingIsSetThatADeploymentCouldNotTakeBack() throws IOException {
        assertThat(config("tikpilot-backend", "{{.Env}}")).doesNotContain("TIKPILOT_");
    }

    @Test
    void theConfigurationOfTheSourcesIsInItAndNothingElse() throws IOException {
        assertThat(inside("ls", "/app")).containsExactly("config", "data", "lib", "native", "tikpilot-backend.jar");
        assertThat(inside("ls", "/app/config")).containsExactly("default.conf", "development.conf", "production.conf");
        assertThat(inside("cat", "/app/config/production.conf"))
                .isEqualTo(Files.readAllLines(Repository.TIKPILOT.resolve("config/production.conf")));
    }

    @Test
    void theProgramCannotChangeItself() throws IOException {
        assertThat(inside("find", "/app", "-writable")).containsExactly("/app/data");
    }

    @Test
    void itRunsWithAReadOnlyRootAndWithoutAPlaceForNativeCode() throws Exception {
        try (ServiceContainer service = new ServiceContainer()
                .start(
                        "--read-only",
                        "--tmpfs",
                        "/tmp:noexec,size=64k",
                        "--cap-drop",
                        "ALL",
                        "--security-opt",
                        "no-new-privileges")) {
            assertThat(service.get("/api/posts").body()).isEqualTo("[]");
        }
    }

    @Test
    void itRunsInLittleMemory() throws Exception {
        try (ServiceContainer service = new ServiceContainer().start("--memory", "128m")) {
            assertThat(service.get("/api/posts").body()).isEqualTo("[]");
        }
    }

    @Test
    void theProbeSaysWhatTheServiceSays() throws Exception {
        try (ServiceContainer service = new ServiceContainer().start()) {
            assertThat(probe(service)).isEqualTo(new Engine.Result(0, "{\"status\":\"ready\"}\n"));

            Engine.docker("exec", service.name(), "rm", "/app/data/tikpilot.db").orThrow();

            Engine.Result lost = probe(service);
            assertThat(lost.exitCode()).isEqualTo(1);
            assertThat(lost.output()).contains("the database file was deleted or replaced");
        }
    }

    private static Engine.Result probe(ServiceContainer service) throws IOException {
        Engine.Result result = Engine.docker(
                "exec", service.name(), "java", "-cp", "/app/tikpilot-backend.jar", "io.tikpilot.backend.HealthProbe");
        String stdout = result.output()
                .lines()
                .filter(line -> line.startsWith("{"))
                .map(line -> line + "\n")
                .findFirst()
                .orElse("");
        return new Engine.Result(result.exitCode(), stdout);
    }

    private static String config(String image, String format) throws IOException {
        return Engine.docker(
                        "image",
                        "inspect",
                        "-f",
                        format.replace("{{.", "{{.Config.").replace("{{index .", "{{index .Config."),
                        image)
                .orThrow()
                .strip();
    }

    private static List<String> inside(String program, String... arguments) throws IOException {
        List<String> words = new ArrayList<>(List.of("run", "--rm", "--entrypoint", program, Images.BACKEND));
        words.addAll(List.of(arguments));
        return Engine.docker(words.toArray(String[]::new)).orThrow().lines().toList();
    }
}
