package io.tikpilot.preflight.machine;

import static org.assertj.core.api.Assertions.assertThat;

import io.tikpilot.preflight.Container;
import java.io.IOException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Why there is nothing at a path. */
class AbsenceTest {
    @AutoClose
    private Container container;

    @BeforeEach
    void aMachine() throws IOException {
        container = Container.startedIn("/app").directory("/app");
    }

    @Test
    void aDirectoryOnTheWayIsMissing() throws IOException {
        assertThat(container.absence("/data/a/b/c.conf")).isEqualTo(Diagnosis.of("not there: /data does not exist"));
    }

    @Test
    void aFileStandsInTheWay() throws IOException {
        container.file("/app/config", "x");

        Diagnosis absence = container.absence("/app/config/default.conf");
        assertThat(absence.fact()).isEqualTo("not there: /app/config is a file");
        assertThat(absence.remedies()).containsExactly("put a directory in the place of the file /app/config");
    }

    @Test
    void theDirectoryIsEmpty() throws IOException {
        container.directory("/app/config");

        assertThat(container.absence("/app/config/default.conf"))
                .isEqualTo(Diagnosis.of("not there: /app/config is an empty directory"));
    }

    @Test
    void theDirectoryHoldsOthersOfWhichFiveAreNamed() throws IOException {
        for (String name : new String[] {"f", "a", "e", "b", "d", "c"}) {
            container.file("/app/config/" + name, "");
        }

        assertThat(container.absence("/app/config/default.conf").fact())
                .isEqualTo("not there: /app/config holds a, b, c, d, e and 1 more");
    }

    @Test
    void aPathWithDotsIsTheOneThatIsMeant() throws IOException {
        assertThat(container.absence("/app/x/../y.conf").fact()).isEqualTo("not there: /app is an empty directory");
    }

    @Test
    void theRootIsThereOnEveryMachine() throws IOException {
        assertThat(container.absence("/").fact()).isEqualTo("not there");
    }

    @Test
    void anImageWithoutTheDirectoryWasProbablyBuiltWithoutIt() throws IOException {
        container.mounts("");

        Diagnosis absence = container.absence("/app/config/default.conf");
        assertThat(absence.likely()).singleElement().asString().startsWith("the image was built without it: ");
        assertThat(absence.remedies())
                .containsExactly("write COPY config /app/config into the last stage of the Dockerfile, or mount the"
                        + " directory at /app/config");
        assertThat(container.absence("/app/config").remedies()).isEqualTo(absence.remedies());
    }

    @Test
    void outsideOfContainersNoImageIsBlamed() throws IOException {
        assertThat(container.absence("/app/config/default.conf").likely()).isEmpty();
        assertThat(container.absence("/app/config").likely()).isEmpty();
    }

    /** Nobody is told to copy a secret into an image. */
    @ParameterizedTest
    @CsvSource({"/run/secrets", "/run/secrets/other"})
    void aSecretIsMissing(String there) throws IOException {
        container.mounts("");
        if (!there.equals("/run/secrets")) {
            container.file(there, "x");
        }

        Diagnosis absence = container.absence("/run/secrets/db_password");
        assertThat(absence.likely())
                .containsExactly("the secret is not listed under `secrets:` of this very service, or not mounted into"
                        + " this container");
        assertThat(absence.remedies())
                .containsExactly("in the compose file, list db_password under `secrets:` of the service; else mount the"
                        + " file at /run/secrets/db_password");
    }

    @Test
    void theDirectoryOfSecretsItselfIsNoSecret() throws IOException {
        container.directory("/run").mounts("");

        assertThat(container.absence("/run/secrets").likely())
                .singleElement()
                .asString()
                .startsWith("the image was built");
    }
}
