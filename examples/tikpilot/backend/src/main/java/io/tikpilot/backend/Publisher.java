package io.tikpilot.backend;

import java.sql.SQLException;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Publishes planned posts once their time has come, looking every second. */
final class Publisher implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Publisher.class);

    private final PostRepository posts;
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "publisher"));

    Publisher(PostRepository posts) {
        this.posts = posts;
    }

    void start() {
        var unused = clock.scheduleWithFixedDelay(this::publishDue, 0, 1, TimeUnit.SECONDS);
    }

    /** Keeps every failure inside: an exception would end the schedule for good. */
    private void publishDue() {
        try {
            int count = posts.publishDue(Instant.now());
            if (count > 0) {
                LOG.info("published {} posts", count);
            }
        } catch (SQLException | RuntimeException e) {
            LOG.error("planned posts could not be published; trying again in a second", e);
        }
    }

    /** Lets a statement that runs finish, so that the database is not closed beneath it. */
    @Override
    public void close() {
        clock.shutdown();
        try {
            if (!clock.awaitTermination(2, TimeUnit.SECONDS)) {
                clock.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
