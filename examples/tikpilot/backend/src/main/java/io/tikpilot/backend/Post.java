package io.tikpilot.backend;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A post with the time it is planned for. */
record Post(long id, String text, Instant plannedAt, State state) {

    /** A post that has no id yet because it was not stored. */
    record Draft(String text, Instant plannedAt, State state) {
        Post withId(long id) {
            return new Post(id, text, plannedAt, state);
        }
    }

    /** Where a post stands; written in lower case outside of Java. */
    enum State {
        DRAFT,
        PLANNED,
        PUBLISHED,
        FAILED;

        static Optional<State> of(String written) {
            return Stream.of(values())
                    .filter(state -> state.written().equals(written))
                    .findFirst();
        }

        String written() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
