package io.tikpilot.backend;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The HTTP server: its address, its threads, and how it stops. */
final class HttpApi {
    private static final int THREADS = 8;

    private final URI address;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private final OpenRequests openRequests = new OpenRequests();

    private HttpApi(URI address, HttpServer server) {
        this.address = address;
        this.server = server;
    }

    static HttpApi start(Settings.Server settings, Routes routes, Cors cors) throws StartException {
        String host = settings.host().contains(":") ? "[" + settings.host() + "]" : settings.host();
        String where = host + ":" + settings.port();
        InetSocketAddress socket = new InetSocketAddress(settings.host(), settings.port());
        if (socket.isUnresolved()) {
            throw new StartException("the host name " + settings.host() + " (server.host) is not known here", null);
        }
        try {
            HttpApi api = new HttpApi(URI.create("http://" + where), HttpServer.create(socket, 0));
            api.serve(routes, cors);
            return api;
        } catch (IOException e) {
            throw new StartException(where + " (server.host, server.port) cannot be listened on: " + e.getMessage(), e);
        }
    }

    private void serve(Routes routes, Cors cors) {
        server.createContext("/", new RequestHandler(routes, cors, openRequests));
        server.setExecutor(threads);
        server.start();
    }

    URI address() {
        return address;
    }

    /** Whether only this machine can reach it. */
    boolean isLocal() {
        return server.getAddress().getAddress().isLoopbackAddress();
    }

    /** Answers what is open, at most for {@code timeout}, refuses what is new, and gives the address back. */
    void stop(Duration timeout) {
        openRequests.drain(timeout);
        server.stop(0);
        threads.shutdownNow();
    }
}
