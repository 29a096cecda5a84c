#!/usr/bin/env bash
# Writes COUNT manifests into FOLDER, the same ones every time: of twenty files twelve are Kubernetes', three Dockerfiles, three workflows and two Compose files.
#   generate.sh FOLDER COUNT
# Some are careful and some are not, by their number.
set -euo pipefail
folder=${1:?"usage: $0 FOLDER COUNT"}
count=${2:?"usage: $0 FOLDER COUNT"}

# What only every n-th service says: `every 3 "text"`.
every() { [ $((i % $1)) -ne 0 ] || printf '%s\n' "$2"; }

deployment() {
    cat <<END
apiVersion: apps/v1
kind: $1
metadata:
  name: service-$i
  namespace: team-$((i % 17))
  labels: { app.kubernetes.io/name: service-$i, app.kubernetes.io/part-of: shop-$((i % 40)) }
spec:
  replicas: $((i % 5 + 1))
  selector:
    matchLabels:
      app.kubernetes.io/name: service-$i
$([ "$1" = Deployment ] || echo "  serviceName: service-$i")
  template:
    metadata:
      labels:
        app.kubernetes.io/name: service-$i
      annotations:
        prometheus.io/scrape: "true"
        prometheus.io/port: "9090"
    spec:
      serviceAccountName: service-$i
$(every 2 "      automountServiceAccountToken: false")
      securityContext:
        runAsNonRoot: $([ $((i % 3)) -eq 0 ] && echo false || echo true)
        fsGroup: 1000
$(every 4 "        seccompProfile: { type: RuntimeDefault }")
      initContainers:
        - name: migrate
          image: registry.example.com/service-$i:1.$((i % 30)).$((i % 7))
          command: ["/bin/sh", "-c", "until nc -z database 5432; do sleep 1; done; ./migrate --up"]
          resources: { limits: { cpu: 200m, memory: 128Mi } }
      containers:
        - name: web
          image: registry.example.com/service-$i:$([ $((i % 6)) -eq 0 ] && echo latest || echo "1.$((i % 30)).$((i % 7))")
          imagePullPolicy: IfNotPresent
          args: ["--port=8080", "--log-level=info", "--workers=$((i % 8 + 1))"]
          ports:
            - { name: http, containerPort: 8080 }
            - { name: metrics, containerPort: 9090 }
          env:
            - name: DATABASE_URL
              valueFrom:
                secretKeyRef: { name: service-$i, key: database-url }
            - name: REGION
              value: eu-west-$((i % 3))
            - name: FEATURE_FLAGS
              value: "checkout,search,recommendations-$i"
          envFrom:
            - configMapRef: { name: service-$i }
          resources:
            requests: { cpu: 100m, memory: 256Mi }
$(every 2 "            limits: { cpu: '1', memory: 512Mi }")
          livenessProbe:
            httpGet: { path: /livez, port: http }
            initialDelaySeconds: 10
$(every 3 "          readinessProbe: { httpGet: { path: /readyz, port: http }, periodSeconds: 5 }")
          securityContext:
            allowPrivilegeEscalation: $([ $((i % 4)) -eq 0 ] && echo true || echo false)
            readOnlyRootFilesystem: true
            capabilities: { drop: [ALL] }
$(every 50 "            privileged: true")
          volumeMounts:
            - { name: config, mountPath: /etc/service, readOnly: true }
            - { name: cache, mountPath: /var/cache }
        - name: proxy
          image: registry.example.com/proxy@sha256:$(printf '%064d' "$i")
          securityContext: { runAsUser: 1337, readOnlyRootFilesystem: true }
          resources: { limits: { cpu: 100m, memory: 64Mi } }
      volumes:
        - name: config
          configMap: { name: service-$i }
        - name: cache
          emptyDir: {}
$(every 25 "        - { name: host, hostPath: { path: /var/log } }")
END
}

