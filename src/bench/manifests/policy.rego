# What conftest judges in src/bench/manifests.sh: a dozen usual rules for the formats that are generated.
package main

import rego.v1

pod := input.spec.template.spec

pod := input.spec.jobTemplate.spec.template.spec

containers contains container if some container in pod.containers

containers contains container if some container in pod.initContainers

deny contains sprintf("%s: container %s is privileged", [input.metadata.name, container.name]) if {
	some container in containers
	container.securityContext.privileged
}

deny contains sprintf("%s: container %s may raise its rights", [input.metadata.name, container.name]) if {
	some container in containers
	object.get(container, ["securityContext", "allowPrivilegeEscalation"], true)
}

deny contains sprintf("%s: container %s has no limit of memory", [input.metadata.name, container.name]) if {
	some container in containers
	not container.resources.limits.memory
}

deny contains sprintf("%s: container %s runs %s", [input.metadata.name, container.name, container.image]) if {
	some container in containers
	endswith(container.image, ":latest")
}

deny contains sprintf("%s: container %s has no readiness probe", [input.metadata.name, container.name]) if {
	input.kind in {"Deployment", "StatefulSet"}
	some container in pod.containers
	not container.readinessProbe
}

deny contains sprintf("%s mounts the host's %s", [input.metadata.name, volume.hostPath.path]) if {
	some volume in pod.volumes
	volume.hostPath
}

deny contains sprintf("%s may be root", [input.metadata.name]) if {
	pod
	not pod.securityContext.runAsNonRoot
}

deny contains sprintf("%s may do everything with %s", [input.metadata.name, concat(", ", rule.resources)]) if {
	input.kind in {"Role", "ClusterRole"}
	some rule in input.rules
	"*" in rule.verbs
}

deny contains sprintf("service %s is privileged", [name]) if {
	some name, service in input.services
	service.privileged
}

deny contains sprintf("service %s mounts the socket of Docker", [name]) if {
	some name, service in input.services
	some volume in service.volumes
	startswith(volume, "/var/run/docker.sock")
}

deny contains sprintf("job %s uses %s, which may change", [name, step.uses]) if {
	some name, job in input.jobs
	some step in job.steps
	step.uses
	not regex.match(`@[0-9a-f]{40}$`, step.uses)
}

# conftest gives a Dockerfile as lists in lists of instructions.
instructions contains instruction if {
	is_array(input)
	walk(input, [_, instruction])
	instruction.Cmd
}

deny contains sprintf("builds on %s", [instruction.Value[0]]) if {
	some instruction in instructions
	instruction.Cmd == "from"
	endswith(instruction.Value[0], ":latest")
}

deny contains "nothing chooses a user" if {
	count(instructions) > 0
	count([1 | some instruction in instructions; instruction.Cmd == "user"]) == 0
}
