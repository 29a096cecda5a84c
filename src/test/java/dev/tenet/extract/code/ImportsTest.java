package dev.tenet.extract.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenet.fact.Import;
import dev.tenet.fact.SourceFile;
import org.junit.jupiter.api.Test;

class ImportsTest {
    @Test
    void follows_imports_and_their_aliases() {
        Code code = Code.of("app.py", """
                import subprocess
                import subprocess as sp
                import os.path
                from subprocess import run as r
                subprocess.run(1)
                sp.run(2)
                os.path.join("a", x)
                r(3)
                """);

        assertThat(code.callees()).containsExactly("subprocess.run", "subprocess.run", "os.path.join", "subprocess.run");
    }

    @Test
    void names_modules_by_source_root_package_and_path() {
        Code code = Code.of(
                "src/condor/__init__.py", "",
                "src/condor/cli.py", "",
                "src/condor/orders/models.py", "",
                "dashboard/pages/2_orders.py", "",
                "services/bot/bot/__init__.py", "",
                "services/bot/bot/main.py", "",
                "lib/tools/a.py", "",
                "run.py", "");

        assertThat(code.all(SourceFile.class)).extracting(SourceFile::module).containsExactly(
                "dashboard.pages.2_orders", "tools.a", "run", "bot", "bot.main", "condor", "condor.cli", "condor.orders.models");
    }

    @Test
    void makes_relative_imports_absolute() {
        Code code = Code.of(
                "a/__init__.py", "from .b import c\n",
                "a/b/__init__.py", "from . import d as e\nfrom .. import f\nfrom ..g import h\n");

        assertThat(code.all(Import.class)).extracting(Import::module, Import::name, Import::alias).containsExactly(
                org.assertj.core.groups.Tuple.tuple("a.b", "c", "c"),
                org.assertj.core.groups.Tuple.tuple("a.b", "d", "e"),
                org.assertj.core.groups.Tuple.tuple("a", "f", "f"),
                org.assertj.core.groups.Tuple.tuple("a.g", "h", "h"));
    }

    @Test
    void follows_names_that_a_package_exports_again() {
        Code code = Code.of(
                "condor/__init__.py", "from .gateway import Gateway\nfrom .alerts import *\n",
                "condor/gateway.py", "class Gateway: pass\n",
                "condor/alerts.py", "def alert(): pass\n",
                "main.py", "from condor import Gateway, alert\nimport condor\nGateway()\nalert()\ncondor.gateway.Gateway()\n");

        assertThat(code.callees()).containsExactly("condor.gateway.Gateway", "condor.alerts.alert", "condor.gateway.Gateway");
    }

    @Test
    void knows_names_of_wildcard_imports_only_when_the_project_defines_them() {
        Code code = Code.of(
                "helpers.py", "def known(): pass\n",
                "main.py", "from helpers import *\nfrom ibapi.client import *\nknown()\nEClient()\n");

        assertThat(code.callees()).containsExactly("helpers.known", "?.EClient");
    }

    @Test
    void finds_the_module_beside_a_script() {
        Code code = Code.of(
                "dashboard/auth.py", "def require(): pass\n",
                "dashboard/pages/1_positions.py", "from auth import require\nrequire()\n");

        assertThat(code.callees()).containsExactly("dashboard.auth.require");
    }

    @Test
    void takes_no_side_when_a_name_is_bound_twice() {
        Code code = Code.of("app.py", """
                try:
                    import tomllib as t
                except ImportError:
                    import tomli as t
                try:
                    import uvloop
                except ImportError:
                    uvloop = None
                t.loads("")
                uvloop.install()
                """);

        assertThat(code.callees()).containsExactly("?.loads", "uvloop.install");
        assertThat(code.all(Import.class)).extracting(Import::guarded).containsExactly(true, false, true);
    }

    @Test
    void knows_builtins_unless_they_are_shadowed() {
        Code code = Code.of("app.py", """
                eval("1")
                def f(open):
                    open("x")
                def print(x): pass
                print(1)
                undefined(1)
                """);

        assertThat(code.callees()).containsExactly("eval", "app.print", "?.undefined", "?.open");
    }
}
