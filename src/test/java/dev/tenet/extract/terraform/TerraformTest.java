package dev.tenet.extract.terraform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenet.extract.Linked;
import dev.tenet.fact.BlockAttribute;
import dev.tenet.fact.ConfigEntry;
import dev.tenet.fact.Location;
import dev.tenet.fact.Secret;
import dev.tenet.fact.TerraformBlock;
import dev.tenet.fact.TerraformResource;
import dev.tenet.fact.Value;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class TerraformTest {
    @Test
    void values_are_folded_through_variables_and_locals() {
        Linked tree = read("""
                variable "open" {
                  default = true
                }
                variable "name" {}
                locals {
                  prefix = "shop-${var.stage}"
                  cidrs  = concat(["10.0.0.0/8"], [local.world])
                  world  = "0.0.0.0/0"
                }
                variable "stage" { default = "prod" }
                resource "aws_db_instance" "main" {
                  publicly_accessible = var.open && !false
                  identifier          = "${local.prefix}-db"
                  label               = "${var.name}-x"
                  count               = var.open ? 2 : 0
                  backup              = 3 * 2 + 1
                  password            = "Tr4de-Winds88"
                  kms_key_id          = aws_kms_key.db.arn
                  ingress {
                    cidr_blocks = local.cidrs
                    from_port   = 22
                  }
                  dynamic "egress" {
                    for_each = [1]
                    content { to_port = egress.value }
                  }
                  tags = { Name = upper("a"), "b.c": null }
                }
                """);
        TerraformResource database = tree.facts(TerraformResource.class).get(0);
        assertThat(List.of(database.mode(), database.type(), database.name(), database.address(), database.repeated()))
                .isEqualTo(List.of("resource", "aws_db_instance", "main", "aws_db_instance.main", "count"));
        assertThat(database.isTrue("publicly_accessible")).isTrue();
        assertThat(database.text("identifier")).isEqualTo("shop-prod-db");
        assertThat(database.value("label").isFormatted()).isTrue();
        assertThat(database.text("count")).isEqualTo("2");
        assertThat(database.text("backup")).isEqualTo("7");
        assertThat(database.text("password")).isEqualTo("13 characters ending in 88");
        assertThat(database.value("kms_key_id")).isEqualTo(Value.name("aws_kms_key.db.arn"));
        assertThat(database.texts("ingress.cidr_blocks")).containsExactly("10.0.0.0/8", "0.0.0.0/0");
        assertThat(database.at("ingress.from_port")).isEqualTo(new Location("main.tf", 21, 5, 21));
        assertThat(database.has("egress.to_port")).isTrue();
        assertThat(database.lacks("storage_encrypted")).isTrue();
        assertThat(database.text("tags.Name")).isEqualTo("A");
        assertThat(tree.facts(TerraformBlock.class)).extracting(block -> block.path() + " " + block.owner() + (block.dynamic() ? " dynamic" : ""))
                .containsExactly("variable ", "variable ", "locals ", "variable ", "ingress aws_db_instance.main", "egress aws_db_instance.main dynamic");
        assertThat(tree.facts(BlockAttribute.class)).extracting(BlockAttribute::path).contains("ingress.cidr_blocks", "publicly_accessible");
        assertThat(tree.facts(Secret.class)).extracting(Secret::name).containsExactly("password");
        assertThat(tree.facts(ConfigEntry.class)).extracting(ConfigEntry::key).contains("resource.aws_db_instance.main.ingress.from_port", "variable.open.default");
        assertThat(tree.issues()).isEmpty();
    }

    @Test
    void policies_written_as_json_are_read_as_what_they_hold() {
        Linked tree = read("""
                resource "aws_iam_policy" "a" {
                  policy = jsonencode({ Statement = [{ Effect = "Allow", Action = ["s3:*"], Resource = aws_s3_bucket.b.arn }] })
                }
                resource "aws_iam_policy" "b" {
                  policy = <<-EOF
                    {"Statement": {"Effect": "Allow", "Action": "*", "Resource": "${aws_s3_bucket.b.arn}/*"}}
                  EOF
                }
                resource "aws_iam_policy" "c" {
                  policy = <<EOF
                {"Statement": [{"Effect": "Allow", "Action": "*"}]}
                EOF
                }
                """);
        List<TerraformResource> policies = tree.facts(TerraformResource.class);
        assertThat(policies.get(0).texts("policy.Statement.Action")).containsExactly("s3:*");
        assertThat(policies.get(0).attributes().get(0).refersTo("aws_s3_bucket.b")).isTrue();
        assertThat(policies.get(1).value("policy").isFormatted()).isTrue();
        assertThat(policies.get(2).texts("policy.Statement.Action")).containsExactly("*");
        assertThat(tree.issues()).isEmpty();
    }

    @Test
    void a_module_is_judged_as_it_is_called() {
        Linked tree = Linked.by(new TerraformExtractor(), new TerraformLinker(), Map.of(
                "main.tf", "module \"a\" {\n  source = \"./bucket\"\n  acl = var.acl\n}\nmodule \"b\" {\n  source = \"./bucket\"\n}\nvariable \"acl\" {}\n",
                "terraform.tfvars", "acl = \"public-read\"\n",
                "bucket/main.tf", "variable \"acl\" { default = \"private\" }\nresource \"aws_s3_bucket\" \"x\" { acl = var.acl }\n"));
        assertThat(tree.facts(TerraformResource.class)).extracting(bucket -> bucket.address() + " " + bucket.text("acl") + " " + bucket.location())
                .containsExactly("module.a.aws_s3_bucket.x public-read bucket/main.tf:2:1", "module.b.aws_s3_bucket.x private bucket/main.tf:2:1");
    }

    @Test
    void what_cannot_be_read_is_said_and_the_rest_is_read() {
        Linked tree = read("""
                resource "a" "b" {
                  x = [1, 2
                  y = 3
                }
                resource "a" "c" {
                  z = 4 5
                  w = "open
                  v = 6
                }
                }
                resource "a" "d" { u = ${x} }
                """);
        assertThat(tree.facts(TerraformResource.class)).extracting(TerraformResource::name).contains("b", "c", "d");
        assertThat(tree.facts(TerraformResource.class).get(1).text("v")).isEqualTo("6");
        assertThat(tree.issues()).hasSizeBetween(4, 10).allMatch(issue -> issue.startsWith("main.tf:"));
    }

    @Test
    void syntax_of_every_kind_is_read() {
        Linked tree = read("""
                # comment
                // comment
                /* comment
                */
                data "a" "b" {
                  for_list = [for k, v in var.m : upper(v) if v != ""]
                  for_map  = { for k, v in var.m : k => v... }
                  splat    = aws_instance.x[*].id
                  index    = var.list[0].name
                  nested   = "a ${join(",", [for s in var.x : "${s}-y"])} b"
                  escaped  = "$${no} \\"q\\" \\u00e9 %%{x}"
                  neg      = -1
                  num      = 1.5e3
                  call     = templatefile("${path.module}/x.tpl", {
                    a = 1
                  })
                  cond     = (var.a == "b"
                    ? 1
                    : 2)
                  fn       = provider::aws::arn_parse("x")
                }
                """);
        TerraformResource data = tree.facts(TerraformResource.class).get(0);
        assertThat(data.text("escaped")).isEqualTo("${no} \"q\" é %{x}");
        assertThat(data.text("neg")).isEqualTo("-1");
        assertThat(data.value("splat")).isEqualTo(Value.name("aws_instance.x.*.id"));
        assertThat(data.value("call").kind()).isEqualTo(Value.Kind.CALL);
        assertThat(data.value("nested").isFormatted()).isTrue();
        assertThat(tree.issues()).isEmpty();
    }

    @Test
    void the_default_of_a_variable_is_a_secret_where_the_variable_is_named_for_one() {
        Linked tree = read("""
                variable "db_password" { default = "Tr4de-Winds88" }
                variable "db_user" { default = "Tr4de-Winds88" }
                variable "api_token" { default = "" }
                """);
        assertThat(tree.facts(Secret.class)).extracting(secret -> secret.location() + " " + secret.name()).containsExactly("main.tf:1:36 db_password");
    }

    @Test
    void ports_are_numbers_ranges_and_lists_and_what_is_not_known_covers_none() {
        Linked tree = read("""
                resource "a" "b" {
                  one   = "22"
                  range = "20-25"
                  list  = ["443", "3000-4000"]
                  all   = "*"
                  name  = var.port
                  from  = 20
                  to    = 22
                }
                """);
        TerraformResource rule = tree.facts(TerraformResource.class).get(0);
        assertThat(List.of("one", "range", "list", "all", "name", "none")).extracting(path -> path + " " + rule.covers(path, "22") + " " + rule.covers(path, "3389"))
                .containsExactly("one true false", "range true false", "list false true", "all true true", "name false false", "none false false");
        assertThat(List.of(rule.spans("from", "to", "22"), rule.spans("from", "to", "23"), rule.spans("from", "name", "21"))).containsExactly(true, false, false);
    }

    @Test
    void a_policy_document_has_its_statements_whether_there_is_one_or_a_list() {
        Linked tree = read("""
                resource "aws_iam_policy" "one" {
                  policy = jsonencode({ Statement = { Effect = "Allow", Action = ["a", "*"] } })
                }
                resource "aws_iam_policy" "two" {
                  policy = jsonencode({ Statement = [{ Effect = "Deny", Action = "*" }, { Effect = "Allow", Action = var.a }] })
                }
                resource "aws_iam_policy" "none" {
                  policy = var.policy
                }
                """);
        assertThat(tree.facts(TerraformResource.class)).extracting(policy -> policy.name() + policy.statements("policy").stream()
                        .map(statement -> statement.part("Effect").text() + " " + statement.part("Action").holds("*")).toList())
                .containsExactly("one[Allow true]", "two[Deny true, Allow false]", "none[]");
    }

    @Test
    void json_is_read_as_the_blocks_that_it_stands_for() {
        Linked tree = Linked.by(new TerraformExtractor(), new TerraformLinker(), Map.of("main.tf.json", """
                {
                  "variable": {"stage": {"default": "prod"}},
                  "locals": {"world": "0.0.0.0/0"},
                  "resource": {
                    "aws_db_instance": {
                      "main": {
                        "publicly_accessible": true,
                        "identifier": "shop-${var.stage}",
                        "pattern": "a\\\\b",
                        "tags": {"Name": "x"},
                        "ingress": [{"cidr_blocks": ["${local.world}"], "from_port": 22}],
                        "versioning": {"enabled": false}
                      }
                    }
                  }
                }
                """));
        TerraformResource database = tree.facts(TerraformResource.class).get(0);
        assertThat(database.location()).isEqualTo(new Location("main.tf.json", 6, 7, 12));
        assertThat(database.address()).isEqualTo("aws_db_instance.main");
        assertThat(database.isTrue("publicly_accessible")).isTrue();
        assertThat(database.text("identifier")).isEqualTo("shop-prod");
        assertThat(database.text("pattern")).isEqualTo("a\\b");
        assertThat(database.texts("ingress.cidr_blocks")).containsExactly("0.0.0.0/0");
        assertThat(database.value("versioning.enabled")).isEqualTo(Value.FALSE);
        assertThat(tree.facts(TerraformBlock.class)).extracting(TerraformBlock::kind).contains("ingress", "versioning").doesNotContain("tags");
        assertThat(tree.facts(BlockAttribute.class)).filteredOn(attribute -> attribute.path().equals("ingress.from_port")).extracting(attribute -> attribute.location().line()).containsExactly(11);
    }

    @Test
    void what_tests_set_up_is_no_resource_and_no_call_of_a_module() {
        Linked tree = Linked.by(new TerraformExtractor(), new TerraformLinker(), Map.of(
                "main.tf", "variable \"open\" { default = false }\nresource \"a\" \"b\" { open = var.open }\n",
                "test/fixtures/main.tf", "module \"m\" {\n  source = \"../..\"\n  open = true\n}\nresource \"c\" \"d\" {}\n"));
        assertThat(tree.facts(TerraformResource.class)).extracting(TerraformResource::address).containsExactly("a.b");
        assertThat(tree.facts(TerraformResource.class).get(0).isFalse("open")).isTrue();
    }

    private static Linked read(String text) {
        return Linked.by(new TerraformExtractor(), new TerraformLinker(), Map.of("main.tf", text));
    }
}
