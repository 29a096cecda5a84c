package dev.tenet.extract.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenet.fact.Assertion;
import org.junit.jupiter.api.Test;

class AssertionsTest {
    @Test
    void notes_what_is_asserted_and_where() {
        Code code = Code.of("app.py", """
                def remove(user, order):
                    assert user.is_admin and order.size > 0, "no"
                    if not order:
                        raise ValueError
                assert True
                """);

        assertThat(code.all(Assertion.class)).extracting(each -> each.location().toString(), Assertion::names, Assertion::function, Assertion::test)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("app.py:2:12", java.util.List.of("user.is_admin", "order.size"), "app.remove", false),
                        org.assertj.core.groups.Tuple.tuple("app.py:5:8", java.util.List.of(), "app", false));
    }
}
