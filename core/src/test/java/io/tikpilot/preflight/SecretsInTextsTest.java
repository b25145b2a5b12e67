package io.tikpilot.preflight;

import io.tikpilot.preflight.layer.Layer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsInTextsTest {
    @TempDir
    Path directory;

    private Layer file(String name, String text) throws IOException {
        return Layer.file(Files.writeString(directory.resolve(name), Canary.in(text)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "secret = CANARY",
                "secret = [CANARY]",
                "secret { a = CANARY }",
                "secret = CANARY\nsecret = [CANARY]",
                "secret = ${SAFE}\nsecret = []",
                "secret = pre${SAFE}post\nsecret = []",
                "secret = ${NOWHERE}CANARY",
                "secret = CANARY ${NOWHERE}",
                "secret = \"CANARY\" ${secrets}",
                "secrets = [CANARY] ${secret}, secret = CANARY",
                "password = CANARY",
                "password = ${SAFE}",
                "password = \"\"\"\nCANARY\n\"\"\"",
                "password = 1CANARY, port = x",
                "port = x, password = CANARY",
                "port = CANARY ${",
                "api-key = \"http://CANARY x\"",
                "api-key = ${URL}",
                "api-key = ${URL}x\napi-key = \"a b\"",
                "secrets = [CANARY, [CANARY], null]",
                "secrets = CANARY",
                "secrets = [CANARY]\nsecrets = 1",
                "by-name { a = CANARY, b = [CANARY] }",
                "by-name { a { x = CANARY } }",
                "credentials { a = CANARY }",
                "credentials = CANARY",
                "credentials { a = CANARY }\ncredentials = 1",
                "accounts = [{name = a, token = CANARY}]\naccounts = 1",
                "accounts = [{name = \"\", token = CANARY}]",
                "accounts = [{name = a, token = [CANARY]}, CANARY]",
                "accounts = [{name = a, tokne = CANARY}]",
                "labels { db-password = CANARY }\nlabels = 1",
                "labels { db-password = [CANARY] }",
                "labels { a { password = CANARY } }",
                "strict { secret = CANARY }",
                "strict { secret = ${SAFE} }",
                "strict { secret = x${SAFE} }, secret = CANARY",
                "strict { secret = CANARY }, secret = CANARY-longer, password = CANARY-longest",
                "nope = CANARY",
                "nope { a = [CANARY, {b = CANARY}] }, port = x",
                "nope = ${NOWHERE}CANARY",
                "a = 1 # CANARY",
                "port = x # the password is CANARY",
                "port = x // CANARY",
                "CANARY",
                "secret = CANARY }",
                "secret = \"CANARY",
                "secret = \"\"\"CANARY",
                "secret = CANARY$",
                "secret : CANARY : CANARY",
                "secret = [CANARY",
                "secret {CANARY",
                "= CANARY",
                "secret CANARY",
                "secret = CANARY CANARY { }",
                "{\"secret\": \"CANARY\", \"port\": \"x\"}",
                "include \"http://user:CANARY@localhost:1/a.conf\"",
                "secret = CANARY \\u0001",
                "port = 1, secret = CANARY, \u0001",
                "password = CANARY@CANARY",
                "password = CANARY:CANARY",
                "password = CANARY port = 1",
                "password = ${CANARY:-CANARY}",
                "password = $CANARY",
                "password = #CANARY\n}",
                "password = {CANARY",
                "password = CANARY{CANARY",
                "password = CANARY, CANARY",
                "password = \"CANARY\\x\"",
                "password = \"CANARY\tCANARY\"",
                "password = \"CANARY\n CANARY\"",
                "password = [CANARY] CANARY",
                "password = CANARY { a = CANARY }",
                "secrets = [\n  CANARY@\n]",
                "password := CANARY",
                "password: CANARY: CANARY",
                "- CANARY",
                "[CANARY]\na = 1",
                "a = 1\n[CANARY]",
                "a = 1\n@CANARY",
                "a = 1\nCANARY!\n",
                "<<<<<<< CANARY\npassword = CANARY\n>>>>>>> CANARY",
                "<CANARY>CANARY</CANARY>",
                "$ANSIBLE_VAULT;CANARY",
                "password = {{ CANARY }}",
                "http://CANARY:CANARY@CANARY/",
                "{\"password\": 'CANARY'}",
                "{\"password\": CANARY, \"password\": CANARY}",
                "{\"password\": \"CANARY\" \"CANARY\"}",
                "{\"a\": {\"password\": \"CANARY\"} // CANARY\n}",
                "secrets = [CANARY], password = ${secrets} CANARY",
                "password = CANARY\npassword += CANARY",
                "password = ${api-key}CANARY, api-key = ${password}CANARY",
                "password = \u0000CANARY"
            })
    void noMistakeInATextBringsItOut(String text) throws IOException {
        SettingsLoader<Canary.Settings> loader = Canary.loader();
        Layer file = file("a.conf", text);
        Layer higher = Layer.text("higher", "secret = [], password = x, port = 1, labels = 2, accounts = 3");
        Layer lower = Layer.text("lower", "secret { a = b }, password { a = b }, labels = 2");

        for (SettingsLoader<Canary.Settings> one : List.of(
                loader.layer(Layer.text("t", Canary.in(text))),
                loader.layer(file),
                loader.layer(file).unknownKeys(UnknownKeys.WARN),
                loader.layer(file).hideValues(),
                loader.layer(file).layer(higher),
                loader.layer(lower).layer(file),
                loader.layer(file("a.json", text)))) {
            Canary.staysHidden(one);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "secret = CANARY",
                "secret.a = CANARY",
                "secret = CANARY\nsecret.a = CANARY",
                "password = CANARY",
                "password : CANARY \\\n CANARY",
                "password CANARY",
                "api-key = http://CANARY x",
                "secrets = CANARY",
                "by-name = CANARY",
                "by-name.a.b = CANARY",
                "credentials.a = CANARY",
                "accounts = [{name = a, token = CANARY}]",
                "labels = { db-password = CANARY }",
                "labels.db-password.x = CANARY",
                "labels = { db-password = CANARY }\nlabels = 1",
                "strict.secret = CANARY",
                "nope = CANARY",
                "password = CANARY \\u12",
                "password CANARY=x \\u12",
                "password CANARY: \\u12",
                "password = a \\\n  CANARY: \\u12",
                "by-name CANARY=x\nby-name.a CANARY=x",
                "<<<<<<< CANARY\npassword = CANARY",
                "[CANARY]\npassword = CANARY",
                "# CANARY\nport = x",
                "CANARY"
            })
    void norOneInProperties(String text) throws IOException {
        Canary.staysHidden(Canary.loader().layer(file("a.properties", text)));
        Canary.staysHidden(Canary.loader().layer(file("a.properties", text)).unknownKeys(UnknownKeys.WARN));
    }
}
