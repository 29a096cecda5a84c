package dev.tenet.extract.deps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenet.fact.PackageSource;
import org.junit.jupiter.api.Test;

final class GradleDependenciesTest {
    private static final String CATALOG = """
            [versions]
            slf4j = "2.0.17"
            netty = { strictly = "4.1.100.Final" }
            [libraries]
            slf4j-api = { module = "org.slf4j:slf4j-api", version.ref = "slf4j" }
            netty_all = { group = "io.netty", name = "netty-all", version.ref = "netty" }
            yaml = "org.yaml:snakeyaml:1.33"
            lost = { module = "a:lost", version.ref = "nowhere" }
            spare = "a:spare:1"
            [bundles]
            web = ["netty-all", "yaml"]
            [plugins]
            boot = { id = "org.boot", version = "3.1" }
            """;

    @Test
    void reads_notations_of_groovy() {
        Tree tree = new Tree().with("gradle.properties", "junit = 5.14\n").with("gradle/versions.gradle", "ext { versions = [ledger: '4.2', feed: \"5.${minor}\"]\n minor = 1 }\n")
                .with("build.gradle", """
                        apply from: "$rootDir/gradle/versions.gradle"
                        def quick = '2.3.1'
                        ext.minor = '9'
                        dependencies {
                            implementation 'a:plain:1.0', "a:filled:$quick" // a:comment:1
                            api group: 'a', name: 'mapped', version: quick
                            runtimeOnly("a:ledger:${versions.ledger}") { exclude group: 'x', module: 'y' }
                            compileOnly 'a:feed:' + versions.feed
                            testImplementation "a:junit:$junit@jar"
                            implementation project(':own'), files('libs/x.jar')
                            implementation platform("a:bom:1.0"), "a:managed"
                            kapt 'a:dynamic:1.+'
                            implementation('a:strict') { version { strictly '[1,2['; prefer '1.5' } }
                            implementation 'a:moving:2-SNAPSHOT'
                            implementation "a:unknown:$nobody"
                            println "a:said:1"
                        }
                        """);
        assertThat(tree.dependencies()).containsExactly(
                "build.gradle:5:5 pkg:maven/a/plain@1.0 runtime pinned",
                "build.gradle:5:5 pkg:maven/a/filled@2.3.1 runtime pinned",
                "build.gradle:6:5 pkg:maven/a/mapped@2.3.1 runtime pinned",
                "build.gradle:7:5 pkg:maven/a/ledger@4.2 runtime pinned",
                "build.gradle:8:5 pkg:maven/a/feed@5.9 provided pinned",
                "build.gradle:9:5 pkg:maven/a/junit@5.14 dev pinned",
                "build.gradle:11:5 pkg:maven/a/bom@1.0 import pinned",
                "build.gradle:11:5 pkg:maven/a/managed runtime, no version is given here: a platform or a plugin decides",
                "build.gradle:12:5 pkg:maven/a/dynamic build (1.+)",
                "build.gradle:13:5 pkg:maven/a/strict runtime ([1,2[)",
                "build.gradle:14:5 pkg:maven/a/moving@2-SNAPSHOT runtime",
                "build.gradle:15:5 pkg:maven/a/unknown runtime (${nobody}), its version is ${nobody}, which the tree does not define in one place");
        assertThat(tree.issues()).isEmpty();
    }

    @Test
    void reads_notations_of_kotlin_and_catalogs() {
        Tree tree = new Tree().with("gradle/libs.versions.toml", CATALOG).with("app/build.gradle.kts", """
                plugins {
                    alias(libs.plugins.boot)
                    kotlin("jvm") version "2.1.0" apply false
                    id("java-library")
                }
                val quick: String by extra("2.3.1")
                dependencies {
                    implementation(libs.slf4j.api)
                    "testImplementation"(libs.bundles.web)
                    api("a:plain:$quick")
                    api("a:core:${libs.versions.slf4j.get()}")
                    add("runtimeOnly", "a:added:1")
                    implementation(kotlin("stdlib", "2.1.0"))
                    implementation(projects.own)
                    implementation(deps.thing)
                }
                """);
        assertThat(tree.dependencies()).containsExactly(
                "app/build.gradle.kts:3:5 pkg:maven/org.jetbrains.kotlin.jvm/org.jetbrains.kotlin.jvm.gradle.plugin@2.1.0 build pinned",
                "app/build.gradle.kts:10:5 pkg:maven/a/plain@2.3.1 runtime pinned",
                "app/build.gradle.kts:11:5 pkg:maven/a/core@2.0.17 runtime pinned",
                "app/build.gradle.kts:12:5 pkg:maven/a/added@1 runtime pinned",
                "app/build.gradle.kts:13:5 pkg:maven/org.jetbrains.kotlin/kotlin-stdlib@2.1.0 runtime pinned",
                "gradle/libs.versions.toml:5:1 pkg:maven/org.slf4j/slf4j-api@2.0.17 runtime pinned",
                "gradle/libs.versions.toml:6:1 pkg:maven/io.netty/netty-all@4.1.100.Final dev pinned",
                "gradle/libs.versions.toml:7:1 pkg:maven/org.yaml/snakeyaml@1.33 dev pinned",
                "gradle/libs.versions.toml:8:1 pkg:maven/a/lost catalog, its version is nowhere, which the tree does not define in one place",
                "gradle/libs.versions.toml:9:1 pkg:maven/a/spare@1 catalog pinned",
                "gradle/libs.versions.toml:13:1 pkg:maven/org.boot/org.boot.gradle.plugin@3.1 build pinned");
        assertThat(tree.issues()).containsExactly("1 dependency is named by values that no script, property or catalog of the tree gives, and what they are is not known");
    }

