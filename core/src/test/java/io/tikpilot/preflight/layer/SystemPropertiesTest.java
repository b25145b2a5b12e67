package io.tikpilot.preflight.layer;

import static org.assertj.core.api.Assertions.assertThat;

import io.tikpilot.preflight.Loading;
import io.tikpilot.preflight.SettingsLoader;
import io.tikpilot.preflight.schema.Default;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

@ResourceLock(Resources.SYSTEM_PROPERTIES)
class SystemPropertiesTest {
    private static final String PREFIX = "system-properties-test";

    record Server(@Default("1") int port) {}

    record Settings(
            Server server,
            @Default("") List<String> hosts,
            @Default("a") String password) {}

    @AfterEach
    void noneStays() {
        System.getProperties().keySet().removeIf(name -> name.toString().startsWith(PREFIX));
    }

    private static SettingsLoader<Settings> loader() {
        return SettingsLoader.of(Settings.class).layer(Layer.systemProperties(PREFIX));
    }

    @Test
    void propertiesUnderThePrefixAreSettings() {
        System.setProperty(PREFIX + ".server.port", "80");
        System.setProperty(PREFIX + ".hosts", "a,b");

        assertThat(loader().load()).isEqualTo(new Settings(new Server(80), List.of("a", "b"), "a"));
    }

    @Test
    void anyOtherPropertyIsNobodysBusiness() {
        System.setProperty(PREFIX, "x");
        System.setProperty(PREFIX + "x.server.port", "x");

        assertThat(loader().load().server().port()).isEqualTo(1);
    }

    @Test
    void anUnknownOneUnderThePrefixIsAnErrorWithANearNameAndWithoutItsValue() {
        System.setProperty(PREFIX + ".server.prot", "hunter2");

        assertThat(Loading.problems(loader())).containsExactly("error[unknown-key] server.prot");
        assertThat(loader().inspect().report().text())
                .contains("did you mean `-D" + PREFIX + ".server.port`?")
                .doesNotContain("hunter2");
    }

    @Test
    void aBadValueIsNamedAsItIsTypedOnACommandLine() {
        System.setProperty(PREFIX + ".server.port", "");

        assertThat(loader().inspect().report().text())
                .contains("--> system property -D" + PREFIX + ".server.port")
                .contains("`server.port` is not a number");
    }

    @Test
    void theyAreReadOnceWhenTheLayerIsMade() {
        System.setProperty(PREFIX + ".server.port", "80");
        SettingsLoader<Settings> loader = loader();
        System.setProperty(PREFIX + ".server.port", "81");

        assertThat(loader.load().server().port()).isEqualTo(80);
    }

    @Test
    void aPropertyThatIsNoTextIsPassedOver() {
        System.getProperties().put(PREFIX + ".server.port", 80);

        assertThat(loader().load().server().port()).isEqualTo(1);
    }

    @Test
    void itPrintsAsItsNameAlone() {
        System.setProperty(PREFIX + ".password", "hunter2");

        assertThat(Layer.systemProperties(PREFIX)).hasToString("system properties " + PREFIX + ".*");
    }
}
