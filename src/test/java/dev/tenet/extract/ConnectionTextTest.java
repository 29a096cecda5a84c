package dev.tenet.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectionTextTest {
    @ParameterizedTest
    @CsvSource({
        "postgres://condor:q8wK2mzP4v@db:5432/orders, q8wK2mzP4v",
        "condor:q8wK2mzP4v@tcp(db:3306)/orders, q8wK2mzP4v",
        "Server=db;User Id=condor;Password=q8wK2mzP4v;, q8wK2mzP4v",
        "host=db user=condor password=q8wK2mzP4v dbname=orders, q8wK2mzP4v",
        "DefaultEndpointsProtocol=https;AccountName=a;AccountKey=q8wK2mzP4v==, q8wK2mzP4v=="
    })
    void the_password_is_found(String text, String password) {
        assertThat(ConnectionText.password(text)).isEqualTo(password);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        ":memory:", "mongodb://localhost/orders", "postgres://condor@db:5432/orders", "Server=db;Integrated Security=true;", "file:orders.db?mode=memory", "https://key@o1.example.org/1"
    })
    void most_name_a_place_alone(String text) {
        assertThat(ConnectionText.password(text)).isEmpty();
    }
}
