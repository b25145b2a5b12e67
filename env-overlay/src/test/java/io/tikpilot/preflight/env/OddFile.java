package io.tikpilot.preflight.env;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What may stand in the place of a file, and the code of the problem that it is; {@code fine} where its content counts. */
enum OddFile {
    PLAIN("fine"),
    BYTE_ORDER_MARK("fine"),
    LINK_TO_A_FILE("fine"),
    EMPTY("empty-file"),
    EMPTY_DIRECTORY("not-a-file"),
    PIPE("not-a-file"),
    SOCKET("not-a-file"),
    ZEROS("not-a-file"),
    RANDOM("not-a-file"),
    NOTHING("not-a-file"),
    ENVIRONMENT_OF_A_PROCESS("empty-file"),
    MEMORY_OF_A_PROCESS("empty-file"),
    DIRECTORY_OF_A_PROCESS("not-a-file"),
    LINK_TO_ITSELF("missing-file"),
    LINKS_IN_A_CIRCLE("missing-file"),
    LINK_TO_NOTHING("missing-file"),
    TEN_GIGABYTES_OF_NOTHING("limit-exceeded"),
    LARGER_THAN_THE_LIMIT("limit-exceeded"),
    UTF_16("bad-encoding"),
    UTF_32("bad-encoding"),
    LATIN_1("bad-encoding"),
    ZERO_CHARACTER("bad-encoding"),
    ESCAPE_CHARACTER("bad-encoding"),
    CUT_OFF_IN_A_CHARACTER("bad-encoding");

    final String code;

    OddFile(String code) {
        this.code = code;
    }

    /** Puts it at a place, with a text as far as it has one. */
    void at(Path place, String text) throws Exception {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        switch (this) {
            case PLAIN -> Files.write(place, bytes);
            case BYTE_ORDER_MARK -> Files.writeString(place, "\ufeff" + text);
            case LINK_TO_A_FILE -> link(place, Files.write(place.resolveSibling("..target"), bytes));
            case EMPTY -> Files.createFile(place);
            case EMPTY_DIRECTORY -> Files.createDirectory(place);
            case PIPE -> {
                int exit =
                        new ProcessBuilder("mkfifo", place.toString()).start().waitFor();
                assumeTrue(exit == 0, "this system has no mkfifo");
            }
            case SOCKET -> socket(place);
            case ZEROS -> device(place, "/dev/zero");
            case RANDOM -> device(place, "/dev/urandom");
            case NOTHING -> device(place, "/dev/null");
            case ENVIRONMENT_OF_A_PROCESS -> device(place, "/proc/self/environ");
            case MEMORY_OF_A_PROCESS -> device(place, "/proc/self/mem");
            case DIRECTORY_OF_A_PROCESS -> device(place, "/proc/self/task");
            case LINK_TO_ITSELF -> link(place, place);
            case LINKS_IN_A_CIRCLE -> link(place, link(place.resolveSibling("..other"), place));
            case LINK_TO_NOTHING -> link(place, place.resolveSibling("..gone"));
            case TEN_GIGABYTES_OF_NOTHING -> {
                try (RandomAccessFile sparse = new RandomAccessFile(place.toFile(), "rw")) {
                    sparse.setLength(10L << 30);
                }
            }
            case LARGER_THAN_THE_LIMIT -> Files.writeString(place, text + "#".repeat(1 << 20));
            case UTF_16 -> Files.write(place, text.getBytes(StandardCharsets.UTF_16));
            case UTF_32 -> Files.write(place, text.getBytes(Charset.forName("UTF-32BE")));
            case LATIN_1 -> Files.write(place, (text + "ü").getBytes(StandardCharsets.ISO_8859_1));
            case ZERO_CHARACTER -> Files.writeString(place, text + "\0");
            case ESCAPE_CHARACTER -> Files.writeString(place, "\u001b" + text);
            case CUT_OFF_IN_A_CHARACTER -> Files.write(place, (text + "Ã").getBytes(StandardCharsets.ISO_8859_1));
        }
    }

    private static Path link(Path place, Path target) throws IOException {
        return Files.createSymbolicLink(place, target);
    }

    private static void device(Path place, String device) throws IOException {
        assumeTrue(Files.exists(Path.of(device)), "this system has no " + device);
        link(place, Path.of(device));
    }

    /** The socket stays when what listened on it is closed. */
    private static void socket(Path place) throws IOException {
        try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(place));
        }
    }
}
