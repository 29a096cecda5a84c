package dev.tenet.extract.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenet.fact.Location;
import dev.tenet.fact.Secret;
import dev.tenet.fact.SecretReference;
import org.junit.jupiter.api.Test;

final class ClearanceTest {
    @Test
    void takes_passwords_out_of_addresses() {
        assertThat(text("URL", "postgres://bot:Tr4de-Winds88@db:5432/x")).isEqualTo("postgres://bot:***@db:5432/x");
        assertThat(text("URL", "redis://:Tr4de-Winds88@cache")).isEqualTo("redis://:***@cache");
        assertThat(text("URL", "a://u:Tr4de-Winds88@h b://u:Other-Pass77@h")).isEqualTo("a://u:***@h b://u:***@h");
    }

    @Test
    void leaves_addresses_without_a_password() {
        for (String address : new String[] {
            "postgres://bot:${DB_PASSWORD:-x}@db/x", "http://localhost:8501/a@b", "https://user@host", "git@github.com:a/b", "mailto:a@b", "a://u:@h"
        }) {
            assertThat(Clearance.of("URL", address).secrets()).as(address).isEmpty();
            assertThat(text("URL", address)).isEqualTo(address);
        }
    }

    @Test
    void takes_assigned_credentials_out_of_commands() {
        assertThat(text("run", "login --user x --password Tr4de-Winds88 && go")).isEqualTo("login --user x --password *** && go");
        assertThat(text("run", "export API_TOKEN='Zk3vQ9xLm2'; go")).isEqualTo("export API_TOKEN='***'; go");
        assertThat(text("dsn", "Server=db;User Id=sa;Password=Tr4de-Winds88;")).isEqualTo("Server=db;User Id=sa;Password=***;");
    }

    @Test
    void leaves_code_and_references_in_commands() {
        for (String command : new String[] {
            "export API_TOKEN=$TOKEN", "API_TOKEN=$(cat token) go", "x = dict(password=get_password())", "if [ $A_PASSWORD == x ]", "a --password -v",
            "curl -d token=${{ secrets.TOKEN }}", "pass the --token option"
        }) {
            assertThat(Clearance.of("run", command).secrets()).as(command).isEmpty();
            assertThat(text("run", command)).isEqualTo(command);
        }
    }

    @Test
    void takes_private_keys_for_what_they_are() {
        String key = "-----BEGIN RSA PRIVATE KEY-----\n" + "MIIEow".repeat(30) + "\n-----END RSA PRIVATE KEY-----\n";
        Clearance cleared = Clearance.of("cert", key);
        assertThat(cleared.text()).doesNotContain("MIIEow");
        assertThat(cleared.secrets()).extracting(Clearance.Found::kind).containsExactly("private-key");
        assertThat(Clearance.of("hint", "paste it between -----BEGIN PRIVATE KEY----- lines").secrets()).isEmpty();
    }

    @Test
    void reads_pairs_of_name_and_value_as_kubernetes_has_them() {
        Extracted pod = Extracted.by(new YamlExtractor(), "pod.yaml", """
                apiVersion: v1
                kind: Pod
                env:
                  - name: DB_PASSWORD
                    value: Tr4de-Winds88
                  - name: API_TOKEN
                    valueFrom: {secretKeyRef: {name: api, key: token}}
                  - name: MODE
                    value: paper
                """);
        assertThat(pod.facts(Secret.class)).containsExactly(new Secret(
                Location.of("pod.yaml", 5, 12), "DB_PASSWORD", "password", "13 characters ending in 88", "6b8e8d205a5302d5", false, "config", false, false));
        assertThat(pod.facts(SecretReference.class))
                .containsExactly(new SecretReference(Location.of("pod.yaml", 7, 5), "API_TOKEN", "token", "config", false));
        assertThat(pod.entries()).contains("5:12 env[0].value STRING 13 characters ending in 88", "9:12 env[2].value STRING paper");
    }

    private static String text(String name, String value) {
        return Clearance.of(name, value).text();
    }
}
