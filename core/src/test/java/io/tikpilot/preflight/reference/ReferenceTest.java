package io.tikpilot.preflight.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.tikpilot.preflight.SettingsLoader;
import io.tikpilot.preflight.layer.Layer;
import io.tikpilot.preflight.schema.Between;
import io.tikpilot.preflight.schema.Default;
import io.tikpilot.preflight.schema.Doc;
import io.tikpilot.preflight.schema.Matches;
import io.tikpilot.preflight.schema.Secret;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReferenceTest {
    record Settings(
            @Doc("Where clients connect.") @Between(min = 1, max = 65535)
            int port,

            @Default("a,b") List<String> tags,
            @Doc("Signs sessions.") Secret key,
            @Default("s3cret") String adminPassword,
            @Default("x") @Matches("x|y") String mode) {}

    private final Reference reference =
            Reference.of(SettingsLoader.of(Settings.class).layer(Layer.systemProperties("reference-test")));

    @Test
    void theMarkdownTableHasARowForEverySettingAndNoSecretDefault() {
        assertThat(reference.markdown()).isEqualTo("""
                | key | variable | type | default | description |
                |---|---|---|---|---|
                | `port` | `-Dreference-test.port` | number from 1 to 65535 | required | Where clients connect. |
                | `tags` | `-Dreference-test.tags` | list of text | `a,b` |  |
                | `key` | `-Dreference-test.key` | secret | required | Signs sessions. |
                | `admin-password` | `-Dreference-test.admin-password` | text (secret) |  |  |
                | `mode` | `-Dreference-test.mode` | text that matches x\\|y | `x` |  |
                """);
    }

    @Test
    void theFileToStartFromAsksForWhatIsRequiredAndCommentsTheRestOut() {
        assertThat(reference.dotenv())
                .contains("# Where clients connect.\n# number from 1 to 65535\n-Dreference-test.port=8080\n")
                .contains("#-Dreference-test.tags=a,b\n")
                .doesNotContain("s3cret");
    }

    record Awkward(
            @Doc("First line.\nSecond line.") @Default("a #b $c 'd'")
            String text,

            Map<String, Integer> weights) {}

    @Test
    void whatAnEnvFileWouldReadOtherwiseIsQuotedAndCommentsStayComments() {
        String file = Reference.of(SettingsLoader.of(Awkward.class).layer(Layer.systemProperties("r")))
                .dotenv();

        assertThat(file)
                .contains("# First line.\n# Second line.\n")
                .contains("#-Dr.text='a #b $c \\'d\\''\n")
                .contains("#-Dr.weights={}\n");
    }
}
