package io.tikpilot.preflight.env;

import static org.assertj.core.api.Assertions.assertThat;

import io.tikpilot.preflight.SettingsLoader;
import io.tikpilot.preflight.layer.Layer;
import io.tikpilot.preflight.schema.Schema;
import io.tikpilot.preflight.schema.Setting;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.util.RestoreSystemProperties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which place wins: each row is a program in which a place and every place below it set the value. */
@RestoreSystemProperties
class StandardPrecedenceTest {
    /** Every place, lowest first. */
    enum Place {
        DEFAULT,
        CLASS_PATH,
        DEFAULT_CONF,
        PROFILE_CONF,
        LOCAL_CONF,
        DOTENV,
        SECRETS,
        VARIABLE,
        SYSTEM_PROPERTY,
        ARGUMENT
    }

    @ParameterizedTest
    @EnumSource
    void each_place_overrides_every_place_below_it(Place highest) throws Exception {
        assertThat(loaded(List.copyOf(EnumSet.range(Place.DEFAULT, highest))))
                .isEqualTo("Greeting[text=" + highest + "]");
    }

    @ParameterizedTest
    @EnumSource
    void each_place_alone_is_enough(Place only) throws Exception {
        assertThat(loaded(List.of(only))).isEqualTo("Greeting[text=" + only + "]");
    }

    private static String loaded(List<Place> places) throws Exception {
        try (TestMachine machine = new TestMachine()) {
            for (Place place : places) {
                set(place, machine);
            }
            String defaults = places.contains(Place.CLASS_PATH) ? "text = CLASS_PATH" : "";
            String[] arguments = places.contains(Place.ARGUMENT) ? new String[] {"--text=ARGUMENT"} : new String[0];
            return SettingsLoader.of(ProgramWithDefaults.settings(Greeting.class, defaults))
                    .layers(machine.layers())
                    .layer(Layer.arguments(arguments))
                    .load()
                    .toString();
        }
    }

    private static void set(Place place, TestMachine machine) throws IOException {
        switch (place) {
            case DEFAULT, CLASS_PATH, ARGUMENT -> {}
            case DEFAULT_CONF -> machine.file("/app/config/default.conf", "text = DEFAULT_CONF");
            case PROFILE_CONF -> machine.file("/app/config/development.conf", "text = PROFILE_CONF");
            case LOCAL_CONF -> machine.file("/app/config/local.conf", "text = LOCAL_CONF");
            case DOTENV -> machine.file("/app/.env", "APP_TEXT=DOTENV");
            case SECRETS -> machine.file("/run/secrets/text", "SECRETS\n");
            case VARIABLE -> machine.variable("APP_TEXT", "VARIABLE");
            case SYSTEM_PROPERTY -> System.setProperty("app.text", "SYSTEM_PROPERTY");
        }
    }

    @Test
    void the_layers_are_named_in_their_order() throws IOException {
        try (TestMachine machine = new TestMachine()) {
            assertThat(machine.layers())
                    .extracting(Layer::name)
                    .containsExactly(
                            "classpath:defaults.conf", "config", "environment APP_*", "system properties app.*");
        }
    }

    @Test
    void the_process_has_the_same_layers_in_its_working_directory() {
        assertThat(StandardLayers.of("app"))
                .extracting(Layer::name)
                .containsExactly("classpath:defaults.conf", "config", "environment APP_*", "system properties app.*");
    }

    @Test
    void a_layer_is_printed_by_its_name_and_never_by_what_it_holds() throws IOException {
        try (TestMachine machine = new TestMachine()) {
            machine.variable("APP_TEXT", "canary").variable("APP_PROFILE", "canary");
            List<Layer> layers = machine.layers();
            assertThat(layers.get(1)).hasToString("config");
            assertThat(layers.get(2)).hasToString("environment APP_*");
            assertThat(layers.get(3)).hasToString("system properties app.*");
        }
    }

    @Test
    void each_layer_spells_a_setting_as_an_operator_would_write_it() throws IOException {
        try (TestMachine machine = new TestMachine()) {
            Setting text = Schema.of(Greeting.class).settings().get(0);
            assertThat(machine.layers())
                    .extracting(layer -> layer.spell(text).orElse("nowhere"))
                    .containsExactly("nowhere", "text", "APP_TEXT", "-Dapp.text");
        }
    }
}
