package dev.tenet.extract.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenet.extract.Linked;
import dev.tenet.extract.config.YamlExtractor;
import dev.tenet.fact.Container;
import dev.tenet.fact.KubernetesObject;
import dev.tenet.fact.Location;
import dev.tenet.fact.Workload;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class KustomizeTest {
    private static final Map<String, String> BASE = Map.of(
            "base/kustomization.yaml", "resources: [app.yaml]\nnamePrefix: p-\n",
            "base/app.yaml", """
                    apiVersion: apps/v1
                    kind: Deployment
                    metadata: {name: app}
                    spec:
                      replicas: 1
                      selector: {matchLabels: {app: app}}
                      template:
                        metadata: {labels: {app: app}}
                        spec:
                          containers:
                            - name: web
                              image: team/web
                              args: [a, b]
                              env: [{name: MODE, value: paper}, {name: OLD, value: x}]
                            - name: proxy
                              image: envoy:v1
                    """);

    @Test
    void an_overlay_is_judged_instead_of_its_base_and_each_value_keeps_its_place() {
        Linked tree = build(Map.of(
                "prod/kustomization.yaml", """
                        resources: [../base]
                        namespace: prod
                        commonLabels: {team: x}
                        images: [{name: team/web, newTag: "2.0"}]
                        replicas: [{name: p-app, count: 5}]
                        patches:
                          - path: limits.yaml
                          - target: {kind: Deployment, name: p-.*}
                            patch: |-
                              - op: replace
                                path: /spec/template/spec/containers/1/image
                                value: envoy:v2
                              - op: add
                                path: /spec/template/spec/hostNetwork
                                value: true
                        """,
                "prod/limits.yaml", """
                        apiVersion: apps/v1
                        kind: Deployment
                        metadata: {name: p-app}
                        spec:
                          template:
                            spec:
                              containers:
                                - name: web
                                  args: [c]
                                  securityContext: {privileged: true}
                                  resources: {limits: {memory: 1Gi}}
                                  env: [{name: MODE, value: live}, {name: OLD, $patch: delete}]
                        """));
        assertThat(tree.issues()).isEmpty();
        KubernetesObject object = tree.facts(KubernetesObject.class).get(0);
        assertThat(tree.facts(KubernetesObject.class)).hasSize(1);
        assertThat(List.of(object.name(), object.namespace(), object.overlay(), object.labels()))
                .isEqualTo(List.of("p-app", "prod", "prod/kustomization.yaml", Map.of("team", "x")));
        assertThat(object.at("namespace")).isEqualTo(Location.of("prod/kustomization.yaml", 2, 12));
        Container web = tree.facts(Container.class).get(0);
        assertThat(web.location()).isEqualTo(Location.of("base/app.yaml", 11, 11));
        assertThat(web.image().text()).isEqualTo("team/web:2.0");
        assertThat(web.at("image")).isEqualTo(Location.of("prod/kustomization.yaml", 4, 10));
        assertThat(web.at("privileged")).isEqualTo(Location.of("prod/limits.yaml", 10, 41));
        assertThat(web.arguments()).containsExactly("c");
        assertThat(web.limit("memory")).isEqualTo("1Gi");
        assertThat(web.environment()).extracting(variable -> variable.name() + "=" + variable.value()).containsExactly("MODE=live");
        Container proxy = tree.facts(Container.class).get(1);
        assertThat(proxy.image().text()).isEqualTo("envoy:v2");
        assertThat(proxy.image().location()).isEqualTo(Location.of("prod/kustomization.yaml", 12, 16));
        Workload workload = tree.facts(Workload.class).get(0);
        assertThat(List.of(workload.replicas(), workload.pod().hostNetwork(), workload.pod().labels()))
                .isEqualTo(List.of(5, true, Map.of("app", "app", "team", "x")));
    }

    @Test
    void each_overlay_counts_and_a_base_that_nobody_uses_counts_itself() {
        Linked two = build(Map.of("dev/kustomization.yaml", "bases: [../base]\nnamespace: dev\n", "qa/kustomization.yaml", "resources: [../base]\nnamespace: qa\n"));
        assertThat(two.facts(Workload.class)).extracting(Workload::namespace).containsExactly("dev", "qa");
        assertThat(build(Map.of()).facts(Workload.class)).extracting(Workload::name).containsExactly("p-app");
    }

    @Test
    void what_is_elsewhere_or_missing_is_said_and_cycles_end() {
        Linked tree = build(Map.of(
                "a/kustomization.yaml", "resources: [../b, none.yaml, 'https://example.com/x?ref=1']\nhelmCharts: []\npatches: [{path: gone.yaml}]\n",
                "b/kustomization.yaml", "resources: [../c]\n", "c/kustomization.yaml", "resources: [../b]\n"));
        assertThat(tree.issues()).containsExactlyInAnyOrder(
                "a/kustomization.yaml:1:19 names 'none.yaml', which is no manifest of this tree; correct the path",
                "a/kustomization.yaml:1:30 uses 'https://example.com/x?ref=1', which is elsewhere and was not read; audit what 'kustomize build' gives as well",
                "a/kustomization.yaml:2:13 uses 'helmCharts', which was not carried out; audit what 'kustomize build' gives as well",
                "a/kustomization.yaml:3:18 names 'gone.yaml', which is no manifest of this tree; correct the path");
    }

    private static Linked build(Map<String, String> overlays) {
        Map<String, String> files = new HashMap<>(BASE);
        files.putAll(overlays);
        return Linked.by(new YamlExtractor(new KubernetesView()), new KubernetesLinker(), files);
    }
}
