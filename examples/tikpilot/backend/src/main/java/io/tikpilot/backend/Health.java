package io.tikpilot.backend;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers whether the process serves (live) and whether it can do its work (ready). */
final class Health implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Health.class);
    private static final int PROBE_SECONDS = 2;

    private final Database database;
    /** One thread of its own: a disk that hangs holds this thread, not those that answer requests. */
    private final ExecutorService probe = Executors.newSingleThreadExecutor(Health::daemon);

    Health(Database database) {
        this.database = database;
    }

    Response live() {
        return Response.ok(Json.status("live"));
    }

    Response ready() throws InterruptedException {
        Future<?> answer = probe.submit(() -> {
            database.ping();
            return null;
        });
        try {
            answer.get(PROBE_SECONDS, TimeUnit.SECONDS);
            return Response.ok(Json.status("ready"));
        } catch (TimeoutException e) {
            answer.cancel(true);
            return notReady("the database did not answer within " + PROBE_SECONDS + " seconds", e);
        } catch (ExecutionException e) {
            return notReady("the database does not answer: " + e.getCause().getMessage(), e.getCause());
        }
    }

    @Override
    public void close() {
        probe.shutdownNow();
    }

    private static Response notReady(String reason, Throwable cause) {
        LOG.warn("not ready: {}", reason);
        LOG.debug("not ready because of", cause); // a probe comes every few seconds: no stack each time
        return Response.error(503, reason);
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "health");
        thread.setDaemon(true);
        return thread;
    }
}
