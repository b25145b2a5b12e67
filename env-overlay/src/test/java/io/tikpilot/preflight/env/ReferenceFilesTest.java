package io.tikpilot.preflight.env;

import static io.tikpilot.preflight.env.ReferencePrograms.loader;
import static io.tikpilot.preflight.env.ReferencePrograms.print;
import static org.assertj.core.api.Assertions.assertThat;

import io.tikpilot.preflight.SettingsLoader;
import io.tikpilot.preflight.layer.Layer;
import io.tikpilot.preflight.reference.ReferenceFormat;
import io.tikpilot.preflight.schema.Default;
import io.tikpilot.preflight.schema.Secret;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What holds of all files to start from. */
class ReferenceFilesTest {
    record Free(@Default("1") int a, @Default("2") int b) {}

    @Test
    void whatHasNoLineLeftIsCommentedOutAsAWhole() {
        assertThat(print(loader(Free.class), ReferenceFormat.compose())).isEqualTo("""
                # Take away the # before a name to set it; what is asked for with :? stands in the environment or in .env.
                #services:
                  #app:
                    #environment:
                      # number; by default as here
                      #APP_A: "1"
                      # number; by default as here
                      #APP_B: "2"
                """);
        assertThat(print(loader(Free.class), ReferenceFormat.kubernetes()))
                .contains("\n#data:\n")
                .doesNotContain("Secret");
    }

    record Keys(Secret key, String keyFile) {}

    @Test
    void aFileFormThatIsAnotherSettingIsNotUsed() {
        assertThat(print(loader(Keys.class), ReferenceFormat.compose()))
                .contains("APP_KEY: \"${APP_KEY:?secret}\"")
                .contains("APP_KEY_FILE: \"${APP_KEY_FILE:?text}\"")
                .doesNotContain("secrets:");
    }

    @Test
    void aProgramThatReadsNoVariablesHasNone() {
        SettingsLoader<Free> loader = SettingsLoader.of(Free.class).layer(Layer.systemProperties("x"));

        for (ReferenceFormat format :
                List.of(ReferenceFormat.dotenv(), ReferenceFormat.compose(), ReferenceFormat.kubernetes())) {
            assertThat(print(loader, format)).isEqualTo("# This program reads no variables.\n");
        }
    }
}
