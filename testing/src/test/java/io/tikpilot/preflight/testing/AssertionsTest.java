package io.tikpilot.preflight.testing;

import static io.tikpilot.preflight.testing.PreflightAssertions.assertThat;
import static io.tikpilot.preflight.testing.PreflightAssertions.assertThatThrownBy;
import static io.tikpilot.preflight.testing.PreflightAssertions.catchThrowableOfType;

import io.tikpilot.preflight.Inspection;
import io.tikpilot.preflight.SettingsException;
import io.tikpilot.preflight.SettingsLoader;
import io.tikpilot.preflight.layer.Layer;
import io.tikpilot.preflight.schema.Default;
import io.tikpilot.preflight.schema.Secret;
import org.junit.jupiter.api.Test;

/** Each assertion holds where it should, and fails where it should with the report in its message. */
class AssertionsTest {
    record Settings(String host, int port, @Default("x") Secret password) {}

    private static SettingsLoader<Settings> loader(String low, String high) {
        return SettingsLoader.of(Settings.class)
                .layer(Layer.text("low.conf", low))
                .layer(Layer.text("high.conf", high));
    }

    private final Inspection<Settings> good =
            loader("host = a, port = 1", "port = 2, password = hunter2").inspect();
    private final Inspection<Settings> bad =
            loader("host = a, port = 1", "port = lots, prot = 3").inspect();

    @Test
    void settingsThatLoad() {
        assertThat(good).isLoaded().extracting(Settings::port).isEqualTo(2);
        assertThat(good).report().isEmpty().hasNoErrors();
        assertThat(good)
                .setting("port")
                .comesFrom("high.conf:1:8")
                .hasValue("2")
                .overrides("1");
        assertThat(good).setting("password").isSecret();
        assertThat(good.report()).doesNotShow("hunter2");
    }

    @Test
    void settingsThatAreRefused() {
        assertThat(bad)
                .isRefused()
                .report()
                .hasProblems("wrong-type port", "unknown-key prot")
                .problem("wrong-type", "port")
                .isError()
                .isAbout("port")
                .hasMessage("`port` is not a number")
                .isAt("high.conf:1:8")
                .hasNote("overrides", "1");
        assertThat(bad.report()).problem("unknown-key").isAt("high.conf:1:14");
    }

    @Test
    void theFixOfAMissingValue() {
        SettingsException refused = catchThrowableOfType(
                SettingsException.class, () -> loader("host = a", "").load());
        assertThat(refused).problem("missing-value").saysToType("port = 8080");
    }

    @Test
    void aSettingThatNobodySets() {
        assertThat(loader("host = a, port = 1", "").inspect())
                .setting("password")
                .isSetNowhere();
    }

    @Test
    void aFailureShowsTheReport() {
        assertThatThrownBy(() -> assertThat(bad).isLoaded())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("error[wrong-type]: `port` is not a number");
        assertThatThrownBy(() -> assertThat(bad).report().hasNoErrors())
                .hasMessageContaining("error[wrong-type]: `port` is not a number");
        assertThatThrownBy(() -> assertThat(bad).report().hasProblems("wrong-type port"))
                .hasMessageContaining("unknown-key prot");
        assertThatThrownBy(() -> assertThat(bad).report().problem("missing-value"))
                .hasMessageContaining("expected one problem missing-value, found 0")
                .hasMessageContaining("error[wrong-type]");
        assertThatThrownBy(() -> assertThat(good).isRefused()).hasMessageContaining("high.conf");
    }

    @Test
    void whatDoesNotHoldFails() {
        assertThatThrownBy(() -> assertThat(bad).report().problem("wrong-type").isWarning())
                .isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> assertThat(bad).report().problem("wrong-type").isAbout("host"))
                .isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> assertThat(bad).report().problem("wrong-type").isAt("low.conf:1:1"))
                .isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> assertThat(bad).report().problem("wrong-type").saysToType("nonsense"))
                .isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> assertThat(bad).report().problem("wrong-type").hasNote("overrides", "17"))
                .isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> assertThat(good).setting("port").comesFrom("low.conf:1:1"))
                .isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> assertThat(good).setting("prot"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("no setting is called prot");
        assertThatThrownBy(() -> assertThat(good).setting("port").isSecret()).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> assertThat(good).setting("port").isSetNowhere())
                .isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> assertThat(bad.report()).doesNotShow("lots")).isInstanceOf(AssertionError.class);
    }
}
