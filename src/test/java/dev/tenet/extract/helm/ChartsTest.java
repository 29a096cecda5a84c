package dev.tenet.extract.helm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.tenet.extract.Linked;
import dev.tenet.extract.config.YamlExtractor;
import dev.tenet.extract.kubernetes.KubernetesLinker;
import dev.tenet.extract.kubernetes.KubernetesView;
import dev.tenet.fact.Container;
import dev.tenet.fact.KubernetesObject;
import dev.tenet.fact.Location;
import dev.tenet.fact.Workload;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class ChartsTest {
    private static final String BROUGHT = "shop/Chart.yaml was read with the values that it brings; audit what 'helm template' gives with yours as well";

    @Test
    void a_template_is_read_as_the_values_of_its_chart_make_it_at_its_own_lines() {
        Linked tree = chart("""
                image: { repository: ghcr.io/team/web, tag: "" }
                replicas: 3
                limits: { memory: 1Gi, cpu: 2 }
                debug: false
                hosts: [a, b]
                """, """
                {{- $name := include "shop.name" . -}}
                apiVersion: apps/v1
                kind: Deployment
                metadata:
                  name: {{ $name }}
                  namespace: {{ .Release.Namespace }}
                spec:
                  replicas: {{ .Values.replicas | default 1 }}
                  template:
                    spec:
                      {{- if .Values.debug }}
                      hostNetwork: true
                      {{- else }}
                      hostNetwork: false
                      {{- end }}
                      containers:
                        - name: web
                          image: "{{ .Values.image.repository }}:{{ .Values.image.tag | default .Chart.AppVersion }}"
                          args:
                          {{- range $i, $host := .Values.hosts }}
                            - {{ printf "--host=%s-%d" $host $i | quote }}
                          {{- end }}
                          resources:
                            limits:
                              {{- toYaml .Values.limits | nindent 14 }}
                          securityContext:
                            privileged: true
                """);
        assertThat(tree.issues()).containsExactly(BROUGHT);
        Container web = tree.facts(Container.class).get(0);
        assertThat(web.subject()).isEqualTo("container web of Deployment release-name-shop");
        assertThat(web.image().text()).isEqualTo("ghcr.io/team/web:1.4.2");
        assertThat(web.arguments()).containsExactly("--host=a-0", "--host=b-1");
        assertThat(web.limits()).isEqualTo(Map.of("cpu", "2", "memory", "1Gi"));
        assertThat(web.at("privileged")).isEqualTo(Location.of("shop/templates/web.yaml", 27, 25));
        Workload workload = tree.facts(Workload.class).get(0);
        assertThat(List.of(workload.replicas(), workload.namespace(), workload.pod().hostNetwork())).isEqualTo(List.of(3, "release-namespace", false));
        assertThat(tree.facts(KubernetesObject.class).get(0).template()).isFalse();
    }

    @Test
    void a_place_that_the_values_leave_empty_may_be_filled_by_others() {
        Linked tree = chart("resources: {}\n", """
                apiVersion: v1
                kind: Pod
                metadata: { name: a }
                spec:
                  containers:
                    - name: web
                      resources: {{ toYaml .Values.resources }}
                """);
        assertThat(tree.facts(KubernetesObject.class)).extracting(KubernetesObject::name, KubernetesObject::template)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("a", true));
    }

    @Test
    void what_the_values_switch_off_is_not_there() {
        Linked tree = chart("policy: { enabled: false }\n", """
                {{- if and .Values.policy.enabled (semverCompare ">=1.21-0" .Capabilities.KubeVersion.Version) }}
                apiVersion: policy/v1
                kind: PodDisruptionBudget
                metadata: { name: a }
                {{- end }}
                """);
        assertThat(tree.facts(KubernetesObject.class)).isEmpty();
        assertThat(tree.issues()).containsExactly(BROUGHT);
    }

    @Test
    void what_is_not_known_is_said_where_it_is_asked_for_and_the_rest_is_read_as_before() {
        Linked tree = chart("a: 1\n", """
                apiVersion: v1
                kind: Pod
                metadata:
                  name: a
                  labels: { at: {{ now | date "2006" }} }
                """);
        assertThat(tree.issues()).containsExactly("shop/templates/web.yaml:5 asks for 'now', so its templates were left out; audit what 'helm template' gives as well");
        assertThat(tree.facts(KubernetesObject.class)).extracting(KubernetesObject::template).containsExactly(true);
    }

    @Test
    void templates_without_a_chart_are_said_one_by_one() {
        Linked tree = read(Map.of("templates/web.yaml", "apiVersion: v1\nkind: Pod\nmetadata: { name: {{ name }} }\n"));
        assertThat(tree.issues()).containsExactly("templates/web.yaml:3:19 holds templates, which were left out; audit the rendered file as well");
    }

    @Test
    void hostile_templates_end_and_are_said() {
        for (String hostile : new String[] {
            "{{ include \"shop.loop\" . }}", "{{ if }}", "{{ .Values.a", "{{ ((((( }}", "{{ range .Values.big }}{{ range $.Values.big }}{{ range $.Values.big }}x{{ end }}{{ end }}{{ end }}",
            "{{ end }}", "{{ if .a }}", "{{ \"" + "x".repeat(20_000) + "\" | nope }}", "{{ " + "(".repeat(5_000) + " }}", "{{ if .a }}".repeat(500)}) {
            Linked tree = chart("big: [" + "1, ".repeat(300) + "1]\n", "kind: Pod\napiVersion: v1\nmetadata: " + hostile + "\n");
            assertThat(tree.issues()).as(hostile.substring(0, Math.min(40, hostile.length()))).isNotEmpty().allMatch(issue -> issue.startsWith("shop/templates/web.yaml"));
        }
    }

    @Test
    void a_chart_in_a_chart_has_the_values_that_the_outer_one_gives_it() {
        Map<String, String> files = new TreeMap<>(Map.of(
                "shop/Chart.yaml", "apiVersion: v2\nname: shop\nversion: 1.0.0\ndependencies:\n  - { name: cache, alias: store, condition: store.enabled }\n",
                "shop/values.yaml", "global: { tag: \"1.2\" }\nstore: { enabled: true, privileged: true }\n",
                "shop/templates/_helpers.tpl", "{{ define \"shop.registry\" }}ghcr.io/team{{ end }}",
                "shop/charts/cache/Chart.yaml", "apiVersion: v2\nname: cache\nversion: 1.0.0\n",
                "shop/charts/cache/values.yaml", "privileged: false\nname: own\n",
                "shop/charts/cache/templates/pod.yaml", """
                        apiVersion: v1
                        kind: Pod
                        metadata: { name: "{{ .Values.name }}" }
                        spec:
                          containers:
                            - name: cache
                              image: {{ include "shop.registry" . }}/cache:{{ .Values.global.tag }}
                              securityContext: { privileged: {{ .Values.privileged }} }
                        """));
        Container cache = read(files).facts(Container.class).get(0);
        assertThat(List.of(cache.subject(), cache.image().text(), cache.security().privileged())).containsExactly("container cache of Pod own", "ghcr.io/team/cache:1.2", true);

        files.put("shop/values.yaml", "global: { tag: \"1.2\" }\nstore: { enabled: false }\n");
        assertThat(read(files).facts(KubernetesObject.class)).isEmpty();
    }

    @Test
    void what_lies_in_the_cluster_or_in_other_files_is_taken_for_empty_and_said() {
        Linked tree = chart("", """
                apiVersion: v1
                kind: ConfigMap
                metadata:
                  name: settings
                  annotations:
                    sum: {{ .Files.Get "settings.ini" | sha256sum }}
                    tier: {{ dig "tiers" "web" "none" .Values }}
                    zones: {{ join "," (append (prepend (list "b") "a") "c") }}
                    before: {{ (lookup "v1" "Secret" "default" "shop").data | default "none" }}
                data:
                {{ (.Files.Glob "settings/*").AsConfig | indent 2 }}
                """);
        assertThat(tree.facts(KubernetesObject.class)).extracting(object -> object.annotations().get("tier"), object -> object.annotations().get("zones"))
                .containsExactly(tuple("none", "a,b,c"));
        assertThat(tree.issues()).containsExactly("shop/Chart.yaml was read with the values that it brings, and .Files.Get, .Files.Glob, lookup as if nothing was there; "
                + "audit what 'helm template' gives with yours as well");
    }

    private static Linked chart(String values, String template) {
        return read(Map.of(
                "shop/Chart.yaml", "apiVersion: v2\nname: shop\nversion: 1.0.0\nappVersion: 1.4.2\n",
                "shop/values.yaml", values,
                "shop/templates/_helpers.tpl", """
                        {{/* The name of all. */}}
                        {{- define "shop.name" -}}
                        {{- printf "%s-%s" .Release.Name .Chart.Name | trunc 63 | trimSuffix "-" -}}
                        {{- end -}}
                        {{- define "shop.loop" }}{{ include "shop.loop" . }}{{ end }}
                        """,
                "shop/templates/web.yaml", template));
    }

    private static Linked read(Map<String, String> files) {
        YamlExtractor yaml = new YamlExtractor(new KubernetesView(), new HelmView());
        return Linked.by(path -> path.endsWith(".tpl") ? new HelmHelpersExtractor() : yaml, new KubernetesLinker(), new TreeMap<>(files));
    }
}
