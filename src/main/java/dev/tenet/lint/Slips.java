package dev.tenet.lint;

/** Tells a slip of a letter from another word. */
final class Slips {
    private Slips() {}

    /** One letter more, one less, or two neighbours swapped, in texts of {@code least} letters or more; a plural is no slip. */
    static boolean isSlip(String written, String known, int least) {
        if (Math.min(written.length(), known.length()) < least || written.equals(known + "s") || known.equals(written + "s")) {
            return false;
        }
        if (written.length() == known.length()) {
            int at = 0;
            while (written.charAt(at) == known.charAt(at)) {
                at++;
            }
            return at + 1 < written.length() && written.charAt(at) == known.charAt(at + 1) && written.charAt(at + 1) == known.charAt(at)
                    && written.substring(at + 2).equals(known.substring(at + 2));
        }
        String longer = written.length() > known.length() ? written : known;
        String shorter = written.length() > known.length() ? known : written;
        if (longer.length() - shorter.length() != 1) {
            return false;
        }
        int at = 0;
        while (at < shorter.length() && longer.charAt(at) == shorter.charAt(at)) {
            at++;
        }
        char extra = longer.charAt(at);
        return Character.isLetter(extra) && longer.substring(at + 1).equals(shorter.substring(at));
    }
}