    @Test
    void takes_versions_from_platforms_of_the_tree() {
        Tree tree = new Tree()
                .with("platform/build.gradle", "dependencies {\n  constraints {\n    api 'a:b:1.5'\n  }\n}\n")
                .with("core/build.gradle", "dependencies {\n  api platform(project(':platform'))\n}\n")
                .with("app/build.gradle", "dependencies {\n  implementation project(':core')\n  implementation 'a:b'\n}\n")
                .with("apart/build.gradle", "dependencies {\n  implementation 'a:b'\n}\n");
        assertThat(tree.dependencies()).containsExactly(
                "apart/build.gradle:2:3 pkg:maven/a/b runtime, no version is given here: a platform or a plugin decides",
                "app/build.gradle:3:3 pkg:maven/a/b@1.5 runtime pinned",
                "platform/build.gradle:3:5 pkg:maven/a/b@1.5 managed pinned");
    }

    @Test
    void takes_versions_from_constants_of_build_src_and_of_included_builds() {
        Tree tree = new Tree()
                .with("buildSrc/src/main/kotlin/Versions.kt", """
                        package build

                        /** What we build with. */
                        object Versions {
                            const val ktor = "3.1.0"
                            private const val core = "1.4"
                            val wire: String = "$core.2"
                            var both = "1"

                            object Test { const val junit = "5.12.0" }
                        }

                        class Other { companion object { const val both = "2" } }
                        object Libs { const val core = "a:core:${Versions.wire}"; const val test = "a:junit:" + Versions.Test.junit }
                        """)
                .with("buildSrc/src/main/java/Tools.java", "public final class Tools {\n    public static final String LINT = \"9.1\";\n}\n")
                .with("buildSrc/build.gradle.kts", "dependencies {\n    implementation(\"a:plugin:2\")\n    testImplementation(\"a:spec:3\")\n}\n")
                .with("app/build.gradle.kts", """
                        dependencies {
                            implementation("a:ktor:${Versions.ktor}")
                            implementation(Libs.core)
                            testImplementation(Libs.test)
                            compileOnly("a:lint:${Tools.LINT}")
                        }
                        """)
                .with("other/settings.gradle.kts", "pluginManagement {\n    includeBuild(\"logic\")\n}\n")
                .with("other/logic/src/main/kotlin/BuildVersions.kt", "object BuildVersions {\n    const val ion = \"8\"\n}\n")
                .with("other/logic/build.gradle", "dependencies {\n  implementation 'a:logic:1'\n}\n")
                .with("other/build.gradle", "dependencies {\n  implementation \"a:ion:$BuildVersions.ion\"\n  api \"a:ktor:${Versions.ktor}\"\n}\n")
                .with("apart/src/main/kotlin/AppVersions.kt", "object AppVersions {\n    const val ion = \"7\"\n}\n")
                .with("apart/build.gradle", "dependencies {\n  implementation \"a:ion:$AppVersions.ion\"\n}\n");
        assertThat(tree.dependencies()).containsExactly(
                "apart/build.gradle:2:3 pkg:maven/a/ion runtime (${AppVersions.ion}), its version is ${AppVersions.ion}, which the tree does not define in one place",
                "app/build.gradle.kts:2:5 pkg:maven/a/ktor@3.1.0 runtime pinned",
                "app/build.gradle.kts:3:5 pkg:maven/a/core@1.4.2 runtime pinned",
                "app/build.gradle.kts:4:5 pkg:maven/a/junit@5.12.0 dev pinned",
                "app/build.gradle.kts:5:5 pkg:maven/a/lint@9.1 provided pinned",
                "buildSrc/build.gradle.kts:2:5 pkg:maven/a/plugin@2 build pinned",
                "buildSrc/build.gradle.kts:3:5 pkg:maven/a/spec@3 dev pinned",
                "other/build.gradle:2:3 pkg:maven/a/ion@8 runtime pinned",
                "other/build.gradle:3:3 pkg:maven/a/ktor@3.1.0 runtime pinned",
                "other/logic/build.gradle:2:3 pkg:maven/a/logic@1 build pinned");
        assertThat(tree.issues()).isEmpty();
    }

