package io.tikpilot.backend;

import static io.tikpilot.preflight.testing.PreflightAssertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigRenderOptions;
import io.tikpilot.preflight.SettingsLoader;
import io.tikpilot.preflight.env.StandardLayers;
import io.tikpilot.preflight.reference.Reference;
import io.tikpilot.preflight.reference.ReferenceFormat;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written down about the settings is what they are. */
class ReferenceTest {
    /** Surefire runs a module's tests in the folder of its pom. */
    private static final Path TIKPILOT = Path.of("..");

    private final Reference reference = Reference.of(SettingsLoader.of(Settings.class)
            .layers(StandardLayers.of("TIKPILOT", Map.of(), Path.of("no-such-folder"))));

    @Test
    void theFilesThatDescribeTheSettingsAreUpToDate() {
        assertThat(reference)
                .matches(TIKPILOT.resolve("docs/settings.md"), ReferenceFormat.markdown())
                .matches(TIKPILOT.resolve("docs/settings.schema.json"), ReferenceFormat.jsonSchema())
                .matches(TIKPILOT.resolve(".env.example"), ReferenceFormat.dotenv());
    }

    @ParameterizedTest
    @ValueSource(strings = {"default", "development", "production"})
    void eachConfigFileKeepsToTheSchemaOfOneFile(String name) {
        assertThat(schema(ReferenceFormat.jsonSchemaOfFile()).validate(json(file(name)), InputFormat.JSON))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"development", "production"})
    void aProfileAsAWholeKeepsToTheSchema(String profile) {
        Config merged =
                file(profile).withFallback(file("default")).withFallback(ConfigFactory.parseResources("defaults.conf"));

        assertThat(schema(ReferenceFormat.jsonSchema()).validate(json(merged), InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void aMisspeltKeyDoesNot() {
        Config misspelt = ConfigFactory.parseString("server.prot = 80");

        assertThat(schema(ReferenceFormat.jsonSchemaOfFile()).validate(json(misspelt), InputFormat.JSON))
                .hasSize(1);
    }

    private Schema schema(ReferenceFormat format) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(reference.print(format), InputFormat.JSON);
    }

    private static Config file(String name) {
        return ConfigFactory.parseFile(
                TIKPILOT.resolve("config/" + name + ".conf").toFile());
    }

    private static String json(Config config) {
        return config.resolve().root().render(ConfigRenderOptions.concise());
    }
}