network() {
    cat <<END
apiVersion: v1
kind: Service
metadata: { name: service-$i, namespace: team-$((i % 17)) }
spec:
  type: $([ $((i % 9)) -eq 0 ] && echo NodePort || echo ClusterIP)
  selector: { app.kubernetes.io/name: service-$i }
  ports:
    - { name: http, port: 80, targetPort: http }
---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: service-$i
  namespace: team-$((i % 17))
spec:
  ingressClassName: nginx
  tls:
    - { hosts: [service-$i.example.com], secretName: service-$i-tls }
  rules:
    - host: service-$i.example.com
      http:
        paths:
          - path: /
            pathType: Prefix
            backend: { service: { name: service-$i, port: { name: http } } }
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: { name: service-$i, namespace: team-$((i % 17)) }
spec:
  podSelector: { matchLabels: { app.kubernetes.io/name: service-$i } }
  policyTypes: [Ingress]
  ingress:
    - from: [{ namespaceSelector: { matchLabels: { team: team-$((i % 17)) } } }]
      ports: [{ protocol: TCP, port: 8080 }]
END
}

rights() {
    cat <<END
apiVersion: v1
kind: ServiceAccount
metadata: { name: service-$i, namespace: team-$((i % 17)) }
---
apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: { name: service-$i, namespace: team-$((i % 17)) }
rules:
  - apiGroups: [""]
    resources: [configmaps$(every 7 ', secrets')]
    verbs: [get, list, watch]
  - apiGroups: [apps]
    resources: [deployments]
    verbs: [$([ $((i % 11)) -eq 0 ] && echo '"*"' || echo get)]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: { name: service-$i, namespace: team-$((i % 17)) }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: Role, name: service-$i }
subjects:
  - { kind: ServiceAccount, name: service-$i, namespace: team-$((i % 17)) }
END
}

