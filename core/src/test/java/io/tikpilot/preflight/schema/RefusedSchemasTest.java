package io.tikpilot.preflight.schema;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tikpilot.preflight.SettingsLoader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RefusedSchemasTest {
    record Tree(String name, Optional<Tree> parent) {}

    record Children(List<Children> children) {}

    record Ping(Optional<Pong> pong) {}

    record Pong(Map<String, Ping> ping) {}

    @SuppressWarnings("rawtypes")
    record RawList(List hosts) {}

    @SuppressWarnings("rawtypes")
    record RawOptional(Optional host) {}

    record AnyElement(List<?> hosts) {}

    @SuppressWarnings("ArrayRecordComponent")
    record AnArray(int[] ports) {}

    record AnObject(Object anything) {}

    record AThread(Thread thread) {}

    record Inside(AThread inner) {}

    record InElements(List<Map<String, Thread>> deep) {}

    record Box<T>(T content) {}

    record Generic(Box<String> box) {}

    record KeyedByList(Map<List<String>, String> map) {}

    record KeyedByRecord(Map<Inside, String> map) {}

    record TwoKeys(int maxConns, int max_conns) {}

    record TwoExplicit(int port, @Key("port") int other) {}

    record BlankKey(@Key(" ") int port) {}

    interface Open {}

    record OfOpen(Open store) {}

    sealed interface HalfOpen permits Shut, Ajar {}

    record Shut() implements HalfOpen {}

    static final class Ajar implements HalfOpen {}

    record OfHalfOpen(HalfOpen store) {}

    sealed interface Twins permits A, B {}

    @Key("same")
    record A() implements Twins {}

    @Key("same")
    record B() implements Twins {}

    record OfTwins(Twins store) {}

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of(Tree.class, "Tree.parent contains itself"),
                Arguments.of(Children.class, "Children.children contains itself"),
                Arguments.of(Ping.class, "contains itself"),
                Arguments.of(RawList.class, "RawList.hosts has the type java.util.List"),
                Arguments.of(RawOptional.class, "RawOptional.host has the type java.util.Optional"),
                Arguments.of(AnyElement.class, "AnyElement.hosts has the type java.util.List<?>"),
                Arguments.of(AnArray.class, "AnArray.ports has the type int[]"),
                Arguments.of(AnObject.class, "AnObject.anything has the type java.lang.Object"),
                Arguments.of(Inside.class, "AThread.thread has the type java.lang.Thread"),
                Arguments.of(InElements.class, "InElements.deep has the type java.lang.Thread"),
                Arguments.of(Generic.class, "Generic.box"),
                Arguments.of(KeyedByList.class, "KeyedByList.map"),
                Arguments.of(KeyedByRecord.class, "thread"),
                Arguments.of(TwoKeys.class, "TwoKeys has two components with the key `max-conns`"),
                Arguments.of(TwoExplicit.class, "TwoExplicit has two components with the key `port`"),
                Arguments.of(BlankKey.class, "BlankKey.port has a blank key"),
                Arguments.of(OfOpen.class, "OfOpen.store has the type"),
                Arguments.of(OfHalfOpen.class, "OfHalfOpen.store"),
                Arguments.of(OfTwins.class, "OfTwins.store: two records are called `same`"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void aRecordThatCannotBeASchemaIsAMistakeOfTheProgramThatNamesTheComponent(
            Class<? extends Record> type, String message) {
        assertThatThrownBy(() -> Schema.of(type))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
        assertThatThrownBy(() -> SettingsLoader.of(type).load())
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    @Test
    @SuppressWarnings({"unchecked", "rawtypes"})
    void aClassThatIsNoRecordIsRefusedAtOnce() {
        Class noRecord = String.class;

        assertThatThrownBy(() -> SettingsLoader.of(noRecord))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("java.lang.String is no record");
        assertThatThrownBy(() -> SettingsLoader.of((Class) Record.class))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("java.lang.Record is no record");
    }
}
