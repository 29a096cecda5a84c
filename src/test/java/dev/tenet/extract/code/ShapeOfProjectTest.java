package dev.tenet.extract.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenet.extract.Linked;
import dev.tenet.extract.code.python.PythonExtractor;
import dev.tenet.fact.MissingMember;
import dev.tenet.fact.PackageCycle;
import dev.tenet.fact.Return;
import dev.tenet.fact.Unmentioned;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is seen of a project as a whole: circles of packages, methods that are not there, functions that nobody names, what functions return. */
class ShapeOfProjectTest {
    @Test
    void packages_in_a_circle_are_one_fact_with_a_shortest_way_round() {
        Linked linked = python(Map.of(
                "p/a/x.py", "from p.b import y\n", "p/a/w.py", "from p.c.z import g\n", "p/b/y.py", "import p.c.z\n", "p/c/z.py", "from p.a.x import f\n", "p/d/v.py", "import p.a.x\n",
                "p/__init__.py", "", "p/b/__init__.py", ""));

        assertThat(linked.facts(PackageCycle.class)).singleElement().satisfies(cycle -> {
            assertThat(cycle.packages()).containsExactly("p.a", "p.b", "p.c");
            assertThat(cycle.imports()).extracting(place -> place.path() + ":" + place.line()).containsExactly("p/a/w.py:1", "p/c/z.py:1");
        });
    }

    @Test
    void what_waits_what_lies_inside_and_what_tests_import_makes_no_circle() {
        Linked linked = python(Map.of(
                "p/a/x.py", "from p.b import y\n", "p/b/y.py", "def f():\n    from p.a import x\n\nif f:\n    import p.a.x\n", "p/__init__.py", "from p.a.x import f\n",
                "p/a/inner/z.py", "import p.a.x\n", "tests/test_a.py", "import p.a.x\n", "p/b/test_y.py", "import p.a.x\n"));

        assertThat(linked.facts(PackageCycle.class)).isEmpty();
    }

    @Test
    void files_without_a_package_stand_for_themselves() {
        assertThat(python(Map.of("one.py", "import two\n", "two.py", "import one\n")).facts(PackageCycle.class)).extracting(PackageCycle::packages)
                .containsExactly(List.of("one", "two"));
    }

    @Test
    void a_method_that_neither_the_class_nor_one_above_or_below_has_is_missing() {
        Linked linked = python(Map.of("a.py", """
                from library import Base

                class A:
                    def run(self):
                        self.here()
                        self.hook()
                        self.gone()
                        self.kept()
                    def here(self):
                        self.kept = print

                class B(A):
                    def hook(self):
                        super().run()

                class C(Base):
                    def run(self):
                        self.gone()

                class D:
                    def __getattr__(self, name):
                        return print

                def f(anything):
                    D().gone()
                    A().also_gone()
                    A().__class__()
                    anything.gone()
                """));

        assertThat(linked.facts(MissingMember.class)).extracting(missing -> missing.location().line() + " " + missing.type() + "." + missing.name())
                .containsExactlyInAnyOrder("7 a.A.gone", "26 a.A.also_gone");
    }

    @Test
    void a_private_function_is_unmentioned_when_no_file_has_its_name_anywhere_else() {
        Linked linked = python(Map.of(
                "a.py", "def _dead(): pass\ndef _live(): pass\n_live()\ndef _by_text(): pass\ndef _elsewhere(): pass\ndef __dunder__(): pass\ndef _on_open(): pass\n",
                "b.py", "NAMES = [\"_by_text\"]\n# _elsewhere is used by others\ndef call(x, kind):\n    return getattr(x, f\"_on_{kind}\")\n"));

        assertThat(linked.facts(Unmentioned.class)).extracting(Unmentioned::qualifiedName).containsExactly("a._dead");
    }

    @Test
    void what_functions_return_is_known_with_where_it_stands() {
        Linked linked = python(Map.of("a.py", """
                def check():
                    try:
                        return 1
                    except OSError:
                        return True

                def one():
                    return
                """));

        assertThat(linked.facts(Return.class)).extracting(each -> each.location().line() + " " + each.function() + " " + each.value().kind() + " " + each.handling() + " " + each.only())
                .containsExactly("3 a.check NUMBER false false", "5 a.check BOOLEAN true false", "8 a.one NONE false true");
    }

    private static Linked python(Map<String, String> files) {
        return Linked.by(new PythonExtractor(), new CodeLinker(), files);
    }
}
