package dev.tenet.extract.deps;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

final class MavenDependenciesTest {
    private static final String PARENT = """
            <project>
              <groupId>desk</groupId>
              <artifactId>parent</artifactId>
              <version>${revision}</version>
              <properties>
                <revision>3</revision>
                <slf4j.version>1.7.36</slf4j.version>
                <yaml>1.${minor}</yaml>
                <minor>33</minor>
              </properties>
              <dependencyManagement>
                <dependencies>
                  <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-api</artifactId><version>${slf4j.version}</version></dependency>
                  <dependency><groupId>org.yaml</groupId><artifactId>snakeyaml</artifactId><version>${yaml}</version><scope>test</scope></dependency>
                  <dependency><groupId>desk</groupId><artifactId>bom</artifactId><version>${project.version}</version><type>pom</type><scope>import</scope></dependency>
                </dependencies>
              </dependencyManagement>
            </project>
            """;
    private static final String BOM = """
            <project>
              <groupId>desk</groupId><artifactId>bom</artifactId><version>3</version>
              <dependencyManagement><dependencies>
                <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-api</artifactId><version>2.0.0</version></dependency>
                <dependency><groupId>io.netty</groupId><artifactId>netty-all</artifactId><version>4.1.100.Final</version></dependency>
              </dependencies></dependencyManagement>
            </project>
            """;

    @Test
    void takes_versions_from_the_parent_its_properties_and_bills_of_materials_of_the_tree() {
        Tree tree = new Tree().with("pom.xml", PARENT).with("bom/pom.xml", BOM).with("gate/pom.xml", """
                <project>
                  <parent><groupId>desk</groupId><artifactId>parent</artifactId><version>${revision}</version></parent>
                  <artifactId>gate</artifactId>
                  <properties><slf4j.version>2.0.17</slf4j.version></properties>
                  <dependencies>
                    <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-api</artifactId></dependency>
                    <dependency><groupId>org.yaml</groupId><artifactId>snakeyaml</artifactId></dependency>
                    <dependency><groupId>io.netty</groupId><artifactId>netty-all</artifactId></dependency>
                    <dependency><groupId>desk</groupId><artifactId>bom</artifactId><version>${project.parent.version}</version></dependency>
                    <dependency><groupId>desk</groupId><artifactId>bom</artifactId><version>2</version></dependency>
                  </dependencies>
                </project>
                """);
        assertThat(tree.dependencies().stream().filter(one -> one.startsWith("gate/"))).containsExactly(
                "gate/pom.xml:6:5 pkg:maven/org.slf4j/slf4j-api@2.0.17 runtime pinned",
                "gate/pom.xml:7:5 pkg:maven/org.yaml/snakeyaml@1.33 dev pinned",
                "gate/pom.xml:8:5 pkg:maven/io.netty/netty-all@4.1.100.Final runtime pinned",
                "gate/pom.xml:10:5 pkg:maven/desk/bom@2 runtime pinned");
        assertThat(tree.dependencies()).contains("pom.xml:14:7 pkg:maven/org.yaml/snakeyaml@1.33 managed pinned");
        assertThat(tree.manifests()).contains("gate/pom.xml pom locked 4");
        assertThat(tree.issues()).isEmpty();
    }

    @Test
    void says_why_a_version_is_not_known() {
        Tree tree = new Tree().with("pom.xml", """
                <project>
                  <parent><groupId>org.boot</groupId><artifactId>starter</artifactId><version>3.1</version><relativePath/></parent>
                  <artifactId>gate</artifactId>
                  <dependencies>
                    <dependency><groupId>a</groupId><artifactId>managed</artifactId></dependency>
                    <dependency><groupId>a</groupId><artifactId>named</artifactId><version>${a.version}</version></dependency>
                    <dependency><groupId>a</groupId><artifactId>circle</artifactId><version>${x}</version></dependency>
                  </dependencies>
                  <properties><x>${y}</x><y>${x}</y></properties>
                </project>
                """);
        assertThat(tree.dependencies()).containsExactly(
                "pom.xml:2:3 pkg:maven/org.boot/starter@3.1 build pinned",
                "pom.xml:5:5 pkg:maven/a/managed runtime, managed by org.boot:starter:3.1, which the tree does not hold",
                "pom.xml:6:5 pkg:maven/a/named runtime (${a.version}), its version is ${a.version}, which org.boot:starter:3.1 may define and the tree does not hold",
                "pom.xml:7:5 pkg:maven/a/circle runtime (${x}), its version is ${x}, which org.boot:starter:3.1 may define and the tree does not hold");
    }

