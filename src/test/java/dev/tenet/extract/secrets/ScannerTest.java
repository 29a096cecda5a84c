package dev.tenet.extract.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenet.audit.SecretFormats;
import dev.tenet.extract.Extraction;
import dev.tenet.fact.ExposedCredential;
import dev.tenet.lint.regex.Backtracking;
import dev.tenet.repo.SourceText;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** What stands for itself beside the table: keys, addresses, signed tokens and named values, in texts of any kind. */
class ScannerTest {
    private static final List<TokenFormat> FORMATS = SecretFormats.read(Path.of("policies/secrets/formats"));
    private static final Scanner SCANNER = new Scanner(FormatTable.of(FORMATS), List.of());

    @Test
    void private_keys_are_known_by_their_heads_and_told_from_those_under_a_passphrase() {
        String open = pem("OPENSSH PRIVATE KEY", "b3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAE" + random(300));
        String closed = pem("OPENSSH PRIVATE KEY", "b3BlbnNzaC1rZXktdjEAAAAACmFlczI1Ni1jdHIAAAAG" + random(300));
        String headed = "-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,00\n\n" + random(300) + "\n-----END RSA PRIVATE KEY-----\n";
        String quoted = "key = \"" + pem("PRIVATE KEY", random(300)).replace("\n", "\\n") + "\"\n";
        String putty = "PuTTY-User-Key-File-3: ssh-ed25519\nEncryption: none\nComment: desk\nPublic-Lines: 1\nAAAA\nPrivate-Lines: 1\n" + random(40) + "\n";
        String jwk = "{\"kty\": \"EC\", \"crv\": \"P-256\", \"x\": \"" + random(43) + "\", \"d\": \"" + random(43) + "\"}";

        assertThat(formats("a", open)).containsExactly("openssh-private-key");
        assertThat(formats("a", closed)).containsExactly("encrypted-private-key");
        assertThat(formats("a", headed)).containsExactly("encrypted-private-key");
        assertThat(formats("a.py", quoted)).containsExactly("pem-private-key");
        assertThat(formats("a", pem("EC PRIVATE KEY", random(160)))).containsExactly("pem-private-key");
        assertThat(formats("a", pem("ENCRYPTED PRIVATE KEY", random(300)))).containsExactly("encrypted-private-key");
        assertThat(formats("a", pem("PGP PRIVATE KEY BLOCK", "\n" + random(300)))).containsExactly("pgp-private-key");
        assertThat(formats("a.ppk", putty)).containsExactly("putty-private-key");
        assertThat(formats("a.ppk", putty.replace("none", "aes256-cbc"))).containsExactly("encrypted-private-key");
        assertThat(formats("a.json", jwk)).containsExactly("json-web-key");
        assertThat(formats("a", pem("PUBLIC KEY", random(300)))).isEmpty();
        assertThat(formats("a", pem("PRIVATE KEY", "MIIE..."))).isEmpty();
    }

    @Test
    void places_are_lines_and_columns_in_characters() {
        String token = ExampleTokens.of(FORMATS.stream().filter(format -> format.id().equals("github-personal-token")).findFirst().orElseThrow());
        Extraction out = new Extraction("secrets");

        new SecretsExtractor(SCANNER).extract(SourceText.of("src/é.py", "# é\n\nx = \"é𝄞\" + \"" + token + "\"\n"), out);

        ExposedCredential found = (ExposedCredential) out.facts().get(0);
        assertThat(found.location() + " " + found.format() + " " + found.verified() + " " + found.redacted())
                .isEqualTo("src/é.py:3:14 github-personal-token true 40 characters ending in " + token.substring(38));
        assertThat(out.facts()).hasSize(1);
    }

    @Test
    void signed_tokens_need_a_header_that_says_how_and_a_signature() {
        String head = base64("{\"alg\":\"ES256\",\"typ\":\"JWT\"}");
        String body = base64("{\"sub\":\"svc-orders\",\"iat\":1712345678}");

        assertThat(formats("a.yaml", "t: " + head + "." + body + "." + random(86).replace('+', '-').replace('/', '_'))).containsExactly("json-web-token");
        assertThat(formats("a.yaml", "t: " + head + "." + body + ".")).isEmpty();
        assertThat(formats("a.yaml", "t: " + base64("{\"alg\":\"none\"}") + "." + body + "." + random(43).replace('+', '-').replace('/', '_'))).isEmpty();
        assertThat(formats("a.yaml", "t: " + head + "." + base64("{\"role\":\"anon\",\"iss\":\"supabase\"}") + "." + random(43).replace('+', '-').replace('/', '_'))).isEmpty();
    }

    @Test
    void the_same_keyword_everywhere_and_lines_without_end_cost_no_more_than_other_text() {
        List<String> hostile = new ArrayList<>(List.of("password=", "://a:", "-----BEGIN RSA PRIVATE KEY-----", "eyJ", "\"kty\"{", "token: token: ", "Basic ", "sk-", "PuTTY-User-Key-File-", "AIza", "=\"'=\""));
        FORMATS.forEach(format -> hostile.add(format.keywords().get(0)));
        FORMATS.forEach(format -> hostile.add(ExampleTokens.of(format).substring(0, ExampleTokens.of(format).length() * 2 / 3)));

        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            for (String part : hostile) {
                SCANNER.scan("a.txt", part.repeat(100_000 / part.length()).getBytes(StandardCharsets.UTF_8), problem -> { });
            }
            SCANNER.scan("a.txt", "a".repeat(5_000_000).getBytes(StandardCharsets.UTF_8), problem -> { });
        });
    }

    @Test
    void no_pattern_of_the_table_backtracks_without_bound() {
        assertThat(FORMATS).filteredOn(format -> Backtracking.unbounded(format.pattern()).isPresent()).isEmpty();
        // Each repetition is bounded, so that what is looked at is, too.
        assertThat(FORMATS).filteredOn(format -> format.pattern().replaceAll("\\[[^]]*]", "x").matches(".*(?<!\\\\)[*+]|.*\\{\\d+,}.*")).isEmpty();
    }

    private static List<String> formats(String path, String text) {
        return SCANNER.scan(path, text.getBytes(StandardCharsets.UTF_8), problem -> { }).stream().map(Match::format).toList();
    }

    private static String pem(String label, String body) {
        return "-----BEGIN " + label + "-----\n" + body.replaceAll("(.{64})", "$1\n") + "\n-----END " + label + "-----\n";
    }

    private static String random(int length) {
        byte[] bytes = new BigInteger(8 * length, new Random(length)).toByteArray();
        return Base64.getEncoder().encodeToString(bytes).replace("=", "A").substring(0, length);
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
