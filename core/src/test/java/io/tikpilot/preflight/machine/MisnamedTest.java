package io.tikpilot.preflight.machine;

import static org.assertj.core.api.Assertions.assertThat;

import io.tikpilot.preflight.Container;
import java.io.IOException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names that were meant to be another, and names that resemble one by accident. */
class MisnamedTest {
    @AutoClose
    private Container container;

    @BeforeEach
    void aMachine() throws IOException {
        container = Container.startedIn("/app").directory("/app/config");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Default.conf",
                "DEFAULT.CONF",
                "defaults.conf",
                "defualt.conf",
                "default.conf.example",
                "default.cnf"
            })
    void aFileWasMeantToBeCalledSo(String name) throws IOException {
        container.file("/app/config/" + name, "");

        Diagnosis absence = container.absence("/app/config/default.conf");
        assertThat(absence.likely()).containsExactly("/app/config/" + name + " was meant to be called default.conf");
        assertThat(absence.remedies()).containsExactly("rename /app/config/" + name + " to default.conf");
        assertThat(absence.elsewhere()).contains(container.path("/app/config/" + name));
    }

    @Test
    void aMountedFileIsRenamedOnTheHost() throws IOException {
        container
                .file("/app/config/defaults.conf", "")
                .mounts("710 700 254:1 /srv/conf /app/config rw - ext4 /dev/vda1 rw\n");

        assertThat(container.absence("/app/config/default.conf").remedies())
                .containsExactly("rename /srv/conf/defaults.conf on the host to default.conf");
    }

    @ParameterizedTest
    @ValueSource(strings = {"default.yaml", "default.yml", "default.toml", "default.ini", "default.xml"})
    void aFileInAnotherLanguageIsNotRenamed(String name) throws IOException {
        container.file("/app/config/" + name, "");

        Diagnosis absence = container.absence("/app/config/default.conf");
        assertThat(absence.likely())
                .containsExactly("/app/config/" + name + " was meant, but only .conf, .json and .properties are read");
        assertThat(absence.remedies())
                .containsExactly(
                        "write its settings into /app/config/default.conf, as KEY = VALUE; another name alone does not help");
        assertThat(absence.elsewhere()).contains(container.path("/app/config/" + name));
    }

    @Test
    void aDirectoryWasMeant() throws IOException {
        container.file("/app/config/default.conf", "");

        Diagnosis absence = container.absence("/app/confg");
        assertThat(absence.likely()).containsExactly("/app/config, which holds default.conf, was meant");
        assertThat(absence.elsewhere()).contains(container.path("/app/config"));
    }

    /** The file itself is there, under a directory whose name is a little different. */
    @Test
    void aFileInADirectoryThatWasMeantIsFound() throws IOException {
        container.file("/app/config/sub/default.conf", "");

        Diagnosis absence = container.absence("/app/confg/sub/default.conf");
        assertThat(absence.likely()).containsExactly("/app/config/sub/default.conf was meant");
        assertThat(absence.elsewhere()).contains(container.path("/app/config/sub/default.conf"));
    }

    @Test
    void aDirectoryThatWasMeantAndHasNoSuchFileIsNotTheFile() throws IOException {
        container.file("/app/config/other", "");

        Diagnosis absence = container.absence("/app/confg/default.conf");
        assertThat(absence.likely()).containsExactly("/app/config, which holds other, was meant");
        assertThat(absence.elsewhere()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "dev.conf, db.conf",
        "default.conf, local.conf",
        "a.conf, b.conf",
        "default.conf, production.conf",
        "app.conf, default.conf.bak",
        "ab.conf, ac.conf"
    })
    void aFileThatOnlyEndsAlikeIsAnotherFile(String wanted, String there) throws IOException {
        container.file("/app/config/" + there, "");

        assertThat(container.absence("/app/config/" + wanted).likely()).isEmpty();
        assertThat(container.absence("/app/config/" + wanted).elsewhere()).isEmpty();
    }

    @Test
    void aDirectoryIsNotMeantByTheNameOfAFileNorTheReverse() throws IOException {
        container.directory("/app/config/defaults.conf").file("/app/confg", "");

        assertThat(container.absence("/app/config/default.conf").likely()).isEmpty();
        assertThat(container.absence("/app/conf").likely()).doesNotContain("/app/confg was meant to be called conf");
    }

    /** Every Linux has these; nobody means them by a name of their own. */
    @ParameterizedTest
    @CsvSource({"/prod, /proc", "/serv, /srv", "/dev1, /dev", "/bot, /boot", "/home2, /home"})
    void aDirectoryOfTheSystemIsNotMeant(String wanted, String there) throws IOException {
        container.file(there + "/x", "");

        assertThat(container.absence(wanted + "/default.conf").likely()).isEmpty();
        assertThat(container.absence(wanted).likely()).isEmpty();
    }
}
