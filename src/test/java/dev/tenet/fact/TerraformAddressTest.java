package dev.tenet.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class TerraformAddressTest {
    @Test
    void what_stands_in_a_module_is_called_alike_however_often_that_is_called() {
        assertThat(List.of(owner("module.a.aws_s3_bucket.logs"), owner("module.a.module.b.data.aws_iam_policy_document.all"), owner("aws_s3_bucket.logs"), owner("module.a"), owner("")))
                .containsExactly("aws_s3_bucket.logs", "data.aws_iam_policy_document.all", "aws_s3_bucket.logs", "module.a", "");
        assertThat(resource("resource", "module.a.aws_kms_key.k").localAddress()).isEqualTo("aws_kms_key.k");
        assertThat(resource("data", "data.aws_kms_key.k").localAddress()).isEqualTo("data.aws_kms_key.k");
    }

    @Test
    void what_a_data_source_looks_up_lacks_nothing() {
        assertThat(resource("resource", "aws_kms_key.k").lacks("enable_key_rotation")).isTrue();
        assertThat(resource("data", "data.aws_kms_key.k").lacks("enable_key_rotation")).isFalse();
    }

    private static String owner(String address) {
        return new TerraformBlock(Location.of("main.tf", 1, 1), "ingress", List.of(), "", "ingress", address, false, List.of(), List.of()).localOwner();
    }

    private static TerraformResource resource(String mode, String address) {
        return new TerraformResource(Location.of("main.tf", 1, 1), mode, "aws_kms_key", "k", address, "", List.of(), List.of());
    }
}
