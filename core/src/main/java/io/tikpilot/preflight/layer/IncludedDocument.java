package io.tikpilot.preflight.layer;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigObject;
import io.tikpilot.preflight.schema.Schema;
import io.tikpilot.preflight.tree.KeyPath;
import io.tikpilot.preflight.tree.PlainValues;
import io.tikpilot.preflight.tree.Provenance;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A document that another one includes, as it is listed and counted: its values and their places are told by the other one. */
record IncludedDocument(Document document) implements Document {
    @Override
    public Optional<String> source() {
        return document.source();
    }

    @Override
    public String noun() {
        return document.noun();
    }

    @Override
    public Config values() {
        return ConfigFactory.empty();
    }

    @Override
    public ConfigObject root() {
        return PlainValues.empty();
    }

    @Override
    public List<Assignment> assignments() {
        return List.of();
    }

    @Override
    public Document assigning(List<Assignment> fitted) {
        return this;
    }

    @Override
    public int count(KeyPath key) {
        return document.count(key);
    }

    @Override
    public int ownCount() {
        return document.ownCount();
    }

    @Override
    public List<Provenance.Place> places(KeyPath key, Schema<?> schema) {
        return List.of();
    }

    @Override
    public Optional<Path> countsFrom() {
        return document.countsFrom();
    }
}
