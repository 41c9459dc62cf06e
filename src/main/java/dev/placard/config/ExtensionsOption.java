package dev.placard.config;

/** Whether Placard has more than Nova: entity tags, conditions, PATCH and the history of metadata. */
public final class ExtensionsOption {

    /** On unless an operator wants every answer byte for byte as Nova gives it. */
    public static final Option<Boolean> EXTENSIONS = Option.bool("placard.extensions", true);

    private ExtensionsOption() { }
}
