package io.tikpilot.preflight.tree;

import static org.assertj.core.api.Assertions.assertThat;

import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigParseOptions;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueFactory;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class OriginTest {
    @Test
    void itPrintsAsEditorsUnderstandPlaces() {
        assertThat(Origin.of("config/production.conf", 12).atColumn(21)).hasToString("config/production.conf:12:21");
        assertThat(Origin.of("config/production.conf", 12)).hasToString("config/production.conf:12");
    }

    @Test
    void aVariableHasNoLine() {
        assertThat(Origin.of("environment TIKPILOT_SERVER_PORT")).hasToString("environment TIKPILOT_SERVER_PORT");
        assertThat(Origin.of("x").showing("X=1", 3, 1)).hasToString("x");
    }

    @Test
    void theTextOfTheLineComesWithThePartThatIsMeant() {
        Origin origin = Origin.of("a.conf", 2).showing("port = x", 8, 1).inFile(Path.of("a.conf"));

        assertThat(origin.text()).contains("port = x");
        assertThat(origin.column()).isEqualTo(8);
        assertThat(origin.length()).isEqualTo(1);
        assertThat(origin.file()).contains(Path.of("a.conf"));
    }

    @Test
    void aMaskBeforeThePartThatIsMeantDoesNotMoveTheColumn() {
        Origin origin = Origin.of("a.conf", 2)
                .showing("password = ••••, port = x", 25, 1)
                .inColumn(28);

        assertThat(origin).hasToString("a.conf:2:28");
        assertThat(origin.caret()).isEqualTo(25);
        assertThat(origin.inFile(Path.of("a.conf")).caret()).isEqualTo(25);
    }

    @Test
    void anotherColumnForgetsTheTextButNotTheFile() {
        Origin origin = Origin.of("a.conf", 2)
                .inFile(Path.of("a.conf"))
                .showing("port = x", 8, 1)
                .atColumn(3);

        assertThat(origin.text()).isEmpty();
        assertThat(origin.length()).isZero();
        assertThat(origin.file()).contains(Path.of("a.conf"));
    }

    @Test
    void theLineThatTheParserPutsBehindTheNameIsToldApart() {
        for (String name : new String[] {"a.conf", "a: 3", "a: 1"}) {
            ConfigValue value = ConfigFactory.parseString(
                            "\nport = 1", ConfigParseOptions.defaults().setOriginDescription(name))
                    .root()
                    .get("port");
            Origin origin = Origin.of(value.origin());

            assertThat(origin.source()).isEqualTo(name);
            assertThat(origin.line()).isEqualTo(2);
        }
    }

    @Test
    void aNameThatOnlyLooksAsIfItHadALineStaysWhole() {
        for (String name : new String[] {"variable A", "a: 0", "a: 3"}) {
            Origin origin = Origin.of(ConfigValueFactory.fromAnyRef("x", name).origin());

            assertThat(origin.source()).isEqualTo(name);
            assertThat(origin.line()).isZero();
        }
    }

    @Test
    void howMuchOfTheFileIsMeantIsKnownUnlessAMaskStandsBeforeIt() {
        Origin origin = Origin.of("a.conf", 2).showing("port = lots", 8, 4);

        assertThat(origin.extent()).isEqualTo(4);
        assertThat(origin.inColumn(9).extent()).isZero();
        assertThat(origin.inColumn(9).length()).isEqualTo(4);
    }
}
