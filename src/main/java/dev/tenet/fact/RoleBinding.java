package dev.tenet.fact;

/**
 * A subject that a RoleBinding or ClusterRoleBinding gives a role to; one fact a subject.
 *
 * @param location of the subject
 * @param binding that it stands in
 * @param kind {@code RoleBinding} or {@code ClusterRoleBinding}
 * @param roleKind {@code Role} or {@code ClusterRole}
 * @param roleName name of the role
 * @param subjectKind {@code ServiceAccount}, {@code User} or {@code Group}
 * @param subjectNamespace of a service account, effective: that of the binding unless written; empty for others
 * @param subjectName as written
 */
public record RoleBinding(
        Location location,
        KubernetesObject binding,
        String kind,
        String roleKind,
        String roleName,
        String subjectKind,
        String subjectNamespace,
        String subjectName)
        implements Fact {}
