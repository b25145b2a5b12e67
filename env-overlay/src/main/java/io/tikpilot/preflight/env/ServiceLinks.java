package io.tikpilot.preflight.env;

import java.util.Map;

/**
 * The variables that Kubernetes sets for every service of a namespace, which collide with ours when a service is called like
 * the prefix: {@code TIKPILOT_SERVER_PORT=tcp://10.0.48.109:8080} for a service {@code tikpilot-server}. They are recognised
 * by their shape alone, which no port or host name has.
 */
record ServiceLinks(Map<String, String> environment) {
    /** Whether a variable that a setting is named like is a link instead of its value. */
    boolean holds(String name, String value) {
        return name.endsWith("_PORT")
                && isAddress(value)
                && environment.containsKey(name.substring(0, name.length() - "_PORT".length()) + "_SERVICE_HOST");
    }

    /** Whether a variable that no setting is named like belongs to the links of some service. */
    boolean contains(String name, String value) {
        if (holds(name, value) || name.endsWith("_SERVICE_HOST") || name.contains("_SERVICE_PORT")) {
            return true;
        }
        int port = name.indexOf("_PORT_");
        return port > 0 && environment.containsKey(name.substring(0, port) + "_SERVICE_HOST");
    }

    private static boolean isAddress(String value) {
        int scheme = value.indexOf("://");
        String protocol = scheme < 0 ? "" : value.substring(0, scheme);
        boolean known = protocol.equals("tcp") || protocol.equals("udp") || protocol.equals("sctp");
        return known && value.lastIndexOf(':') > scheme;
    }
}
