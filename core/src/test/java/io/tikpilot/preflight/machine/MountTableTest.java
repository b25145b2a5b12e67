package io.tikpilot.preflight.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.tikpilot.preflight.Container;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MountTableTest {
    private static final String ROW = "36 35 98:0 /data/conf /app/config rw,relatime - ext4 /dev/vda1 rw\n";

    @AutoClose
    private Container container;

    @BeforeEach
    void aMachine() throws IOException {
        container = Container.startedIn("/app");
    }

    private Optional<Mount> at(String path) {
        return container.machine().mountAt(container.path(path));
    }

    private Optional<String> rootOf(String path) {
        return container.machine().mountOf(container.path(path)).map(Mount::root);
    }

    /** The row that proc(5) has as its example. */
    @Test
    void aRowTellsWhatIsMountedWhereAndHow() throws IOException {
        container.table("36 35 98:0 /mnt1 /mnt2 rw,noatime master:1 - ext3 /dev/root rw,errors=continue\n");

        Mount mount = at("/mnt2").orElseThrow();
        assertThat(mount.point()).isEqualTo(container.path("/mnt2"));
        assertThat(mount.root()).isEqualTo("/mnt1");
        assertThat(mount.options()).isEqualTo("rw,noatime");
        assertThat(mount.type()).isEqualTo("ext3");
        assertThat(mount.source()).isEqualTo("/dev/root");
        assertThat(mount.isReadOnly()).isFalse();
        assertThat(mount.isRemote()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "shared:7 ", "shared:7 master:1 ", "shared:7 master:1 propagate_from:2 unbindable "})
    void anyNumberOfOptionalFieldsMayStandBeforeTheDash(String optional) throws IOException {
        container.table("36 35 98:0 /a /b ro " + optional + "- ext4 /dev/vda rw\n");

        assertThat(at("/b").map(Mount::type)).contains("ext4");
        assertThat(at("/b").map(Mount::source)).contains("/dev/vda");
    }

    @ParameterizedTest
    @CsvSource({"ro, true", "'ro,nosuid', true", "rw, false", "'rw,errors=remount-ro', false", "'rw,ro', false"})
    void itIsTheMountThatIsReadOnlyAndNotTheFileSystem(String options, boolean readOnly) throws IOException {
        container.table("36 35 98:0 /a /b " + options + " - ext4 /dev/vda ro\n");

        assertThat(at("/b").map(Mount::isReadOnly)).contains(readOnly);
    }

    @Test
    void blanksTabsLineEndsAndBackslashesAreEscapedInThreeOctalDigits() throws IOException {
        container.table("36 35 98:0 /a\\040b\\011c\\012d\\134e\\047 /my\\040files rw - ext4 /dev/my\\040disk rw\n");

        Mount mount = at("/my files").orElseThrow();
        assertThat(mount.root()).isEqualTo("/a b\tc\nd\\e'");
        assertThat(mount.source()).isEqualTo("/dev/my disk");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/a\\", "/a\\0", "/a\\04", "/a\\098", "/a\\x20", "/a\\ "})
    void whatOnlyLooksLikeAnEscapeStaysAsItIs(String root) throws IOException {
        container.table("36 35 98:0 " + root.strip() + " /b rw - ext4 /dev/vda rw\n");

        assertThat(at("/b").map(Mount::root)).contains(root.strip());
    }

    @Test
    void lettersOfEveryAlphabetStandInATable() throws IOException {
        container.table("36 35 98:0 /größe/設定 /ä rw - ext4 /dev/vda rw\n");

        assertThat(at("/ä").map(Mount::root)).contains("/größe/設定");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                " - ",
                "36",
                "36 35 98:0 /a /b rw",
                "36 35 98:0 /a /b rw -",
                "36 35 98:0 /a /b rw - ext4",
                "36 35 98:0 /a - ext4 /dev/vda rw",
                "no mount table at all",
                "36 35 98:0 /a /b\\000c rw - ext4 /dev/vda rw",
                "\u0000\u0001\u001b[31m"
            })
    void aRowThatIsNoneIsPassedOverAndTheOthersCount(String row) throws IOException {
        container.table(row + "\n" + ROW + row);

        assertThat(at("/app/config").map(Mount::root)).contains("/data/conf");
        assertThat(at("/b")).isEmpty();
    }

    @Test
    void aMachineWithoutATableHasNoMounts() {
        assertThat(rootOf("/app/config")).isEmpty();
    }

    @Test
    void anEmptyTableHasNoMounts() throws IOException {
        container.table("");

        assertThat(rootOf("/app/config")).isEmpty();
    }

    @Test
    void aTableThatCannotBeReadHasNoMounts() throws IOException {
        container.directory("/proc/self/mountinfo");

        assertThat(rootOf("/app/config")).isEmpty();
    }

    @Test
    void aRowThatTheLimitCutsOffTellsNothing() throws IOException {
        String row = "36 35 98:0 /x /y rw - ext4 /dev/vda-and-more rw\n";
        int left = (1 << 20) - ROW.length() - row.indexOf("-and-more");
        container.table(ROW + "x".repeat(left - 1) + "\n" + row);

        assertThat(rootOf("/app/config/default.conf")).contains("/data/conf");
        assertThat(at("/y")).isEmpty();
        container.table(ROW + "x".repeat(left - row.length()) + "\n" + row);
        assertThat(at("/y").map(Mount::source)).contains("/dev/vda-and-more");
    }

    @Test
    void aVeryLargeTableIsReadInAMoment() throws IOException {
        StringBuilder table = new StringBuilder(ROW);
        for (int i = 0; table.length() < 4 << 20; i++) {
            table.append("36 35 98:0 /a /b").append(i).append(" rw - ext4 /dev/vda rw\n");
        }
        container.table(table.toString());

        assertTimeout(
                Duration.ofSeconds(5),
                () -> assertThat(rootOf("/app/config/default.conf")).contains("/data/conf"));
    }

    @Test
    void ofSeveralMountsAtOnePointTheLastCounts() throws IOException {
        container.table(ROW + ROW.replace("/data/conf", "/srv/other"));

        assertThat(rootOf("/app/config/default.conf")).contains("/srv/other");
    }

    @Test
    void ofNestedMountsTheInnermostCounts() throws IOException {
        String inner = "37 36 98:0 /srv/one.conf /app/config/one.conf ro - ext4 /dev/vda1 rw\n";
        container.table(inner + ROW + "1 0 98:0 / / rw - ext4 /dev/vda1 rw\n");

        assertThat(rootOf("/app/config/one.conf")).contains("/srv/one.conf");
        assertThat(rootOf("/app/config/two.conf")).contains("/data/conf");
        assertThat(rootOf("/app/configuration")).contains("/");
        assertThat(rootOf("/")).contains("/");
    }

    @Test
    void aPathIsLookedUpAsItIsMeant() throws IOException {
        container.table(ROW);

        assertThat(rootOf("/app/config/../config/./x")).contains("/data/conf");
        assertThat(rootOf("config/x")).contains("/data/conf");
        assertThat(rootOf("/app/config/../x")).isEmpty();
        assertThat(at("/app/./config")).isPresent();
        assertThat(at("/app/config/x")).isEmpty();
    }
}
