package io.tikpilot.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import io.tikpilot.preflight.layer.Layer;
import io.tikpilot.preflight.layer.Limits;
import io.tikpilot.preflight.problem.Problem;
import io.tikpilot.preflight.schema.Default;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** JSON in an argument or system property is held to the limits of the loader, as that of any file is. */
class NamedValueLimitsTest {
    private static final String PROPERTY = "limits-test.tags";

    record Settings(@Default("") List<String> tags) {}

    private static List<String> codes(Layer layer, Limits limits) {
        return SettingsLoader.of(Settings.class).layer(layer).limits(limits).inspect().report().problems().stream()
                .map(Problem::code)
                .toList();
    }

    @AfterEach
    void clear() {
        System.clearProperty(PROPERTY);
    }

    @Test
    void of_an_argument() {
        Layer arguments = Layer.arguments("--tags=[\"abc\", \"def\", \"ghi\"]");
        assertThat(codes(arguments, Limits.defaults())).isEmpty();
        assertThat(codes(arguments, Limits.defaults().tokens(5))).containsExactly("limit-exceeded");
    }

    @Test
    void of_a_system_property() {
        System.setProperty(PROPERTY, "[\"abc\", \"def\", \"ghi\"]");
        Layer properties = Layer.systemProperties("limits-test");
        assertThat(codes(properties, Limits.defaults())).isEmpty();
        assertThat(codes(properties, Limits.defaults().tokens(5))).containsExactly("limit-exceeded");
    }
}
