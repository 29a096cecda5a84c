package dev.tenet.extract.code.python;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SourceEncodingTest {
    private static String decoded(String source, Charset charset) {
        SourceEncoding.Utf8 utf8 = SourceEncoding.toUtf8(source.getBytes(charset));
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
        assertThat(SourceEncoding.toUtf8(source).utf8()).isSameAs(source);
    }

    @Test
    void says_when_an_encoding_is_unknown() {
        SourceEncoding.Utf8 utf8 = SourceEncoding.toUtf8("# coding: klingon\nx".getBytes(StandardCharsets.UTF_8));
        assertThat(new String(utf8.utf8(), StandardCharsets.UTF_8)).isEqualTo("# coding: klingon\nx");
        assertThat(utf8.problem()).contains("the declared encoding 'klingon' is not known; read as UTF-8");
    }

    @Test
    void says_when_bytes_were_replaced() {
        SourceEncoding.Utf8 utf8 = SourceEncoding.toUtf8(new byte[] {'x', (byte) 0xFF});
        assertThat(new String(utf8.utf8(), StandardCharsets.UTF_8)).isEqualTo("x\uFFFD");
        assertThat(utf8.problem()).contains("not valid UTF-8; what could not be decoded was replaced");
    }
}
