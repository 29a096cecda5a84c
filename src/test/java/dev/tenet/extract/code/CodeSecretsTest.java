package dev.tenet.extract.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenet.fact.Location;
import dev.tenet.fact.Secret;
import dev.tenet.fact.SecretReference;
import org.junit.jupiter.api.Test;

class CodeSecretsTest {
    @Test
    void finds_values_written_out_under_a_telling_name() {
        Code code = Code.of("app.py", """
                API_KEY = "Tr4ding-Floor-77"
                connect(host="x", password="hunter2!")
                config = {"token": "9f8a7b6c5d4e", "host": "example.org"}
                config["client_secret"] = "s3cr3t-value"
                def login(passwd="letmein99"): pass
                password_for_mail = "d6s$f9g!j8"
                """);

        assertThat(code.all(Secret.class)).extracting(Secret::name, Secret::kind, each -> each.location().line())
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("API_KEY", "key", 1),
                        org.assertj.core.groups.Tuple.tuple("password", "password", 2),
                        org.assertj.core.groups.Tuple.tuple("token", "token", 3),
                        org.assertj.core.groups.Tuple.tuple("client_secret", "token", 4),
                        org.assertj.core.groups.Tuple.tuple("passwd", "password", 5),
                        org.assertj.core.groups.Tuple.tuple("password_for_mail", "password", 6));
        assertThat(code.all(Secret.class)).contains(new Secret(
                Location.of("app.py", 1, 1), "API_KEY", "key", "16 characters ending in 77",
                dev.tenet.extract.Credentials.fingerprint("Tr4ding-Floor-77"), false, "code", false, false));
        assertThat(code.facts().toString()).contains("Secret[").doesNotContain("Secret[name=Tr4ding");
    }

    @Test
    void finds_passwords_that_a_test_compares_with() {
        Code code = Code.of("app.py", """
                def login(user, password, token):
                    if password == "hunter2!":
                        return True
                    while user.password != "letmein99" and token:
                        pass
                    if password == "" or password == other or token == "s3cr3t-value":
                        return False
                """);

        assertThat(code.all(Secret.class)).extracting(each -> each.location().line()).containsExactlyInAnyOrder(2, 4);
    }

    @Test
    void is_silent_on_placeholders_other_names_and_values_from_elsewhere() {
        Code code = Code.of("app.py", """
                import os
                API_KEY = "your-api-key"
                password = ""
                token = settings.token
                max_tokens = "4096"
                password_field = "pass-word-1"
                token_url = "https://example.org/token"
                SECRET_NAME = "broker/live-1"
                """);

        assertThat(code.all(Secret.class)).isEmpty();
        assertThat(code.all(SecretReference.class)).isEmpty();
    }

    @Test
    void notes_credentials_asked_for_by_name() {
        Code code = Code.of("settings.py", """
                import os
                from os import environ as env
                from pydantic_settings import BaseSettings
                class Settings(BaseSettings):
                    ib_host: str
                    ib_user: str = ""
                    ib_password: str
                    uses_token: bool = False
                A = os.environ["BROKER_API_KEY"]
                B = os.getenv("DB_PASSWORD", "")
                C = env.get("SLACK_TOKEN")
                D = os.environ["HOME"]
                E = os.getenv("VNC_PASSWORD", "op3rator-1")
                """);

        assertThat(code.all(SecretReference.class)).extracting(SecretReference::name, SecretReference::kind, each -> each.location().toString())
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("ib_password", "password", "settings.py:7:5"),
                        org.assertj.core.groups.Tuple.tuple("BROKER_API_KEY", "key", "settings.py:9:5"),
                        org.assertj.core.groups.Tuple.tuple("DB_PASSWORD", "password", "settings.py:10:15"),
                        org.assertj.core.groups.Tuple.tuple("SLACK_TOKEN", "token", "settings.py:11:13"));
        assertThat(code.all(Secret.class)).extracting(Secret::name).containsExactly("VNC_PASSWORD");
    }

    @Test
    void marks_what_belongs_to_tests() {
        Code code = Code.of("tests/conftest.py", "password = 'hunter2!'\n");

        assertThat(code.all(Secret.class)).extracting(Secret::test).containsExactly(true);
    }
}
