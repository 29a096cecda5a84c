package dev.tenet.extract.tools;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenet.extract.config.Extracted;
import dev.tenet.fact.Metric;
import org.junit.jupiter.api.Test;

class MetricsExtractorTest {
    @Test
    void reads_openmetrics_text() {
        Extracted read = read("metrics.prom", """
                # TYPE uptime gauge
                # UNIT uptime_ratio ratio
                uptime_ratio{service="bot",path="{a}\\"b"} 0.995 1767571200
                mtbf_seconds 2.6e6
                security_incidents_total 0 # {trace="x"} 1

                broken{a="b" 1
                latency_seconds NaN
                up +Inf
                # EOF
                ignored 1
                """);

        assertThat(read.facts(Metric.class)).extracting(m -> m.location().line() + " " + m.name() + " " + m.labels() + " " + m.value())
                .containsExactly(
                        "3 uptime_ratio service=\"bot\",path=\"{a}\\\"b\" 0.995", "4 mtbf_seconds  2600000.0", "5 security_incidents_total  0.0",
                        "9 up  Infinity");
        assertThat(read.issues()).containsExactly("7:1 is no sample of OpenMetrics and was left out; write name{label=\"value\"} number");
    }

    @Test
    void reads_maps_and_lists_of_json_and_yaml() {
        assertThat(read("metrics.yaml", "uptime:\n  percent: 99.5\nmttr_hours: 0.5\nnote: x\n").facts(Metric.class))
                .extracting(m -> m.location().line() + " " + m.name() + " " + m.value())
                .containsExactly("2 uptime_percent 99.5", "3 mttr_hours 0.5");
        assertThat(read("metrics.json", "{\"metrics\": {\"mtbf_hours\": 800}}").facts(Metric.class))
                .extracting(Metric::name).containsExactly("mtbf_hours");
        assertThat(read("metrics.json", "{\"metrics\": [{\"name\": \"mtbf_hours\", \"value\": 800}, {\"value\": 1}]}").facts(Metric.class))
                .extracting(m -> m.name() + " " + m.value()).containsExactly("mtbf_hours 800.0");
    }

    private static Extracted read(String path, String text) {
        return Extracted.by(new MetricsExtractor(), path, text);
    }
}
