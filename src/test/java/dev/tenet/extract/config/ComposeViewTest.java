package dev.tenet.extract.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenet.fact.ComposeService;
import dev.tenet.fact.Location;
import dev.tenet.fact.PublishedPort;
import dev.tenet.fact.Secret;
import dev.tenet.fact.SecretReference;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ComposeViewTest {
    @Test
    void says_what_a_service_is() {
        Extracted compose = read("""
                x-common: &common
                  env_file: [.env, {path: extra.env, required: false}]
                services:
                  web:
                    <<: *common
                    image: web:1
                    entrypoint: [streamlit, run]
                    command: app.py --port 8501
                    ports:
                      - "127.0.0.1:8501:8501"
                      - target: 53
                        published: "5353"
                        protocol: udp
                        host_ip: 10.0.0.1
                    environment:
                      - MODE=live=x
                      - DB_PASSWORD=Tr4de-Winds88
                      - TWS_PASSWORD
                    networks: {back: null}
                    labels: {traefik.enable: "true"}
                    depends_on: [db]
                  db:
                    build: .
                    environment: {DB_PASSWORD: "${DB_PASSWORD}"}
                """);
        PublishedPort first = new PublishedPort(Location.of("compose.yaml", 10, 9), "web", "127.0.0.1", "8501", "8501");
        PublishedPort second = new PublishedPort(Location.of("compose.yaml", 11, 9), "web", "10.0.0.1", "5353", "53/udp");
        assertThat(compose.facts(ComposeService.class)).containsExactly(
                new ComposeService(
                        new Location("compose.yaml", 4, 3, 21), "web", "web:1", "streamlit run app.py --port 8501", List.of(first, second),
                        Map.of("MODE", "live=x", "DB_PASSWORD", "13 characters ending in 88", "TWS_PASSWORD", ""),
                        List.of(".env", "extra.env"), List.of("back"), Map.of("traefik.enable", "true"), List.of("db")),
                new ComposeService(
                        new Location("compose.yaml", 22, 3, 24), "db", "", "", List.of(), Map.of("DB_PASSWORD", "${DB_PASSWORD}"),
                        List.of(), List.of(), Map.of(), List.of()));
        assertThat(compose.facts(PublishedPort.class)).containsExactly(first, second);
        assertThat(compose.facts(Secret.class)).extracting(Secret::name).containsExactly("DB_PASSWORD");
        assertThat(compose.facts(SecretReference.class)).containsExactly(
                new SecretReference(Location.of("compose.yaml", 18, 9), "TWS_PASSWORD", "password", "config", false),
                new SecretReference(Location.of("compose.yaml", 24, 19), "DB_PASSWORD", "password", "config", false));
        assertThat(compose.issues()).isEmpty();
    }

    @Test
    void reads_the_short_syntax_of_ports() {
        assertThat(port("8501")).isEqualTo("||8501");
        assertThat(port("8501:80")).isEqualTo("|8501|80");
        assertThat(port("127.0.0.1::80")).isEqualTo("127.0.0.1||80");
        assertThat(port("[::1]:8501:80/tcp")).isEqualTo("[::1]|8501|80");
        assertThat(port("9090-9091:8080-8081/udp")).isEqualTo("|9090-9091|8080-8081/udp");
        assertThat(port("${PORT:-8501}:${INNER:-80}")).isEqualTo("|${PORT:-8501}|${INNER:-80}");
    }

    private static String port(String text) {
        PublishedPort port = ComposeView.shortPort(Location.of("a", 1, 1), "web", text);
        return port.address() + "|" + port.host() + "|" + port.container();
    }

    private static Extracted read(String text) {
        return Extracted.by(new YamlExtractor(), "compose.yaml", text);
    }
}
