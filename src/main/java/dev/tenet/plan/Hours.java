package dev.tenet.plan;

/** Hours in hundredths: whole numbers, so that sums are exact. */
final class Hours {
    private Hours() {}

    /** Never less than the smallest amount: work takes time. */
    static long work(double hours) {
        return Math.max(1, Math.round(hours * 100));
    }

    /** Never more than was given: a capacity must not be exceeded. */
    static long capacity(double hours) {
        long hundredths = (long) Math.floor(hours * 100 + 1e-7);
        if (!(hours < Double.POSITIVE_INFINITY) || hundredths < 1) {
            throw new IllegalArgumentException("capacity of a week is not at least 0.01 h: " + hours);
        }
        return hundredths;
    }

    static double of(long hundredths) {
        return hundredths / 100.0;
    }
}
