package dev.tenet.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CataloguesTest {
    @ParameterizedTest
    @ValueSource(strings = {
        "src/lang/zh-TW.json", "web/src/locales/zh-Hans.json", "config/locales/devise.pt_BR.yml", "public/locales/en/common.json", "messages/de.json",
        "src/main/resources/messages.properties", "src/main/resources/bundles/messages_fr.properties", "src/i18n/es-419.ts", "app/strings-nb.json", "frontend/login/login.i18n.pt-BR.json", "client/strings/pt-br.json", "frontend/src/languages/german.js", "locale/translations/nan_Latn_pehoeji.json"
    })
    void what_a_program_says_lies_under_the_name_of_a_language(String path) {
        assertThat(Catalogues.hold(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "config/application-de.yml", "src/i18n/settings.yml", "de.json", "messages/settings.json", "lang/credentials.json", "messages.yml", "config/messages-prod.yml",
        "src/locales/index.ts", "src/german.js", "config/login.prod.de.json", "strings/keys.json", "settings.json"
    })
    void other_files_may_hold_credentials(String path) {
        assertThat(Catalogues.hold(path)).isFalse();
    }
}
