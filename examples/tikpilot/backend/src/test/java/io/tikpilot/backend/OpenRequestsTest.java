package io.tikpilot.backend;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class OpenRequestsTest {
    private final OpenRequests open = new OpenRequests();

    @Test
    void nobodyEntersAfterTheDrain() {
        assertThat(open.enter()).isTrue();
        open.leave();

        open.drain(Duration.ofHours(1));

        assertThat(open.enter()).isFalse();
    }

    @Test
    void whoStaysInsideIsLeftBehindAfterTheTimeout() {
        assertThat(open.enter()).isTrue();
        assertThat(open.enter()).isTrue();
        open.leave();
        long start = System.nanoTime();

        open.drain(Duration.ofMillis(50));

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(49));
    }

    @Test
    void aDrainEndsWithTheLastWhoLeaves() throws InterruptedException {
        assertThat(open.enter()).isTrue();
        Thread drain = new Thread(() -> open.drain(Duration.ofHours(1)));
        drain.start();
        while (drain.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }

        open.leave();

        drain.join();
        assertThat(open.enter()).isFalse();
    }
}
