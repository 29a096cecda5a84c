package dev.tenet.engine;

import dev.tenet.policy.RuleFile;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Rules that conclude facts, match what others conclude, or stand alone: for tests of what can be judged apart. */
final class TiedRules {
    static final String CONCLUDING = """
            rule "concluding"
            when
                $call : Call( callee == "archive.open" )
            then
                insertLogical( new Import( $call.location(), "opened", "", "", false, false ) );
            end
            """;
    static final String ALONE = """
            rule "alone"
            when
                $call : Call( callee == "eval" )
                not Call( callee == "checked" )
            then
                report( drools, $call, "code from elsewhere" );
            end
            """;
    static final String OF_FINDINGS = """
            rule "of-findings"
            when
                $finding : Finding( policy == "p/alone" )
            then
                report( drools, $finding, "found" );
            end
            """;

    private TiedRules() {}

    /** The rules, each compiled as the one of a file that is called as it is. */
    static Map<String, CompiledRules> compiled(String... rules) {
        Map<String, CompiledRules> files = new LinkedHashMap<>();
        for (String rule : rules) {
            String owner = "p/" + rule.substring(rule.indexOf('"') + 1, rule.indexOf('"', rule.indexOf('"') + 1));
            files.put(owner, new RuleCompiler(new CompiledClassLoader(TiedRules.class.getClassLoader()))
                    .compile(new RuleFile(owner, "p", owner + ".drl", rule), "abc", "policies.p.k" + files.size(), Optional.empty()));
        }
        return files;
    }
}