    @Test
    void does_not_believe_a_bill_of_materials_where_an_unknown_parent_comes_first() {
        Tree tree = new Tree().with("bom/pom.xml", BOM).with("pom.xml", """
                <project>
                  <parent><groupId>org.boot</groupId><artifactId>starter</artifactId><version>3.1</version></parent>
                  <artifactId>gate</artifactId>
                  <dependencyManagement><dependencies>
                    <dependency><groupId>desk</groupId><artifactId>bom</artifactId><version>3</version><type>pom</type><scope>import</scope></dependency>
                  </dependencies></dependencyManagement>
                  <dependencies>
                    <dependency><groupId>io.netty</groupId><artifactId>netty-all</artifactId></dependency>
                  </dependencies>
                </project>
                """);
        assertThat(tree.dependencies()).contains("pom.xml:8:5 pkg:maven/io.netty/netty-all runtime, managed by org.boot:starter:3.1, which the tree does not hold");
    }

    @Test
    void knows_ranges_snapshots_profiles_scopes_and_plugins() {
        Tree tree = new Tree().with("pom.xml", """
                <project>
                  <groupId>desk</groupId><artifactId>gate</artifactId><version>1-SNAPSHOT</version>
                  <dependencies>
                    <dependency><groupId>a</groupId><artifactId>range</artifactId><version>[1,2)</version></dependency>
                    <dependency><groupId>a</groupId><artifactId>hard</artifactId><version>[1.5]</version></dependency>
                    <dependency><groupId>a</groupId><artifactId>moving</artifactId><version>2-SNAPSHOT</version><scope>provided</scope></dependency>
                    <dependency><groupId>desk</groupId><artifactId>gate</artifactId><version>${project.version}</version><type>test-jar</type></dependency>
                  </dependencies>
                  <profiles><profile><id>fast</id>
                    <properties><b>7</b></properties>
                    <dependencies><dependency><groupId>a</groupId><artifactId>b</artifactId><version>${b}</version></dependency></dependencies>
                  </profile></profiles>
                  <build><plugins>
                    <plugin><artifactId>maven-jar-plugin</artifactId><version>3.5.0</version></plugin>
                    <plugin><artifactId>maven-clean-plugin</artifactId></plugin>
                  </plugins></build>
                </project>
                """);
        assertThat(tree.dependencies()).containsExactly(
                "pom.xml:4:5 pkg:maven/a/range runtime ([1,2))",
                "pom.xml:5:5 pkg:maven/a/hard@1.5 runtime ([1.5]) pinned",
                "pom.xml:6:5 pkg:maven/a/moving@2-SNAPSHOT provided",
                "pom.xml:14:5 pkg:maven/org.apache.maven.plugins/maven-jar-plugin@3.5.0 build pinned",
                "pom.xml:11:19 pkg:maven/a/b@7 runtime pinned, profile fast");
    }

    /** What {@code mvn dependency:list -DexcludeTransitive=true} says of this project, where the tree can know it. */
    @Test
    void agrees_with_maven_on_this_project() throws IOException {
        List<String> direct = new Tree().with("pom.xml", Files.readString(Path.of("pom.xml"))).dependencies().stream()
                .filter(one -> one.contains(" runtime") || one.contains(" dev")).map(one -> one.substring(one.indexOf("pkg:"))).toList();
        assertThat(direct).contains("pkg:maven/org.drools/drools-engine@10.2.0 runtime pinned", "pkg:maven/org.slf4j/slf4j-simple@2.0.17 runtime pinned",
                "pkg:maven/com.tngtech.archunit/archunit@1.5.0 dev pinned");
        assertThat(direct).filteredOn(one -> !one.contains("pinned")).hasSize(3).allMatch(one -> one.contains("jackson-bom") && one.contains("junit-bom"));
    }
}
