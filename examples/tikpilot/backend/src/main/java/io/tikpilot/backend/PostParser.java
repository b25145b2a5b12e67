package io.tikpilot.backend;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import java.util.Set;

/** Turns the body of a request into a post, or says what is wrong with it. */
final class PostParser {
    private static final Set<String> FIELDS = Set.of("text", "plannedAt", "state");
    private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    private final int maxLength;

    PostParser(int maxLength) {
        this.maxLength = maxLength;
    }

    Post.Draft parse(byte[] body) throws RequestException {
        JsonNode json = Json.parse(body);
        if (!json.isObject()) {
            throw invalid("the body must be an object with text, plannedAt and, if you like, state");
        }
        for (Iterator<String> names = json.fieldNames(); names.hasNext(); ) {
            if (!FIELDS.contains(names.next())) {
                throw invalid("the body has an unknown field; a post has text, plannedAt and state");
            }
        }
        return new Post.Draft(text(json), plannedAt(json), state(json));
    }

    private String text(JsonNode json) throws RequestException {
        String text = string(json, "text");
        if (text.isBlank()) {
            throw invalid("`text` must not be blank");
        }
        if (text.codePointCount(0, text.length()) > maxLength) {
            throw invalid("`text` must have at most " + maxLength + " characters");
        }
        if (!text.codePoints().allMatch(PostParser::isText)) {
            throw invalid("`text` must not contain control characters or halves of surrogate pairs");
        }
        return text;
    }

    private static boolean isText(int character) {
        return switch (Character.getType(character)) {
            case Character.SURROGATE -> false; // half a character: it has no form in UTF-8
            case Character.CONTROL -> character == '\n' || character == '\r' || character == '\t';
            default -> true;
        };
    }

    /** Cut to what is stored, so that the answer to a POST equals that to a later GET. */
    private static Instant plannedAt(JsonNode json) throws RequestException {
        String written = string(json, "plannedAt");
        try {
            Instant time = Instant.parse(written).truncatedTo(ChronoUnit.MILLIS);
            if (time.isBefore(EARLIEST) || time.isAfter(LATEST)) {
                throw invalid("`plannedAt` must lie between the years 1970 and 9999");
            }
            return time;
        } catch (DateTimeException e) {
            throw invalid("`plannedAt` must be a time such as 2030-06-01T09:30:00Z or 2030-06-01T09:30:00+02:00");
        }
    }

    private static Post.State state(JsonNode json) throws RequestException {
        if (!json.has("state")) {
            return Post.State.PLANNED;
        }
        return Post.State.of(string(json, "state"))
                .orElseThrow(() -> invalid("`state` must be one of draft, planned, published, failed"));
    }

    private static String string(JsonNode json, String field) throws RequestException {
        JsonNode value = json.path(field);
        if (value.isMissingNode()) {
            throw invalid("`" + field + "` is missing");
        }
        if (!value.isTextual()) {
            throw invalid("`" + field + "` must be a string");
        }
        return value.textValue();
    }

    private static RequestException invalid(String message) {
        return RequestException.of(400, message);
    }
}
