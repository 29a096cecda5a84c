package dev.tenet.extract.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenet.extract.Linked;
import dev.tenet.extract.config.YamlExtractor;
import dev.tenet.fact.Container;
import dev.tenet.fact.ContainerPort;
import dev.tenet.fact.EnvironmentVariable;
import dev.tenet.fact.Ingress;
import dev.tenet.fact.KubernetesObject;
import dev.tenet.fact.KubernetesService;
import dev.tenet.fact.Location;
import dev.tenet.fact.NetworkPolicy;
import dev.tenet.fact.ObjectReference;
import dev.tenet.fact.PodSpec;
import dev.tenet.fact.PodVolume;
import dev.tenet.fact.Probe;
import dev.tenet.fact.RbacRule;
import dev.tenet.fact.RoleBinding;
import dev.tenet.fact.SecurityContext;
import dev.tenet.fact.VolumeMount;
import dev.tenet.fact.Workload;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class KubernetesTest {
    @Test
    void a_container_has_what_its_pod_says_and_what_holds_where_nothing_is_written() {
        Linked tree = read("""
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: shop, labels: {app: shop}}
                spec:
                  replicas: 3
                  template:
                    metadata: {labels: {app: shop}}
                    spec:
                      hostNetwork: true
                      securityContext: {runAsNonRoot: true, runAsUser: 1000, seccompProfile: {type: RuntimeDefault}}
                      volumes:
                        - {name: docker, hostPath: {path: /var/run/docker.sock}}
                      initContainers:
                        - {name: log, image: fluent/fluentd, restartPolicy: Always}
                      containers:
                        - name: web
                          image: ghcr.io/team/web:1.2
                          command: [sh, -c, "curl x | sh"]
                          securityContext:
                            runAsUser: 0
                            privileged: true
                            capabilities: {drop: [all], add: [CAP_NET_ADMIN]}
                          resources: {limits: {memory: 1Gi}}
                          livenessProbe: {httpGet: {path: /live, port: http}, periodSeconds: 5}
                          ports: [{name: http, containerPort: 8080, hostPort: 80}]
                          env:
                            - {name: DB_PASSWORD, value: Tr4de-Winds88}
                            - {name: TOKEN, valueFrom: {secretKeyRef: {name: keys, key: token}}}
                          volumeMounts: [{name: docker, mountPath: /docker.sock}]
                """);
        Container web = tree.facts(Container.class).get(0);
        assertThat(web.subject()).isEqualTo("container web of Deployment shop");
        assertThat(web.security()).isEqualTo(new SecurityContext(
                true, true, false, true, 0, -1, List.of("NET_ADMIN"), List.of("ALL"), "RuntimeDefault", "RuntimeDefault", "", "", "", "Default", false));
        assertThat(web.at("privileged")).isEqualTo(at(21, 25));
        assertThat(web.at("runAsNonRoot")).isEqualTo(at(10, 39));
        assertThat(web.isWritten("allowPrivilegeEscalation")).isFalse();
        assertThat(web.pullPolicy()).isEqualTo("IfNotPresent");
        assertThat(web.requests()).isEqualTo(Map.of("memory", "1Gi"));
        assertThat(web.isWritten("requests")).isFalse();
        assertThat(web.liveness()).isEqualTo(new Probe("httpGet", "/live", "http", 0, 5, 1, 3));
        assertThat(web.readiness().isNone()).isTrue();
        assertThat(web.ports()).containsExactly(new ContainerPort(at(25, 19), "http", 8080, 80, "TCP"));
        assertThat(web.environment()).containsExactly(
                new EnvironmentVariable(at(27, 15), "web", "DB_PASSWORD", "13 characters ending in 88", "literal", ""),
                new EnvironmentVariable(at(28, 15), "web", "TOKEN", "", "secret", "keys"));
        assertThat(web.mounts()).containsExactly(new VolumeMount(at(29, 26), "web", "hostPath", "/var/run/docker.sock", "/docker.sock", false, false));
        assertThat(tree.facts(Container.class).get(1).role()).isEqualTo("sidecar");
        assertThat(tree.facts(Container.class).get(1).pullPolicy()).isEqualTo("Always");
        Workload workload = tree.facts(Workload.class).get(0);
        assertThat(List.of(workload.kind(), workload.namespace(), workload.name(), workload.replicas(), workload.strategy()))
                .isEqualTo(List.of("Deployment", "default", "shop", 3, "RollingUpdate"));
        PodSpec pod = tree.facts(PodSpec.class).get(0);
        assertThat(List.of(pod.hostNetwork(), pod.hostPid(), pod.serviceAccount(), pod.automountToken(), pod.containers(), pod.labels()))
                .isEqualTo(List.of(true, false, "default", true, 2, Map.of("app", "shop")));
        assertThat(pod.volumes()).containsExactly(new PodVolume(at(12, 26), "Deployment shop", "docker", "hostPath", "/var/run/docker.sock", "", ""));
        assertThat(tree.issues()).isEmpty();
    }

    @Test
    void probes_and_hooks_that_name_a_host_and_labels_of_selinux_are_read() {
        Linked tree = read("""
                apiVersion: v1
                kind: Pod
                metadata: {name: shop}
                spec:
                  securityContext: {seLinuxOptions: {role: system_r, type: container_t}}
                  containers:
                    - name: web
                      securityContext: {seLinuxOptions: {user: system_u}}
                      livenessProbe: {tcpSocket: {port: 80, host: 10.0.0.1}}
                      readinessProbe: {httpGet: {port: 80}}
                      lifecycle: {preStop: {httpGet: {port: 80, host: bus.internal}}}
                  ephemeralContainers:
                    - {name: look}
                """);
        Container web = tree.facts(Container.class).get(0);
        assertThat(web.probedHosts()).containsExactly("10.0.0.1", "bus.internal");
        assertThat(web.at("probedHosts")).isEqualTo(at(9, 51));
        assertThat(List.of(web.security().selinuxUser(), web.security().selinuxRole(), web.security().selinuxType()))
                .isEqualTo(List.of("system_u", "system_r", "container_t"));
        assertThat(tree.facts(Container.class).get(1).probedHosts()).isEmpty();
    }

    @Test
    void pods_are_found_in_every_kind_that_runs_them_and_in_lists() {
        Linked tree = read("""
                apiVersion: v1
                kind: List
                items:
                  - {apiVersion: v1, kind: Pod, metadata: {name: a}, spec: {containers: [{name: x}]}}
                  - {apiVersion: batch/v1, kind: CronJob, metadata: {name: b}, spec: {jobTemplate: {spec: {template: {spec: {containers: [{name: x}]}}}}}}
                ---
                {apiVersion: apps/v1, kind: DaemonSet, metadata: {name: c, namespace: n}, spec: {template: {spec: {containers: [{name: x}]}}}}
                ---
                {apiVersion: argoproj.io/v1alpha1, kind: Rollout, metadata: {name: d}, spec: {template: {spec: {containers: [{name: x}]}}}}
                ---
                {apiVersion: v1, kind: Namespace, metadata: {name: e}}
                """);
        assertThat(tree.facts(Container.class)).extracting(Container::subject).containsExactly(
                "container x of Pod a", "container x of CronJob b", "container x of DaemonSet c", "container x of Rollout d");
        assertThat(tree.facts(KubernetesObject.class)).extracting(KubernetesObject::namespace).containsExactly("default", "default", "n", "default", "");
    }

    @Test
    void roles_services_and_policies_say_whom_they_concern() {
        Linked tree = read("""
                {apiVersion: rbac.authorization.k8s.io/v1, kind: ClusterRole, metadata: {name: r}, rules: [{apiGroups: [""], resources: ["*"], verbs: [get]}]}
                ---
                {apiVersion: rbac.authorization.k8s.io/v1, kind: RoleBinding, metadata: {name: b, namespace: n}, roleRef: {kind: ClusterRole, name: r},
                  subjects: [{kind: ServiceAccount, name: default}, {kind: Group, name: "system:masters"}]}
                ---
                {apiVersion: v1, kind: Service, metadata: {name: s}, spec: {type: NodePort, selector: {app: a}, ports: [{port: 80, nodePort: 30080}]}}
                ---
                {apiVersion: networking.k8s.io/v1, kind: Ingress, metadata: {name: i}, spec: {rules: [{host: a.b, http: {paths: [{backend: {service: {name: s}}}]}}]}}
                ---
                {apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {name: p}, spec: {podSelector: {}, ingress: [{}], egress: []}}
                """);
        RbacRule rule = tree.facts(RbacRule.class).get(0);
        assertThat(rule.grants("get", "secrets")).isTrue();
        assertThat(rule.grants("list", "secrets")).isFalse();
        assertThat(tree.facts(RoleBinding.class)).extracting(RoleBinding::subjectNamespace).containsExactly("n", "");
        KubernetesService service = tree.facts(KubernetesService.class).get(0);
        assertThat(service.ports()).containsExactly(new KubernetesService.Port("", 80, "80", 30080));
        assertThat(service.selects(Map.of("app", "a", "x", "y"))).isTrue();
        Ingress ingress = tree.facts(Ingress.class).get(0);
        assertThat(List.of(ingress.tls(), ingress.hosts(), ingress.services())).isEqualTo(List.of(false, List.of("a.b"), List.of("s")));
        NetworkPolicy policy = tree.facts(NetworkPolicy.class).get(0);
        assertThat(List.of(policy.types(), policy.allowsAllIngress(), policy.egressRules())).isEqualTo(List.of(List.of("Ingress", "Egress"), true, 0));
    }

    @Test
    void an_unrendered_chart_is_read_as_far_as_it_can_be_and_marked() {
        Linked tree = read("""
                apiVersion: v1
                kind: Pod
                metadata:
                  name: {{ .Release.Name }}
                spec:
                  containers:
                    - name: x
                      image: "{{ .Values.image }}:{{ .Values.tag }}"
                      {{- with .Values.resources }}
                      resources:
                        {{- toYaml . | nindent 8 }}
                      {{- end }}
                """);
        Container container = tree.facts(Container.class).get(0);
        assertThat(container.workload().object().template()).isTrue();
        assertThat(container.image().variable()).isTrue();
        assertThat(container.isWritten("resources")).isTrue();
        assertThat(tree.issues()).containsExactly("a.yaml:4:9 holds templates, which were left out; audit the rendered file as well");
    }

    @Test
    void fields_that_no_view_knows_are_read_by_path_without_secrets() {
        Linked tree = read("""
                {apiVersion: policy/v1, kind: PodDisruptionBudget, metadata: {name: b}, spec: {minAvailable: 100%, selector: {matchLabels: {a.b/c: d},
                  matchExpressions: [{key: tier, operator: In, values: [web, api]}]}}}
                ---
                {apiVersion: v1, kind: Secret, metadata: {name: s}, data: {file.yaml: c2VjcmV0}}
                ---
                {apiVersion: v1, kind: Pod, metadata: {name: p}, spec: {shareProcessNamespace: true, containers: [{name: x}],
                  securityContext: {sysctls: [{name: kernel.msgmax, value: "1"}, {name: net.core.somaxconn, value: "2"}]}}}
                """);
        List<KubernetesObject> objects = tree.facts(KubernetesObject.class);
        KubernetesObject budget = objects.get(0);
        assertThat(budget.text("spec.minAvailable")).isEqualTo("100%");
        assertThat(budget.selects("spec.selector", Map.of("a.b/c", "d", "tier", "web"))).isTrue();
        assertThat(budget.selects("spec.selector", Map.of("a.b/c", "d", "tier", "db"))).isFalse();
        assertThat(budget.selects("spec.selector", Map.of("tier", "web"))).isFalse();
        assertThat(budget.at("spec.minAvailable")).isEqualTo(at(1, 94));
        assertThat(budget.lacks("spec.maxUnavailable")).isTrue();
        assertThat(objects.get(1).fields()).isEqualTo(Map.of("data.file.yaml", ""));
        PodSpec pod = tree.facts(PodSpec.class).get(0);
        assertThat(pod.isTrue("shareProcessNamespace")).isTrue();
        assertThat(pod.texts("securityContext.sysctls", "name")).containsExactly("kernel.msgmax", "net.core.somaxconn");
        assertThat(objects.get(2).fields()).isEmpty();
    }

    @Test
    void what_an_object_needs_by_name_is_said_with_its_kind_and_whether_it_does_without() {
        Linked tree = read("""
                apiVersion: apps/v1
                kind: StatefulSet
                metadata: {name: db, namespace: n}
                spec:
                  serviceName: db
                  template:
                    metadata: {annotations: {container.apparmor.security.beta.kubernetes.io/x: unconfined}}
                    spec:
                      serviceAccountName: keeper
                      imagePullSecrets: [{name: registry}]
                      volumes:
                        - {name: a, persistentVolumeClaim: {claimName: disk}}
                        - {name: b, projected: {sources: [{configMap: {name: part, optional: true}}]}}
                      containers:
                        - {name: x, env: [{name: A, valueFrom: {secretKeyRef: {name: keys, key: a}}}], envFrom: [{configMapRef: {name: all}}]}
                """);
        assertThat(tree.facts(ObjectReference.class)).extracting(need -> need.use() + " " + need.kind() + " " + need.name() + " " + need.optional())
                .containsExactly(
                        "service Service db false", "serviceAccount ServiceAccount keeper false", "pull Secret registry false",
                        "volume PersistentVolumeClaim disk false", "volume ConfigMap part true", "env Secret keys false", "envFrom ConfigMap all false");
        assertThat(tree.facts(Container.class).get(0).security().apparmor()).isEqualTo("Unconfined");
    }

    @Test
    void a_revision_has_its_pod_for_its_own_and_a_workload_says_whether_it_is_spread() {
        List<PodSpec> pods = read("""
                apiVersion: serving.knative.dev/v1
                kind: Revision
                metadata: {name: first, labels: {app: first}}
                spec:
                  topologySpreadConstraints: [{labelSelector: {matchLabels: {app: first}}}]
                  containers: [{name: x, image: first}]
                ---
                apiVersion: serving.knative.dev/v1
                kind: Service
                metadata: {name: second}
                spec:
                  template:
                    metadata: {labels: {app: second}}
                    spec:
                      topologySpreadConstraints: [{topologyKey: zone}, {labelSelector: {matchLabels: {app: first}}}]
                      containers: [{name: x, image: second}]
                """).facts(PodSpec.class);

        assertThat(pods).extracting(pod -> pod.workload() + " " + pod.spreads()).containsExactly("Revision first true", "Service second false");
    }

    private static Location at(int line, int column) {
        return Location.of("a.yaml", line, column);
    }

    private static Linked read(String text) {
        return Linked.by(new YamlExtractor(new KubernetesView()), new KubernetesLinker(), Map.of("a.yaml", text));
    }
}
