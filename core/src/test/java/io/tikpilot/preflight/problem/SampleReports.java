package io.tikpilot.preflight.problem;

import io.tikpilot.preflight.tree.KeyPath;
import io.tikpilot.preflight.tree.Origin;
import java.nio.file.Path;
import java.util.List;

/** Reports that show every part a report can have. */
final class SampleReports {
    static final Problem WRONG_TYPE = Problem.error(
                    "wrong-type", KeyPath.of("server", "port"), "`server.port` is not a number")
            .at(
                    Origin.of("config/my conf.conf", 3)
                            .inFile(Path.of("config/my conf.conf"))
                            .showing("  port = \"été\" # •", 10, 5),
                    "expected a whole number")
            .at(Origin.of("classpath:defaults.conf", 4), "overrides this one")
            .note("overrides", "80%   at classpath:defaults.conf:4")
            .help("write a number such as")
            .help("  server.port = 8080")
            .help("or set")
            .help("  TIKPILOT_SERVER_PORT=8080");

    static final Problem MISSING = Problem.error(
                    "missing-section", KeyPath.of("database"), "section `database` is missing")
            .note(
                    "looked in",
                    List.of(
                            new Problem.Row("/app/config/default.conf", "not there"),
                            new Problem.Row("environment TIKPILOT_*", "no variable")))
            .help("set TIKPILOT_DATABASE_URL=...");

    static final Problem UNKNOWN = Problem.warning(
                    "unknown-variable", KeyPath.ROOT, "no setting is called TIKPILOT_SERVER_PROT")
            .at(Origin.of("environment TIKPILOT_SERVER_PROT"), "did you mean TIKPILOT_SERVER_PORT?");

    static final Report FULL = Report.of(
                    List.of(WRONG_TYPE, MISSING, UNKNOWN), List.of("config/my conf.conf", "environment TIKPILOT_*"))
            .from("/srv/tik pilot");

    static final Report EMPTY = Report.of(List.of(), List.of("config/default.conf"));

    private SampleReports() {}
}
