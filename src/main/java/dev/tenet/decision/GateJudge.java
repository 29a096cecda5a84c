package dev.tenet.decision;

import dev.tenet.policy.ScoringRules;
import dev.tenet.report.ControlResult;
import dev.tenet.report.Gate;
import dev.tenet.report.ScoreCard;
import dev.tenet.score.Gates;
import dev.tenet.score.Measures;
import dev.tenet.score.OpenFindings;
import java.util.List;

/** Says which gates pass. */
public interface GateJudge {
    List<Gate> judge(ScoreCard scores, List<ControlResult> controls, OpenFindings findings, ScoringRules rules);

    /** By what was measured and attested. */
    static GateJudge by(Measures measures) {
        return (scores, controls, findings, rules) -> Gates.judge(scores, controls, findings, measures, rules);
    }

    /** By a report: no repair changes coverage, attestations and metrics, so what it says of them stays. */
    static GateJudge like(List<Gate> reported) {
        return (scores, controls, findings, rules) -> Gates.again(scores, controls, findings, reported, rules);
    }
}
