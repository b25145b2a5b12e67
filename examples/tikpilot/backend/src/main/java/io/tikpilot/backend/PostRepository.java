package io.tikpilot.backend;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The stored posts. Every value reaches SQLite as a parameter, never as part of a statement. */
final class PostRepository {
    private final Database database;

    PostRepository(Database database) {
        this.database = database;
    }

    Post add(Post.Draft draft) throws SQLException {
        String insert = "INSERT INTO posts (text, planned_at, state) VALUES (?, ?, ?)";
        try (Connection connection = database.connection();
                PreparedStatement statement = connection.prepareStatement(insert, Statement.RETURN_GENERATED_KEYS)) {
            statement.setString(1, draft.text());
            statement.setLong(2, draft.plannedAt().toEpochMilli());
            statement.setString(3, draft.state().written());
            statement.executeUpdate();
            try (ResultSet keys = statement.getGeneratedKeys()) {
                keys.next();
                return draft.withId(keys.getLong(1));
            }
        }
    }

    List<Post> all() throws SQLException {
        String select = "SELECT id, text, planned_at, state FROM posts ORDER BY planned_at, id";
        try (Connection connection = database.connection();
                PreparedStatement statement = connection.prepareStatement(select);
                ResultSet rows = statement.executeQuery()) {
            List<Post> posts = new ArrayList<>();
            while (rows.next()) {
                posts.add(post(rows));
            }
            return posts;
        }
    }

    Optional<Post> find(long id) throws SQLException {
        String select = "SELECT id, text, planned_at, state FROM posts WHERE id = ?";
        try (Connection connection = database.connection();
                PreparedStatement statement = connection.prepareStatement(select)) {
            statement.setLong(1, id);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(post(rows)) : Optional.empty();
            }
        }
    }

    /** Marks the planned posts whose time has come as published, and returns how many there were. */
    int publishDue(Instant now) throws SQLException {
        String update = "UPDATE posts SET state = 'published' WHERE state = 'planned' AND planned_at <= ?";
        try (Connection connection = database.connection();
                PreparedStatement statement = connection.prepareStatement(update)) {
            statement.setLong(1, now.toEpochMilli());
            return statement.executeUpdate();
        }
    }

    private static Post post(ResultSet row) throws SQLException {
        return new Post(
                row.getLong("id"),
                row.getString("text"),
                Instant.ofEpochMilli(row.getLong("planned_at")),
                Post.State.of(row.getString("state")).orElseThrow());
    }
}
