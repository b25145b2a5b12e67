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
                        "a container has a loopback of its own: published ports (-p) and other containers do not lead to"
                                + " it, unless it shares the network of the host or of a pod")
                .help("write 0.0.0.0, and limit who can connect by the ports that are published"));
    }

    /** By its form alone: nothing is looked up. */
    private static boolean isLoopback(String address) {
        String host = address.strip().toLowerCase(Locale.ROOT);
        if (host.startsWith("::ffff:")) {
            host = host.substring("::ffff:".length());
        }
        return host.equals("localhost")
                || host.startsWith("localhost:")
                || (host.startsWith("127.") && isNumeric(host))
                || host.equals("::1")
                || host.equals("0:0:0:0:0:0:0:1")
                || host.startsWith("[::1]");
    }

    /** A name may begin with 127 as well. */
    private static boolean isNumeric(String host) {
        for (int i = 0; i < host.length(); i++) {
            char c = host.charAt(i);
            if ((c < '0' || c > '9') && c != '.' && c != ':') {
                return false;
            }
        }
        return true;
    }
}
