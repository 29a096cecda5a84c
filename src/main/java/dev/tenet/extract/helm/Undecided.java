package dev.tenet.extract.helm;

/** Something that a template asks for is not known without a cluster, a release or a function that is not read here. */
final class Undecided extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Undecided(String what) {
        super(what, null, false, false);
    }
}
