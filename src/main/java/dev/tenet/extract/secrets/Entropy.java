package dev.tenet.extract.secrets;

/** How much chance is in a text. */
public final class Entropy {
    private Entropy() {}

    /** Shannon's entropy of the characters, in bits per character, from how often each occurs; 0 for an empty text. */
    public static double of(CharSequence text) {
        int length = text.length();
        int[] counts = new int[256];
        for (int i = 0; i < length; i++) {
            counts[text.charAt(i) & 0xFF]++;
        }
        double bits = 0;
        for (int count : counts) {
            if (count > 0) {
                double share = (double) count / length;
                bits -= share * Math.log(share);
            }
        }
        return bits / Math.log(2);
    }

    /** What a random text of this length passes but for one in some thousands, also one of hexadecimal digits. */
    static double usual(int length) {
        return length >= 24 ? 2.9 : length >= 16 ? 2.5 : length >= 8 ? 1.8 : 0;
    }

    /** The same, to two places. */
    static double rounded(CharSequence text) {
        return Math.round(of(text) * 100) / 100.0;
    }
}