settings() {
    cat <<END
apiVersion: v1
kind: ConfigMap
metadata: { name: service-$i, namespace: team-$((i % 17)) }
data:
  LOG_FORMAT: json
  CACHE_SECONDS: "$((i % 600))"
  application.yaml: |
    server: { port: 8080, threads: $((i % 64 + 1)) }
    upstreams:
      - { name: catalogue, address: http://catalogue.team-$((i % 17)).svc }
      - { name: payments, address: http://payments.team-$((i % 17)).svc }
---
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata: { name: service-$i, namespace: team-$((i % 17)) }
spec:
  minAvailable: 1
  selector: { matchLabels: { app.kubernetes.io/name: service-$i } }
END
}

nightly() {
    cat <<END
apiVersion: batch/v1
kind: CronJob
metadata: { name: report-$i, namespace: team-$((i % 17)) }
spec:
  schedule: "$((i % 60)) $((i % 24)) * * *"
  concurrencyPolicy: Forbid
  jobTemplate:
    spec:
      template:
        spec:
          restartPolicy: OnFailure
          containers:
            - name: report
              image: registry.example.com/report:2.$((i % 12))
              command: [python, -m, report, --day, yesterday]
              resources: { limits: { cpu: 500m, memory: 1Gi } }
END
}

dockerfile() {
    cat <<END
FROM node:22.$((i % 9)).0-slim AS build
WORKDIR /src
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts
COPY . .
RUN npm run build && npm prune --omit=dev

FROM $([ $((i % 5)) -eq 0 ] && echo node:latest || echo "node:22.$((i % 9)).0-slim")
ARG VERSION=1.$((i % 30)).0
ENV NODE_ENV=production SERVICE_VERSION=\${VERSION}
RUN apt-get update \\
$(every 3 "    && apt-get install -y curl \\")
$(every 4 "    && apt-get install -y --no-install-recommends tini=0.19.0-1 \\")
    && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY --from=build --chown=node:node /src/dist ./dist
$(every 6 "ADD https://downloads.example.com/agent-$i.tar.gz /opt/agent/")
$([ $((i % 2)) -ne 0 ] || echo "USER node")
EXPOSE 8080
$(every 3 "HEALTHCHECK --interval=30s CMD node dist/health.js")
CMD ["node", "dist/server.js"]
END
}

compose() {
    cat <<END
services:
  web:
    build: { context: ., args: { VERSION: "1.$((i % 30)).0" } }
    image: registry.example.com/service-$i:\${TAG:-1.$((i % 30)).0}
    ports: ["$([ $((i % 3)) -eq 0 ] || echo '127.0.0.1:')$((8000 + i % 1000)):8080"]
    environment:
      DATABASE_URL: postgres://service:\${DATABASE_PASSWORD}@database:5432/service
      LOG_LEVEL: info
    depends_on: { database: { condition: service_healthy } }
$(every 2 "    read_only: true")
$(every 10 "    privileged: true")
    restart: unless-stopped
  worker:
    image: registry.example.com/service-$i:\${TAG:-1.$((i % 30)).0}
    command: ["node", "dist/worker.js", "--queue", "orders-$i"]
    deploy: { resources: { limits: { cpus: "0.5", memory: 256M } } }
$(every 20 "    volumes: [/var/run/docker.sock:/var/run/docker.sock]")
  database:
    image: postgres:17.$((i % 4))
    environment: { POSTGRES_PASSWORD_FILE: /run/secrets/database }
    secrets: [database]
    volumes: [data:/var/lib/postgresql/data]
    healthcheck: { test: [CMD, pg_isready, -U, service], interval: 10s }
volumes: { data: {} }
secrets: { database: { file: ./database.secret } }
END
}

workflow() {
    cat <<END
name: build service $i
on:
  push: { branches: [main] }
  $([ $((i % 8)) -eq 0 ] && echo pull_request_target || echo pull_request):
$(every 2 "permissions: { contents: read }")
jobs:
  test:
    runs-on: ubuntu-24.04
    strategy:
      matrix: { node: [20, 22] }
    steps:
      - uses: actions/checkout@$([ $((i % 3)) -eq 0 ] && echo v5 || printf '%040d' "$i")
      - uses: actions/setup-node@v5
        with: { node-version: "\${{ matrix.node }}", cache: npm }
      - run: npm ci
      - run: |
          npm run lint
          npm test -- --coverage
$(every 5 "      - run: echo \"\${{ github.event.pull_request.title }}\"")
  image:
    needs: test
    if: github.ref == 'refs/heads/main'
    runs-on: ubuntu-24.04
    permissions: { contents: read, packages: write }
    steps:
      - uses: actions/checkout@v5
      - uses: docker/build-push-action@v6
        env: { REGISTRY_TOKEN: "\${{ secrets.REGISTRY_TOKEN }}" }
        with: { push: true, tags: "registry.example.com/service-$i:\${{ github.sha }}" }
END
}

# Compose, Dockerfile and workflow lines that stay empty say nothing.
put() { mkdir -p "${2%/*}" && "$1" ${3:-} | sed '/^$/d' >"$2"; }

i=0
written=0
while [ "$written" -lt "$count" ]; do
    deploy=$folder/deploy/s$i source=$folder/services/s$i
    for file in \
        "deployment $deploy/deployment.yaml Deployment" "network $deploy/network.yaml" "rights $deploy/rights.yaml" "settings $deploy/settings.yaml" \
        "deployment $deploy/store.yaml StatefulSet" "nightly $deploy/nightly.yaml" "dockerfile $source/Dockerfile" "workflow $source/.github/workflows/build.yml" \
        "compose $source/compose.yaml" "dockerfile $source/worker/Dockerfile"; do
        case $((i % 2)) in
            0) : ;;
            *) case $file in *nightly.yaml* | *worker/*) continue ;; esac ;;
        esac
        [ "$written" -lt "$count" ] || break
        # shellcheck disable=SC2086
        put $file
        written=$((written + 1))
    done
    i=$((i + 1))
done
