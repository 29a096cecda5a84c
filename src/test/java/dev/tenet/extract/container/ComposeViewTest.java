package dev.tenet.extract.container;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenet.extract.config.Extracted;
import dev.tenet.extract.config.YamlExtractor;
import dev.tenet.fact.ComposeService;
import dev.tenet.fact.Location;
import dev.tenet.fact.Places;
import dev.tenet.fact.PublishedPort;
import dev.tenet.fact.Secret;
import dev.tenet.fact.SecretReference;
import dev.tenet.fact.ServiceSecurity;
import dev.tenet.fact.VolumeMount;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ComposeViewTest {
    private static final ServiceSecurity PLAIN =
            new ServiceSecurity(false, List.of(), List.of(), List.of(), "", "", "", "", "", false, List.of());

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
        PublishedPort first = new PublishedPort(Location.of("compose.yaml", 10, 9), "web", "127.0.0.1", "8501", "8501", false);
        PublishedPort second = new PublishedPort(Location.of("compose.yaml", 11, 9), "web", "10.0.0.1", "5353", "53/udp", false);
        assertThat(compose.facts(ComposeService.class)).containsExactly(
                new ComposeService(
                        new Location("compose.yaml", 4, 3, 21), "web", "web:1", "streamlit run app.py --port 8501", List.of(first, second),
                        Map.of("MODE", "live=x", "DB_PASSWORD", "13 characters ending in 88", "TWS_PASSWORD", ""),
                        List.of(".env", "extra.env"), List.of("back"), Map.of("traefik.enable", "true"), List.of("db"), PLAIN, List.of(), "", "no",
                        Map.of(), List.of(), "", false,
                        new Places(Map.of(
                                "image", key(6), "command", key(8), "ports", key(9), "environment", key(15), "networks", key(19), "labels", key(20),
                                "dependsOn", key(21), "envFiles", Location.of("compose.yaml", 2, 3)))),
                new ComposeService(
                        new Location("compose.yaml", 22, 3, 24), "db", "", "", List.of(), Map.of("DB_PASSWORD", "${DB_PASSWORD}"),
                        List.of(), List.of(), Map.of(), List.of(), PLAIN, List.of(), "", "no", Map.of(), List.of(), ".", false,
                        new Places(Map.of("build", key(23), "environment", key(24)))));
        assertThat(compose.facts(PublishedPort.class)).containsExactly(first, second);
        assertThat(compose.facts(Secret.class)).extracting(Secret::name).containsExactly("DB_PASSWORD");
        assertThat(compose.facts(SecretReference.class)).containsExactly(
                new SecretReference(Location.of("compose.yaml", 18, 9), "TWS_PASSWORD", "password", "config", false),
                new SecretReference(Location.of("compose.yaml", 24, 19), "DB_PASSWORD", "password", "config", false));
        assertThat(compose.issues()).isEmpty();
    }

    @Test
    void says_what_a_service_may_do() {
        ComposeService service = read("""
                services:
                  web:
                    image: web
                    privileged: true
                    cap_add: [cap_net_admin]
                    cap_drop: [ALL]
                    security_opt: ["no-new-privileges:true"]
                    network_mode: host
                    read_only: true
                    user: "1000"
                    restart: unless-stopped
                    healthcheck: {test: [CMD, curl, localhost]}
                    mem_limit: 1g
                    deploy: {resources: {limits: {cpus: "0.5"}}}
                    volumes:
                      - /var/run/docker.sock:/var/run/docker.sock:ro
                      - data:/data
                      - {type: bind, source: ./x, target: /x, read_only: true}
                      - ${DATA:-./d}:/d
                    tmpfs: /tmp
                """).facts(ComposeService.class).get(0);

        assertThat(service.security()).isEqualTo(new ServiceSecurity(
                true, List.of("NET_ADMIN"), List.of("ALL"), List.of("no-new-privileges:true"), "host", "", "", "", "1000", true, List.of()));
        assertThat(service.mounts()).containsExactly(
                mount(16, "bind", "/var/run/docker.sock", "/var/run/docker.sock", true), mount(17, "volume", "data", "/data", false),
                mount(18, "bind", "./x", "/x", true), mount(19, "bind", "./d", "/d", false),
                new VolumeMount(Location.of("compose.yaml", 20, 12), "web", "tmpfs", "", "/tmp", false, false));
        assertThat(service.healthcheck()).isEqualTo("curl localhost");
        assertThat(service.restart()).isEqualTo("unless-stopped");
        assertThat(service.limits()).isEqualTo(Map.of("memory", "1g", "cpus", "0.5"));
        assertThat(service.at("privileged")).isEqualTo(key(4));
        assertThat(service.isWritten("pid")).isFalse();
    }

    @Test
    void a_volume_that_is_a_folder_of_the_host_is_mounted_as_that_folder() {
        List<VolumeMount> mounts = read("""
                services:
                  web:
                    image: web
                    volumes:
                      - here:/here
                      - {type: volume, source: read, target: /read}
                      - share:/share
                      - other:/other
                      - late:/late
                volumes:
                  here: {driver: local, driver_opts: {type: none, o: bind, device: /srv/here}}
                  read: {driver_opts: {o: "ro,bind", device: /srv/read}}
                  share: {driver_opts: {type: nfs, o: "addr=10.0.0.4", device: ":/srv"}}
                  other: {driver: rex, driver_opts: {o: bind, device: /srv}}
                  late: {driver_opts: {o: bind}}
                """).facts(VolumeMount.class);

        assertThat(mounts).containsExactly(
                mount(5, "bind", "/srv/here", "/here", false), mount(6, "bind", "/srv/read", "/read", true), mount(7, "volume", "share", "/share", false),
                mount(8, "volume", "other", "/other", false), mount(9, "volume", "late", "/late", false));
    }

    private static VolumeMount mount(int line, String type, String source, String path, boolean readOnly) {
        return new VolumeMount(Location.of("compose.yaml", line, 9), "web", type, source, path, readOnly, false);
    }

    private static Location key(int line) {
        return Location.of("compose.yaml", line, 5);
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
        PublishedPort port = ComposeServices.shortPort(Location.of("a", 1, 1), "web", text, false);
        return port.address() + "|" + port.host() + "|" + port.container();
    }

    private static Extracted read(String text) {
        return Extracted.by(new YamlExtractor(new ComposeView()), new ComposeLinker(), "compose.yaml", text);
    }
}
