package io.tikpilot.backend;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;

/** The JSON that goes out, and the strict reading of what comes in. */
final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .build();

    private Json() {}

    static JsonNode parse(byte[] text) throws RequestException {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            // Jackson's own message quotes the body, and what a client sent must not come back from here.
            JsonLocation at = e.getLocation();
            String where = at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
            throw RequestException.of(400, "the body is not valid JSON" + where);
        } catch (IOException e) {
            throw RequestException.of(400, "the body is not JSON in UTF-8");
        }
    }

    static byte[] bytes(JsonNode node) throws IOException {
        return MAPPER.writeValueAsBytes(node);
    }

    static JsonNode none() {
        return MissingNode.getInstance();
    }

    static JsonNode status(String status) {
        return object().put("status", status);
    }

    static JsonNode error(String message) {
        return object().put("error", message);
    }

    static JsonNode post(Post post) {
        return object().put("id", post.id())
                .put("text", post.text())
                .put("plannedAt", post.plannedAt().toString())
                .put("state", post.state().written());
    }

    static JsonNode posts(List<Post> posts) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode(posts.size());
        posts.forEach(post -> list.add(post(post)));
        return list;
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
