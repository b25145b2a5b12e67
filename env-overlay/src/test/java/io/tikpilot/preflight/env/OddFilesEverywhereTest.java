package io.tikpilot.preflight.env;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.tikpilot.preflight.Inspection;
import io.tikpilot.preflight.SettingsLoader;
import io.tikpilot.preflight.layer.Layer;
import io.tikpilot.preflight.layer.Limits;
import io.tikpilot.preflight.layer.Profile;
import io.tikpilot.preflight.problem.Problem;
import io.tikpilot.preflight.schema.Default;
import io.tikpilot.preflight.schema.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever stands in the place of a file, by every way to it: its value or its problem, in time, and nothing of it is seen. */
class OddFilesEverywhereTest {
    private static final String CANARY = "c4n4ry";

    /** A guard against work that never ends, not a measurement. */
    private static final Duration LONGEST = Duration.ofSeconds(60);

    record Settings(@Default("none") Secret text) {}

    /** By what a program comes to a file. */
    enum Way {
        FILE,
        OPTIONAL_FILE,
        INCLUDE,
        DIRECTORY,
        DOTENV,
        RAW_DOTENV,
        FILE_VARIABLE,
        SECRETS_DIRECTORY;

        Path place(Path directory) {
            return directory.resolve(
                    switch (this) {
                        case DIRECTORY -> "default.conf";
                        case SECRETS_DIRECTORY -> "text";
                        default -> "odd.conf";
                    });
        }

        String content(String value) {
            return switch (this) {
                case DOTENV, RAW_DOTENV -> "APP_TEXT=" + value + "\n";
                case FILE_VARIABLE, SECRETS_DIRECTORY -> value + "\n";
                default -> "text = \"" + value + "\"\n";
            };
        }

        Layer layer(Path directory, Path file) throws IOException {
            EnvOverlay overlay = EnvOverlay.prefixed("APP").reading(Map.of());
            return switch (this) {
                case FILE -> Layer.file(file);
                case OPTIONAL_FILE -> Layer.optionalFile(file);
                case INCLUDE -> {
                    Path including = directory.resolve("including.conf");
                    yield Layer.file(Files.writeString(including, "include required(\"odd.conf\")"));
                }
                case DIRECTORY -> Layer.optionalDirectory(directory, Profile.assumed("none"));
                case DOTENV -> overlay.dotenv(file);
                case RAW_DOTENV -> overlay.dotenv(Dotenv.raw(file));
                case FILE_VARIABLE -> overlay.reading(Map.of("APP_TEXT_FILE", file.toString()));
                case SECRETS_DIRECTORY -> overlay.secrets(directory);
            };
        }

        /** An .env without a line sets nothing, and a directory among secrets that holds files is somebody else's. */
        String outcome(OddFile odd) {
            boolean dotenv = this == DOTENV || this == RAW_DOTENV;
            boolean nothing = dotenv
                    ? odd.code.equals("empty-file")
                    : this == SECRETS_DIRECTORY && odd == OddFile.DIRECTORY_OF_A_PROCESS;
            return nothing ? "unset" : odd.code;
        }
    }

    @TempDir
    Path directory;

    static List<Arguments> everyWayToEveryFile() {
        List<Arguments> all = new ArrayList<>();
        for (Way way : Way.values()) {
            for (OddFile odd : OddFile.values()) {
                all.add(Arguments.of(way, odd, way.outcome(odd)));
            }
        }
        return all;
    }

    private SettingsLoader<Settings> loader(Way way, Path file) throws IOException {
        return SettingsLoader.of(Settings.class)
                .layer(EnvOverlay.prefixed("APP").reading(Map.of()))
                .layer(way.layer(directory, file))
                .limits(Limits.defaults().includes(directory, Path.of("/dev"), Path.of("/proc")));
    }

    @ParameterizedTest
    @MethodSource("everyWayToEveryFile")
    void it_is_its_value_or_its_problem(Way way, OddFile odd, String outcome) throws Exception {
        Path file = way.place(directory);
        odd.at(file, way.content(CANARY));
        SettingsLoader<Settings> loader = loader(way, file);

        Inspection<Settings> inspection = assertTimeoutPreemptively(LONGEST, loader::inspect);
        assertThat(outcome(inspection)).isEqualTo(outcome);
        assertThat(Printed.of(loader, "check")).doesNotContain(CANARY);
    }

    private static String outcome(Inspection<Settings> inspection) {
        List<Problem> problems = inspection.report().problems();
        if (!problems.isEmpty()) {
            return String.join(" ", problems.stream().map(Problem::code).toList());
        }
        String text = inspection.settings().orElseThrow().text().reveal();
        return text.equals(CANARY) ? "fine" : text.equals("none") ? "unset" : text;
    }

    /** Names that print as something else; only where a program or a variable names the file. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\nb.conf",
                "a\rb.conf",
                "\u001b[31m.conf",
                " .conf",
                "-a.conf",
                "*.conf",
                "a'\"$(b).conf",
                "#.conf"
            })
    void a_name_may_be_anything_and_forges_nothing(String name) throws IOException {
        Path file = directory.resolve(name);
        for (Way way : List.of(Way.FILE, Way.OPTIONAL_FILE, Way.DOTENV, Way.RAW_DOTENV, Way.FILE_VARIABLE)) {
            Files.writeString(file, way.content(CANARY));
            assertThat(loader(way, file).load().text().reveal()).isEqualTo(CANARY);

            Files.writeString(file, "\u0001" + way.content(CANARY));
            String report = loader(way, file).inspect().report().text();
            assertThat(report).contains("error[bad-encoding]").doesNotContain(CANARY, "\u001b", "\r", "\nb.conf");
        }
    }

    /** A name in no encoding of ours belongs to nobody we know. */
    @ParameterizedTest
    @EnumSource(names = {"DIRECTORY", "SECRETS_DIRECTORY"})
    void a_name_that_is_no_text_is_passed_over(Way way) throws Exception {
        Path file = Files.writeString(way.place(directory), way.content(CANARY));
        Process made = new ProcessBuilder("sh", "-c", "touch \"$(printf 'te\\377xt')\" \"$(printf 'text\\nx')\"")
                .directory(directory.toFile())
                .start();
        assertThat(made.waitFor()).isZero();

        assertThat(loader(way, file).load().text().reveal()).isEqualTo(CANARY);
    }

    @Test
    void a_file_that_may_not_be_read_is_told_so() throws IOException {
        Path file = Files.writeString(directory.resolve("odd.conf"), Way.FILE.content(CANARY));
        boolean denied = file.toFile().setReadable(false) && !Files.isReadable(file);
        if (!denied) {
            System.err.println("SKIPPED: permissions do not hold for this user: only files in memory are NOT readable");
        }
        assumeTrue(denied, "permissions do not hold for this user");
        for (Way way : List.of(Way.FILE, Way.OPTIONAL_FILE, Way.DOTENV, Way.RAW_DOTENV, Way.FILE_VARIABLE)) {
            assertThat(outcome(loader(way, file).inspect())).isEqualTo("unreadable-file");
        }
    }
}
