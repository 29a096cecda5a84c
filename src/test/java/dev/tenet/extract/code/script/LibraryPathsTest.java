package dev.tenet.extract.code.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LibraryPathsTest {
    @ParameterizedTest
    @ValueSource(strings = {"shop/static/js/lib/knockout.js", "public/vendor/jquery/jquery.js", "src/assets/third-party/less.js", "static/libs/flot.js",
        "public/plugins/codemirror-5.17.0/mode/nsis.js", "assets/js/vue.js", "pkg/routes/api.standalone.js", "docs/desk.umd.js", "resources/static/admin/plugins/bootstrap/js/bootstrap.bundle.js", "webapp/script/jquery-1.8.0.js", "webapp/script/hls-1.0.10/hls.js", "ui/dist/assets/docsCreate-Ap21j9FE.js"})
    void a_folder_of_libraries_below_one_that_is_handed_out_holds_copies(String path) {
        assertThat(LibraryPaths.contain(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"lib/server.js", "src/lib/orders.ts", "static/js/app.js", "src/standalone.js", "src/plugins/orders.js", "src/orders-1.2.js", "static/lib.js", "lib/static/app.js"})
    void others_are_the_projects_own(String path) {
        assertThat(LibraryPaths.contain(path)).isFalse();
    }
}
