package io.tikpilot.preflight.tree;

import static org.assertj.core.api.Assertions.assertThat;

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
}
