package dev.tenet.extract.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenet.fact.ShellCommand;
import org.junit.jupiter.api.Test;

final class PlainFormatsTest {
    @Test
    void reads_xml() {
        Extracted xml = Extracted.by(new XmlExtractor(), "a.xml", "<?xml version=\"1.0\"?>\n<c a='1'>\n  <x:d xmlns:x='u'>t</x:d><d/>\n  <!-- no -->\n  <e f=\"2\">u</e>\n</c>\n");
        assertThat(xml.entries()).containsExactly(
                "2:1 c MAP 4", "2:1 c.@a STRING 1", "3:3 c.d STRING t", "3:27 c.d NULL", "5:3 c.e MAP 2", "5:3 c.e.@f STRING 2", "5:3 c.e.#text STRING u");
        assertThat(xml.issues()).isEmpty();
        Extracted broken = Extracted.by(new XmlExtractor(), "a.xml", "<a><b>1</b><c></a>");
        assertThat(broken.entries()).contains("1:4 a.b STRING 1");
        assertThat(broken.issues()).hasSize(1);
        assertThat(Extracted.by(new XmlExtractor(), "a.xml", "<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><a>&e;</a>").entries().toString()).doesNotContain("root");
    }

    @Test
    void reads_the_directives_of_nginx() {
        Extracted nginx = Extracted.by(new NginxExtractor(), "nginx.conf", "user  nginx; # who\nhttp {\n  server {\n    listen 80 default_server;\n    location ~ \"^/a{2}\" { return 301 https://$host${x}; }\n  }\n}\n}\n");
        assertThat(nginx.entries()).containsExactly(
                "1:1 user STRING nginx", "2:1 http MAP 1", "3:3 http.server MAP 2", "4:5 http.server.listen STRING 80 default_server",
                "5:5 http.server.location MAP 2", "5:5 http.server.location.#text STRING ~ ^/a{2}",
                "5:27 http.server.location.return STRING 301 https://$host${x}");
        assertThat(nginx.issues()).containsExactly("8:1 closes a block that is not open; remove it");
    }

    @Test
    void reads_crontabs_and_procfiles() {
        Extracted cron = Extracted.by(new CommandListExtractor(), "ops/crontab", "MAILTO=a@b.c\n# x\n*/5 9-16 * * MON-FRI cd /srv && python -m bot\n@daily backup.sh\nnonsense\n");
        assertThat(cron.entries()).containsExactly(
                "1:8 MAILTO STRING a@b.c", "3:1 jobs.3.schedule STRING */5 9-16 * * MON-FRI", "3:22 jobs.3.command STRING cd /srv && python -m bot",
                "4:1 jobs.4.schedule STRING @daily", "4:8 jobs.4.command STRING backup.sh");
        assertThat(cron.facts(ShellCommand.class)).extracting(command -> command.location() + " " + command.origin() + " " + command.text())
                .containsExactly("ops/crontab:3:22 cron cd /srv", "ops/crontab:3:33 cron python -m bot", "ops/crontab:4:8 cron backup.sh");
        assertThat(cron.issues()).containsExactly("5:1 is no line of a crontab and was not read; correct it or make it a comment");
        Extracted system = Extracted.by(new CommandListExtractor(), "etc/cron.d/bot", "0 1 * * * root /opt/x\n");
        assertThat(system.facts(ShellCommand.class)).extracting(ShellCommand::text).containsExactly("/opt/x");
        Extracted processes = Extracted.by(new CommandListExtractor(), "Procfile", "web: gunicorn app:app --bind 0.0.0.0:$PORT\n");
        assertThat(processes.facts(ShellCommand.class)).extracting(ShellCommand::program).containsExactly("gunicorn");
    }

    @Test
    void commands_of_units_are_commands() {
        Extracted unit = Extracted.by(new IniExtractor(), "bot.service", "[Service]\nUser=bot\nExecStart=/usr/bin/env python -m bot \\\n  --live\nExecStartPre=-/bin/mkdir -p /run/x\n");
        assertThat(unit.facts(ShellCommand.class)).extracting(command -> command.location() + " " + command.origin() + " " + command.text())
                .containsExactly("bot.service:3:11 systemd python -m bot --live", "bot.service:5:14 systemd /bin/mkdir -p /run/x");
    }
}
