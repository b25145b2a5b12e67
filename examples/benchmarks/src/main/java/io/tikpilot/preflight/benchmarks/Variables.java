package io.tikpilot.preflight.benchmarks;

import java.util.LinkedHashMap;
import java.util.Map;

/** The variables of the workload, and the table that a program written by hand keeps of them. */
public final class Variables {
    private static final String[][] TABLE = {
        {"TIKPILOT_SERVER_HOST", "server.host", "0.0.0.0"},
        {"TIKPILOT_SERVER_PORT", "server.port", "9090"},
        {"TIKPILOT_SERVER_TLS_ENABLED", "server.tls.enabled", "true"},
        {"TIKPILOT_DATABASE_URL", "database.url", "jdbc:sqlite:/data/tikpilot.db"},
        {"TIKPILOT_DATABASE_USER", "database.user", "pilot"},
        {"TIKPILOT_DATABASE_PASSWORD", "database.password", "hunter2"},
        {"TIKPILOT_FRONTEND_TITLE", "frontend.title", "TikPilot of the night"},
        {"TIKPILOT_LOGGING_LEVEL", "logging.level", "WARN"},
    };

    private Variables() {}

    /** What the environment of every run holds. */
    public static Map<String, String> all() {
        Map<String, String> all = new LinkedHashMap<>();
        for (String[] row : TABLE) {
            all.put(row[0], row[2]);
        }
        return all;
    }

    /** The values by the keys of the settings. */
    public static Map<String, String> in(Map<String, String> environment) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String[] row : TABLE) {
            String value = environment.get(row[0]);
            if (value != null) {
                values.put(row[1], value);
            }
        }
        return values;
    }
}
