/** Objects of Kubernetes, also as Kustomize makes them, to facts. */
@NullMarked
package dev.tenet.extract.kubernetes;

import org.jspecify.annotations.NullMarked;
