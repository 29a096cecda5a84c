package dev.tenet.repo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SourceEncodingTest {
    private static String decoded(String source, Charset charset) {
        Decoding utf8 = Decoding.of("a.py", source.getBytes(charset));
        assertThat(utf8.problem()).isEmpty();
        return new String(utf8.utf8(), StandardCharsets.UTF_8);
    }

    @Test
    void decodes_what_the_first_or_second_line_declares() {
        String latin = "# -*- coding: latin-1 -*-\nx = '\u00e9'\n";
        assertThat(decoded(latin, StandardCharsets.ISO_8859_1)).isEqualTo(latin);
        String windows = "#!/usr/bin/python\r\n# vim: set fileencoding=cp1252 :\r\nx = '\u20ac'\r\n";
        assertThat(decoded(windows, Charset.forName("windows-1252"))).isEqualTo(windows);
    }

    @Test
    void reads_no_declaration_behind_code_or_on_the_third_line() {
        for (String source : new String[] {"x\n# coding: latin-1\n'\u00e9'", "#\n#\n# coding: latin-1\n'\u00e9'", "x = 'coding: latin-1 \u00e9'"}) {
            assertThat(decoded(source, StandardCharsets.UTF_8)).isEqualTo(source);
        }
    }

    @Test
    void decodes_utf_16_by_its_byte_order_mark() {
        assertThat(decoded("\uFEFFx = 1", StandardCharsets.UTF_16LE)).isEqualTo("x = 1");
        assertThat(decoded("\uFEFFx = 1", StandardCharsets.UTF_16BE)).isEqualTo("x = 1");
    }

    @Test
    void keeps_valid_utf_8_as_it_is() {
        byte[] source = "# coding: utf_8\n\u00e9".getBytes(StandardCharsets.UTF_8);
        assertThat(Decoding.of("a.pyi", source).utf8()).isSameAs(source);
    }

    @Test
    void says_when_an_encoding_is_unknown() {
        Decoding utf8 = Decoding.of("a.py", "# coding: klingon\nx".getBytes(StandardCharsets.UTF_8));
        assertThat(new String(utf8.utf8(), StandardCharsets.UTF_8)).isEqualTo("# coding: klingon\nx");
        assertThat(utf8.line()).isOne();
        assertThat(utf8.problem()).isEqualTo("declares the encoding 'klingon', which is not known, and was read as UTF-8; correct the declaration");
    }

    @Test
    void says_where_bytes_were_replaced() {
        Decoding utf8 = Decoding.of("a.py", new byte[] {'x', '\n', (byte) 0xFF});
        assertThat(new String(utf8.utf8(), StandardCharsets.UTF_8)).isEqualTo("x\n\uFFFD");
        assertThat(utf8.line()).isEqualTo(2);
        assertThat(utf8.problem()).isEqualTo("is not UTF-8: unreadable bytes were replaced; save the file as UTF-8");
    }

    @Test
    void asks_only_python_files_for_a_declaration() {
        byte[] source = "# coding: latin-1\n\u00e9".getBytes(StandardCharsets.UTF_8);
        assertThat(Decoding.of("a.sh", source).utf8()).isSameAs(source);
    }
}
