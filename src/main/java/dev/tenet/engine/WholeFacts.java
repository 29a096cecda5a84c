package dev.tenet.engine;

import org.kie.api.conf.ConfigurationKey;
import org.kie.api.conf.OptionKey;
import org.kie.api.conf.OptionsConfiguration;
import org.kie.internal.builder.KnowledgeBuilderConfiguration;
import org.kie.internal.builder.conf.KnowledgeBuilderOption;
import org.kie.internal.builder.conf.MultiValueKieBuilderOption;
import org.kie.internal.builder.conf.PropertySpecificOption;
import org.kie.internal.builder.conf.SingleValueKieBuilderOption;

/**
 * Tells the engine that facts never change component by component, so that it need not find out for each pattern which components a change would have to
 * touch. Nothing else of a configuration is asked when rules come compiled.
 */
final class WholeFacts implements KnowledgeBuilderConfiguration {
    static final WholeFacts INSTANCE = new WholeFacts();

    private WholeFacts() {}

    @Override
    @SuppressWarnings("unchecked")
    public <C extends SingleValueKieBuilderOption> C getOption(OptionKey<C> key) {
        if (key.name().equals(PropertySpecificOption.KEY.name())) {
            return (C) (Object) PropertySpecificOption.DISABLED;
        }
        throw unknown(key.name());
    }

    @Override
    public void makeImmutable() {
        // It is.
    }

    @Override
    public <C extends KnowledgeBuilderOption> void setOption(C option) {
        throw unknown(option.propertyName());
    }

    @Override
    public ClassLoader getClassLoader() {
        throw unknown("a class loader");
    }

    @Override
    public <X extends OptionsConfiguration<KnowledgeBuilderOption, SingleValueKieBuilderOption, MultiValueKieBuilderOption>> X as(ConfigurationKey<X> key) {
        throw unknown("another form");
    }

    @Override
    public boolean setProperty(String name, String value) {
        return false;
    }

    @Override
    public String getProperty(String name) {
        throw unknown(name);
    }

    private static UnsupportedOperationException unknown(String what) {
        return new UnsupportedOperationException("compiled rules have no say about " + what);
    }
}
