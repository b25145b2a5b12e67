package io.tikpilot.backend;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.sql.SQLException;

/** The resource {@code /api/posts} and the posts below it. */
final class PostsEndpoint {
    static final String PATH = "/api/posts";

    private final PostRepository posts;
    private final PostParser parser;

    PostsEndpoint(PostRepository posts, int maxLength) {
        this.posts = posts;
        this.parser = new PostParser(maxLength);
    }

    Response list() throws SQLException {
        return Response.ok(Json.posts(posts.all()));
    }

    Response create(HttpExchange exchange) throws RequestException, IOException, SQLException {
        Post post = posts.add(parser.parse(RequestBody.read(exchange)));
        return Response.created(PATH + "/" + post.id(), Json.post(post));
    }

    Response find(String id) throws RequestException, SQLException {
        return posts.find(number(id)).map(post -> Response.ok(Json.post(post))).orElseThrow(PostsEndpoint::noSuchPost);
    }

    private static long number(String id) throws RequestException {
        try {
            return Long.parseLong(id);
        } catch (NumberFormatException e) {
            throw noSuchPost();
        }
    }

    private static RequestException noSuchPost() {
        return RequestException.of(404, "there is no post with this id");
    }
}
