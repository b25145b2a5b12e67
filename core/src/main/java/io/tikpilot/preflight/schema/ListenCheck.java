package io.tikpilot.preflight.schema;

import io.tikpilot.preflight.machine.Machine;
import java.util.Locale;
import java.util.Optional;

/** Whether a server that listens on an address can be reached: in a container, nobody reaches its loopback from outside. */
final class ListenCheck {
    private ListenCheck() {}

    static Optional<Violation> of(BindAddress unused, String address, Machine machine) {
        if (!isLoopback(address) || !machine.isContainer()) {
            return Optional.empty();
        }
        return Optional.of(Violation.warning("accepts connections only from inside this container")
                .expecting("an address that others reach, such as 0.0.0.0")
                .note(
                        "because",
                        "published ports and other containers do not reach a container's loopback; only containers of the"
                                + " same pod, or in the host's network, do")
                .help("write 0.0.0.0, and limit who can connect by the ports that are published"));
    }

    /** By its form alone: nothing is looked up. */
    private static boolean isLoopback(String address) {
        String host = address.strip().toLowerCase(Locale.ROOT);
        return host.equals("localhost")
                || host.startsWith("localhost:")
                || host.startsWith("127.")
                || host.equals("::1")
                || host.startsWith("[::1]");
    }
}
