package dev.tenet.extract.code;

import dev.tenet.fact.DataFlow.Sink;
import dev.tenet.fact.Value;
import java.util.EnumSet;
import java.util.List;
import java.util.regex.Pattern;

/** Says when a text can only name a place on a host that the program itself names: what is put in behind it leads nowhere else. */
final class Addresses {
    private static final int FIXED = Trace.bits(EnumSet.of(Sink.URL, Sink.REDIRECT));
    /** What stands behind anything is not where a word begins. */
    private static final int BEGUN = Trace.bits(EnumSet.of(Sink.OPTION));

    private static final int SENT = Trace.bits(EnumSet.of(Sink.REDIRECT));
    private static final int ASKED = Trace.bits(EnumSet.of(Sink.URL));

    /** A host and the beginning of what follows it, or a path on the own site, from its root or from the page at hand. */
    private static final Pattern BEGINNING = Pattern.compile("(?is)(https?://[^/?#\\s]+[/?#].*|/[^/\\\\].*|[\\w.-]*[?#].*|[\\w.-]+/.*)");

    /** A hole that an address begins with, and what follows it there: {@code %s/api/user?code=%s}. */
    private static final Pattern BASE = Pattern.compile("(%[sv]|\\{\\w*})[/?#](?s:.*)");
    private static final Pattern BASES = Pattern.compile("(%[sv]|\\{\\w*}){2}(?s:.*)");

    private static final Pattern OWN_ADDRESS = Pattern.compile("(.*\\.)?(url|nextUrl|href|origin|originalUrl)");

    private Addresses() {}

    /** The kinds of sink for which it is harmless what stands behind {@code beginning}. */
    static int behind(String beginning) {
        return (BEGINNING.matcher(beginning).matches() ? FIXED : 0) | (beginning.isBlank() || beginning.startsWith("-") ? 0 : BEGUN);
    }

    /** What a function makes of its arguments, the first of which may be a template: what fills its holes is harmless behind a host. */
    static Held formatted(List<Held> arguments) {
        Expression.Constant template = arguments.size() < 2 ? null : arguments.get(0).constant();
        int harmless = template == null ? 0 : holes(template);
        int behind = template != null && (BASE.matcher(template.text()).matches() || BASES.matcher(template.text()).matches() && isBase(arguments.get(1))) ? FIXED | BEGUN : harmless;
        // path.join(folder, name)
        behind |= template == null && arguments.size() > 1 && isBase(arguments.get(0)) ? BEGUN : 0;
        Held all = Held.CLEAN;
        for (int i = 0; i < arguments.size(); i++) {
            all = all.join(arguments.get(i).whole().cleaned(i > 1 || i == 1 && template == null ? behind : harmless));
        }
        return all;
    }

    /** A text with what is put behind it. */
    static Held appended(Held before, Held more) {
        int behind = before.constant() != null ? behind(before.constant().text()) : isFixed(before) ? FIXED | BEGUN : 0;
        return before.whole().join(more.whole().cleaned(behind));
    }

    /** Whether what comes from outside into an address stands behind its host already: what follows does, too. */
    private static boolean isFixed(Held address) {
        return !address.all().isEmpty() && address.all().stream().allMatch(trace -> (trace.harmless() & FIXED) == FIXED);
    }

    /** The kinds of sink for which the holes of a template are harmless. */
    private static int holes(Expression.Constant template) {
        String text = template.kind() == Value.Kind.STRING ? template.text() : "";
        int end = 0;
        while (end < text.length() && text.charAt(end) != '%' && text.charAt(end) != '{') {
            end++;
        }
        return end == text.length() ? 0 : behind(text.substring(0, end));
    }

    /** Operands that are put together, those harmless that stand behind a host. */
    static Held joined(List<Held> operands) {
        StringBuilder beginning = new StringBuilder();
        Held all = Held.CLEAN;
        int harmless = 0;
        boolean begun = false;
        for (Held held : operands) {
            if (held.constant() == null) {
                all = all.join(held.whole().cleaned(harmless | (begun ? 0 : behind(beginning.toString()))));
                harmless |= behind(beginning.toString()) | (!begun && beginning.isEmpty() && (isBase(held) || isFixed(held)) ? FIXED | BEGUN : 0);
                begun = true;
                beginning.setLength(0);
            } else if (!begun) {
                beginning.append(held.constant().text());
            } else {
                // host + "/path/" + value
                boolean path = !held.constant().text().isEmpty() && "/?#".indexOf(held.constant().text().charAt(0)) >= 0;
                harmless |= path ? FIXED : 0;
            }
        }
        return all;
    }

    /** Whether who runs the program decides on it: an address that is kept in the settings ends in its host, or in a path there. */
    private static boolean isBase(Held held) {
        return !held.all().isEmpty() && held.all().stream().allMatch(trace -> trace.origin() instanceof Origin.Source source && source.isOperators()
                || trace.origin() instanceof Origin.Kept || trace.origin() == Origin.UNKNOWN);
    }

    /** What a call gets; of the options of a request only the address says who is asked. */
    static Held passed(Held argument) {
        Held address = argument.member(".url") != null ? argument.member(".url") : argument.member(".uri");
        if (address == null) {
            return argument.whole();
        }
        Held all = address.whole();
        for (Held part : argument.members().values()) {
            all = part == address ? all : all.join(part.whole().cleaned(ASKED));
        }
        return all.join(Held.of(argument.traces()));
    }

    /**
     * For which sinks a part of a request is harmless: whoever made the link that is followed chose neither the path at which the program was asked, which
     * begins with a slash, nor what the visitor's browser says of itself.
     */
    static int own(Expression.Member part) {
        Expression of = part.of() instanceof Invocation call ? call.callee : part.of();
        String holder = of instanceof Expression.Member member ? member.name() : "";
        return switch (part.name()) {
            case "Path", "RawPath", "EscapedPath", "String" -> holder.equals("URL") ? FIXED : 0;
            case "RequestURI" -> FIXED;
            case "Host", "Referer", "Header", "UserAgent" -> holder.equals("Request") ? SENT : 0;
            default -> 0;
        };
    }

    /** For which sinks it is harmless what {@code method} puts into an address: its parameters stand behind the host. */
    static int parameters(String method) {
        return method.equals("queryParam") || method.equals("queryParamIfPresent") || method.equals("pathSegment") ? FIXED : 0;
    }

    /** For which sinks it is harmless what is put into {@code of}: what is asked of a host does not choose the host. */
    static int asked(Expression of) {
        return of instanceof Expression.Member parameters && parameters.name().equals("searchParams") ? FIXED : 0;
    }

    /** A page that the program names, on the site of {@code base}: the address at which the program itself was asked is its own site's. */
    static Held onSite(Held base) {
        boolean own = base.all().stream().allMatch(trace -> trace.origin() instanceof Origin.Source source && OWN_ADDRESS.matcher(source.name()).matches());
        return own ? base.whole().cleaned(FIXED) : base.whole();
    }
}
