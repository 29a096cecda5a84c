package dev.tenet.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialsTest {
    @ParameterizedTest
    @CsvSource({
        "password, password",
        "IB_PASSWORD, password",
        "dbPassword, password",
        "TWS_PASSWORD_PROD, password",
        "smtp_pass, password",
        "db_pwd, password",
        "telegram_token, token",
        "client_secret, token",
        "api_key, key",
        "APIKEY, key",
        "aws_secret_access_key, key",
        "private_key, private-key",
        "broker_credentials, password",
        "DATABASE_CONNECTION_STRING, connection-string",
        "DATABASE_DSN, connection-string"
    })
    void names_the_kind_of_a_credential(String name, String kind) {
        assertThat(Credentials.kindOf(name)).contains(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "_", "host", "port", "ib_user", "client_id", "aws_access_key_id", "webhook_url", "key", "keys", "primary_key",
                "public_key", "token_count", "tokens_per_minute", "tokens", "max_tokens", "max_token", "next_page_token",
                "password_file", "POSTGRES_PASSWORD_FILE", "secret_name", "password_field", "token_url", "has_password", "PWD",
                "first_pass", "bypass", "monkey", "secretary", "token_path", "eos_token", "password_hash", "SENTRY_DSN", "proxy_pass"
            })
    void leaves_other_names_alone(String name) {
        assertThat(Credentials.kindOf(name)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", " ", "abc", "changeme", "change-me", "change_me_please", "example", "xxxx", "xxx-xxx", "your-token-here",
                "YOUR_API_KEY", "<token>", "${TOKEN}", "$TOKEN", "{{ token }}", "%(token)s", "dummy", "test", "test-token", "fake",
                "TODO", "None", "aaaaaaaa", "********", "password", "api_key", "Enter your password", "AKIAIOSFODNN7EXAMPLE"
            })
    void knows_placeholders(String value) {
        assertThat(Credentials.isPlaceholder("password", value)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hunter2!", "Tr4ding-Floor-77", "s3cr3t", "sk_test_4eC39HqLyjWDarjtT1zdp7dc", "correcthorse", "P@ssw0rd2024",
                "-----BEGIN RSA PRIVATE KEY-----\nMIIE"
            })
    void keeps_real_values(String value) {
        assertThat(Credentials.isPlaceholder("password", value)).isFalse();
    }

    @Test
    void shows_no_more_than_length_and_two_characters() {
        assertThat(Credentials.redact("Tr4ding-Floor-77")).isEqualTo("16 characters ending in 77");
        assertThat(Credentials.redact("hunter2")).isEqualTo("7 characters");
        assertThat(Credentials.redact("")).isEqualTo("0 characters");
    }

    @Test
    void fingerprints_by_the_first_half_of_a_hash() {
        assertThat(Credentials.fingerprint("abc")).isEqualTo("ba7816bf8f01cfea");
    }

    @ParameterizedTest
    @CsvSource({
        "persist-credentials, false",
        "ALLOW_CREDENTIALS, True",
        "weblate-secret-key, shop.tools.keys:main",
        "GOOGLE_APPLICATION_CREDENTIALS, path/to/service-account-key.json",
        "private_key, ~/.ssh/deploy.pem"
    })
    void a_switch_a_file_and_an_entry_point_grant_nothing(String name, String value) {
        assertThat(Credentials.isPlaceholder(name, value)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"password, onwards42", "api_key, trueX9kQ2mW", "secret, Wz9Lr4eKq2m:main"})
    void what_only_begins_like_one_does(String name, String value) {
        assertThat(Credentials.isPlaceholder(name, value)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"quoteToken, USDT", "token, autoLogin", "password, Пароль", "secretKey, yourkey", "password, pass", "@solana/spl-token, ^0.4.8", "ADMIN_PASSWORD, test123", "EnvUserPass, DESK_USER_PASS", "accountKey, account", "AUTH_TOKEN, desk.auth", "newPassword, required", "settingsPassword, user/settings/password", "clientSecret, String", "token, ...JWT...", "API key, guide/api-key.md", "ctxCredentials, github.com/desk/broker/v8/ctxCredentials", "PROXY_PASS, http://127.0.0.1:9101/", "OPENAI_API_KEY, openai-api-key:latest", "mention_token, @desk"})
    void coins_states_labels_and_what_is_to_be_filled_in_are_no_credentials(String name, String value) {
        assertThat(Credentials.isPlaceholder(name, value)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"admin_token, letmein", "token, k3yF0rTheDesk", "secret, usememos", "api_key, USDT", "password, Pässword", "password, 123456", "password, 10.20.30.x", "umami_password, umami", "secret, DESKSECRET", "api_key, http://desk:k3yF0r@host", "token, https://desk/?sig=1", "password, letmein:1", "password, @Desk7"})
    void words_that_somebody_made_up_are_credentials(String name, String value) {
        assertThat(Credentials.isPlaceholder(name, value)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"DESK_TOKEN, encrypted:BIZr18AZIrUzJM9Yux10u5", "password, ENC(G6N718UuyPE5bHyWKyuLQSm02auQPUtm)", "token, vault:v1:8SDd3WHDOjf7mq69CyCqYjBX", "password, {cipher}b7e7f5db04a5011e93c2",
        "JWT_SECRET, thisisasamplesecret", "API_SECRET, demopassword123", "http_secret_key, Files1234567890", "CLAIM_REFRESH_TOKEN, refreshtoken", "DATA_API_KEY, .data-api", "TplForgotPassword, forgot-password", "hashSignToken, ___hash_sign___", "basicAuthPassword, ^_^password^_^", "FilesS3AccessKey, files.s3.accesskey", "Password, $2a$04$X4aRMEt0ytgPwMIgv36cI", "signing_key, ~/.abuild/desk-apk.rsa", "DESK_ADMIN_PASSWORD, admin:password"})
    void what_is_encrypted_a_sample_or_the_name_of_something_grants_nothing(String name, String value) {
        assertThat(Credentials.isPlaceholder(name, value)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"password, encrypted", "password, demo", "password, demo!Lr4e", "DB_PASSWORD, db", "api_key, keydesk", "password, desk-password1"})
    void what_only_looks_like_it_is_a_credential(String name, String value) {
        assertThat(Credentials.isPlaceholder(name, value) && value.length() >= 4).isFalse();
    }

    @Test
    void a_token_that_ended_within_a_day_has_ended() {
        assertThat(ShortLived.isClaims("{\"sub\":\"a\",\"iat\":1589298484,\"exp\":1589300284}")).isTrue();
        assertThat(ShortLived.isClaims("{\"sub\":\"a\",\"iat\":1589298484,\"exp\":1889300284}")).isFalse();
        assertThat(ShortLived.isClaims("{\"sub\":\"a\",\"exp\":1589300284}")).isFalse();
        assertThat(ShortLived.isToken("eyJ.no.token")).isFalse();
    }
}
