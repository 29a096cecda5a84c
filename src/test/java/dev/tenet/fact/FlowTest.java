package dev.tenet.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FlowTest {
    private static final Location PLACE = Location.of("src/web.py", 3, 1);

    @Test
    void a_value_that_is_read_assigned_and_used_stays_in_its_function() {
        Flow flow = over("read from flask.request.args", "assigned to name", "put into a string", "reaches info");
        assertThat(flow.direct()).isTrue();
        assertThat(flow.keeps()).isFalse();
    }

    @Test
    void a_value_that_is_handed_on_or_comes_back_does_not() {
        assertThat(over("read from flask.request.args", "passed to noted as name", "reaches info").direct()).isFalse();
        assertThat(over("read from flask.request.args", "returned by name", "reaches info").direct()).isFalse();
    }

    @Test
    void a_value_that_waits_in_an_object_is_kept() {
        Flow flow = over("read from flask.request.args", "passed to __init__ as path", "kept in path", "reaches open");
        assertThat(flow.keeps()).isTrue();
        assertThat(flow.direct()).isFalse();
    }

    private static Flow over(String... what) {
        List<FlowStep> steps = Stream.of(what).map(each -> new FlowStep(PLACE, each)).toList();
        return new Flow(PLACE, "request", "flask.request.args", "open", "0", steps, false);
    }
}
