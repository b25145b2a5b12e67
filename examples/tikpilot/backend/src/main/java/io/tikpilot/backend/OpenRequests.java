package io.tikpilot.backend;

import java.time.Duration;

/**
 * The requests that are being answered, so that a shutdown can wait for them. The JDK's server cannot be asked: its
 * own {@code stop(seconds)} waits the whole time even if nothing is open.
 */
final class OpenRequests {
    private int count;
    private boolean closed;

    /** False once the service is stopping; otherwise {@link #leave} must follow. */
    synchronized boolean enter() {
        if (!closed) {
            count++;
        }
        return !closed;
    }

    synchronized void leave() {
        count--;
        notifyAll();
    }

    /** Lets no further request in, and waits for those inside. */
    synchronized void drain(Duration timeout) {
        closed = true;
        long deadline = System.nanoTime() + timeout.toNanos();
        try {
            for (long left = timeout.toMillis(); count > 0 && left > 0; left = millisUntil(deadline)) {
                wait(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static long millisUntil(long deadline) {
        return (deadline - System.nanoTime()) / 1_000_000;
    }
}