    @Test
    void takes_versions_from_plugins_of_the_build() {
        Tree tree = new Tree()
                .with("build-logic/src/main/kotlin/desk/java-conventions.gradle.kts", """
                        dependencies {
                            constraints {
                                implementation("a:core:1.4")
                            }
                            implementation("a:log:2")
                        }
                        """)
                .with("buildSrc/src/main/groovy/web-conventions.gradle", "apply plugin: 'desk.java-conventions'\next.webVersion = '7'\ndependencies {\n  constraints {\n    api 'a:web:6'\n  }\n}\n")
                .with("buildSrc/src/main/groovy/twice.gradle", "dependencies {\n  constraints {\n    api 'a:late:1'\n  }\n}\n")
                .with("build-logic/src/main/kotlin/twice.gradle.kts", "dependencies {\n  constraints {\n    api(\"a:late:2\")\n  }\n}\n")
                .with("api/build.gradle.kts", "plugins {\n    `java-conventions`\n    id(\"twice\")\n}\ndependencies {\n    api(\"a:core\")\n    api(\"a:web\")\n    api(\"a:late\")\n}\n")
                .with("web/build.gradle", "plugins {\n  id 'web-conventions'\n}\ndependencies {\n  api 'a:core'\n  api 'a:web'\n  api \"a:page:$webVersion\"\n}\n");
        assertThat(tree.dependencies()).filteredOn(line -> !line.contains("conventions") && !line.contains("twice")).containsExactly(
                "api/build.gradle.kts:6:5 pkg:maven/a/core@1.4 runtime pinned",
                "api/build.gradle.kts:7:5 pkg:maven/a/web runtime, no version is given here: a platform or a plugin decides",
                "api/build.gradle.kts:8:5 pkg:maven/a/late runtime, no version is given here: a platform or a plugin decides",
                "web/build.gradle:5:3 pkg:maven/a/core@1.4 runtime pinned",
                "web/build.gradle:6:3 pkg:maven/a/web@6 runtime pinned",
                "web/build.gradle:7:3 pkg:maven/a/page@7 runtime pinned");
    }

    @Test
    void a_name_with_two_values_has_none() {
        Tree tree = new Tree().with("build.gradle", "if (old) {\n  ext.v = '1'\n} else {\n  ext.v = '2'\n}\ndependencies { implementation \"a:b:$v\" }\n");
        assertThat(tree.dependencies()).containsExactly("build.gradle:6:16 pkg:maven/a/b runtime (${v}), its version is ${v}, which the tree does not define in one place");
    }

    @Test
    void reads_lock_files_checksums_and_places_that_packages_come_from() {
        Tree tree = new Tree().with("gradle.lockfile", "# of Gradle\na:b:1=compileClasspath,testCompileClasspath\na:c:2=testRuntimeClasspath\nbroken\nempty=x\n")
                .with("gradle/verification-metadata.xml", "<v><components><component group='a' name='b' version='1'><artifact name='x'><sha256 value='y'/></artifact></component></components></v>")
                .with("build.gradle", "repositories {\n  mavenCentral()\n  maven { url = uri('http://user:Tr4de-Winds88@repo.example/x') }\n}\n");
        assertThat(tree.dependencies()).containsExactly(
                "gradle.lockfile:2:1 pkg:maven/a/b@1 runtime pinned hashed locked",
                "gradle.lockfile:3:1 pkg:maven/a/c@2 dev pinned locked");
        assertThat(tree.manifests()).contains("gradle.lockfile lock locked 2");
        assertThat(tree.issues()).containsExactly("is not group:name:version=configurations, and was not read; write the lock file anew");
        PackageSource source = tree.facts().stream().filter(PackageSource.class::isInstance).map(PackageSource.class::cast).findFirst().orElseThrow();
        assertThat(source.isCleartext()).isTrue();
        assertThat(source.url()).doesNotContain("Winds").contains("repo.example");
    }
}
