package dev.tenet.extract.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenet.fact.Import;
import dev.tenet.fact.Layer;
import dev.tenet.fact.Location;
import java.util.List;
import org.junit.jupiter.api.Test;

class LayerExtractorTest {
    @Test
    void reads_layers_with_their_packages_and_what_they_use() {
        Extracted read = read("""
                name: shop
                layers:
                  domain: { in: [shop.orders, shop/prices] }
                  store:
                    in: shop.store
                    uses: [domain]
                """);

        assertThat(read.issues()).isEmpty();
        assertThat(read.facts(Layer.class)).extracting(Layer::name, Layer::modules, Layer::uses, layer -> layer.location().line())
                .containsExactly(org.assertj.core.groups.Tuple.tuple("domain", List.of("shop.orders", "shop.prices"), List.of(), 3),
                        org.assertj.core.groups.Tuple.tuple("store", List.of("shop.store"), List.of("domain"), 5));
    }

    @Test
    void a_layer_holds_its_packages_with_everything_below_and_what_is_imported_out_of_them() {
        Layer layer = new Layer(Location.of("tenet.yaml", 1, 1), "domain", List.of("shop.orders"), List.of());

        assertThat(layer.holds("shop.orders")).isTrue();
        assertThat(layer.holds("shop/orders/book")).isTrue();
        assertThat(layer.holds("shop.ordersheet")).isFalse();
        assertThat(layer.holds(imports("shop", "orders"))).isTrue();
        assertThat(layer.holds(imports("shop.orders.book", ""))).isTrue();
        assertThat(layer.holds(imports("shop", "prices"))).isFalse();
    }

    @Test
    void what_cannot_be_meant_is_said_with_its_place() {
        assertThat(read("layers:\n  a: { on: [x] }\n").issues()).anySatisfy(issue -> assertThat(issue).startsWith("2:").contains("\"layers.a.on\" is not known in a layer"));
        assertThat(read("layers:\n  a: { uses: [b] }\n").issues()).singleElement().asString().contains("the layer a has no packages");
        assertThat(read("layers:\n  a: { in: [x], uses: [b] }\n").issues()).singleElement().asString().startsWith("2:").contains("uses \"b\", and there is no layer of that name");
        assertThat(read("layers:\n  a: x\n").issues()).anySatisfy(issue -> assertThat(issue).contains("\"layers.a\" is not known in a layer"));
        assertThat(read("").facts(Layer.class)).isEmpty();
    }

    private static Import imports(String module, String name) {
        return new Import(Location.of("a.py", 1, 1), module, name, name, false, false);
    }

    private static Extracted read(String text) {
        return Extracted.by(new LayerExtractor(), "tenet.yaml", text);
    }
}
