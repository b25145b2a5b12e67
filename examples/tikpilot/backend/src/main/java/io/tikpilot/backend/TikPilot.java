package io.tikpilot.backend;

import java.net.URI;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The running service: the parts, put together at start and taken down in the reverse order. */
final class TikPilot implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TikPilot.class);

    private final Settings.Server settings;
    private final Database database;
    private final Health health;
    private final Publisher publisher;
    private final HttpApi api;

    private TikPilot(Settings settings, Database database) throws StartException {
        PostRepository posts = new PostRepository(database);
        PostsEndpoint endpoint = new PostsEndpoint(posts, settings.features().maxPostLength());
        Cors cors = new Cors(settings.frontend().allowedOrigins());
        this.settings = settings.server();
        this.database = database;
        this.health = new Health(database);
        this.publisher = new Publisher(posts);
        Routes routes = new Routes(endpoint, health, new Authorization(settings.access()));
        this.api = HttpApi.start(settings.server(), routes, cors);
        if (settings.features().autoPublish()) {
            publisher.start();
        }
        if (settings.access() instanceof Settings.Access.Open && !api.isLocal()) {
            LOG.warn("whoever reaches {} may read and plan posts; access.type = token asks for a token", api.address());
        }
    }

    static TikPilot start(Settings settings) throws StartException {
        Database database = Database.open(settings.database());
        try {
            return new TikPilot(settings, database);
        } catch (StartException e) {
            database.close();
            throw e;
        }
    }

    URI address() {
        return api.address();
    }

    @Override
    public void close() {
        LOG.info(
                "stopping; open requests have {} ms", settings.shutdownTimeout().toMillis());
        api.stop(settings.shutdownTimeout());
        publisher.close();
        health.close();
        database.close();
        LOG.info("stopped");
    }
}
