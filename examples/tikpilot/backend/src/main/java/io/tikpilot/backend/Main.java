package io.tikpilot.backend;

import io.tikpilot.preflight.Inspection;
import io.tikpilot.preflight.SettingsException;
import io.tikpilot.preflight.SettingsLoader;
import io.tikpilot.preflight.command.ConfigCommand;
import io.tikpilot.preflight.env.StandardLayers;
import io.tikpilot.preflight.layer.Layer;
import io.tikpilot.preflight.problem.ReportFormat;
import io.tikpilot.preflight.problem.TextStyle;
import java.util.List;

/**
 * The program: loads the settings, starts the service, and stops it when the process is told to end. With {@code config} as its
 * first argument it answers questions about the settings instead.
 */
public final class Main {
    /** EX_CONFIG of sysexits.h: the deployment must be changed, a restart alone cannot help. */
    private static final int BAD_CONFIGURATION = 78;

    private static final int CANNOT_START = 1;

    private Main() {}

    public static void main(String[] args) {
        TextStyle style = TextStyle.of(System.getenv());
        if (args.length > 0 && args[0].equals("config")) {
            List<String> question = List.of(args).subList(1, args.length);
            System.exit(ConfigCommand.of(loader()).style(style).run(question, System.out, System.err));
        }
        try {
            run(loader(args).inspect());
        } catch (SettingsException e) {
            System.err.println(e.report().print(ReportFormat.text(style)));
            System.exit(BAD_CONFIGURATION);
        } catch (StartException e) {
            System.err.println("TikPilot cannot start: " + e.getMessage());
            System.exit(CANNOT_START);
        }
    }

    private static SettingsLoader<Settings> loader(String... args) {
        return SettingsLoader.of(Settings.class)
                .layers(StandardLayers.of("TIKPILOT"))
                .layer(Layer.arguments(args));
    }

    private static void run(Inspection<Settings> inspection) throws StartException {
        Settings settings = inspection.orThrow();
        LoggingSetup.apply(settings.logging());
        inspection.announce(); // only now: the settings say how it is logged
        protectAgainstSlowClients();
        TikPilot service = TikPilot.start(settings);
        Runtime.getRuntime().addShutdownHook(new Thread(service::close, "shutdown"));
        System.out.println("TikPilot listens on " + service.address());
    }

    /**
     * Gives a client ten seconds to send its request: without a limit, as many silent connections as there are
     * threads stop the service. The JDK's server can be told so only by system properties, before its first use.
     */
    private static void protectAgainstSlowClients() {
        System.getProperties().putIfAbsent("sun.net.httpserver.maxReqTime", "10");
        System.getProperties().putIfAbsent("sun.net.httpserver.nodelay", "true");
    }
}
