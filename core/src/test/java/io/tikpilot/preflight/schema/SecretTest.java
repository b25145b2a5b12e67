package io.tikpilot.preflight.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SecretTest {
    record Account(String user, Secret password, Optional<Secret> token) {}

    @Test
    void itPrintsAsAMaskHoweverLongItIsAndWhereverItStands() {
        Account account = new Account("eve", Secret.of("hunter2"), Optional.of(Secret.of("")));

        assertThat(account).hasToString("Account[user=eve, password=••••, token=Optional[••••]]");
        assertThat(List.of(Secret.of("hunter2"))).hasToString("[••••]");
        assertThat(String.valueOf(Secret.of("x".repeat(1000)))).isEqualTo("••••");
    }

    @Test
    void itsTextIsGivenOnlyOnRequest() {
        assertThat(Secret.of("hunter2 ").reveal()).isEqualTo("hunter2 ");
    }

    @Test
    void equalTextsAreEqualSecretsAndTheHashTellsNothing() {
        assertThat(Secret.of("hunter2")).isEqualTo(Secret.of("hunter2")).isNotEqualTo(Secret.of("hunter3"));
        assertThat(Secret.of("hunter2").equals((Object) "hunter2")).isFalse();
        assertThat(Secret.of("hunter2")).hasSameHashCodeAs(Secret.of("other"));
    }

    @Test
    void itCannotBeSerialized() throws Exception {
        try (ObjectOutputStream out = new ObjectOutputStream(new ByteArrayOutputStream())) {
            assertThat(Secret.of("x")).isNotInstanceOf(Serializable.class);
            assertThatThrownBy(() -> out.writeObject(Secret.of("x"))).isInstanceOf(NotSerializableException.class);
        }
    }
}
