package dev.placard.python;

/** JSON's null as a value of its own, so that no map holds a Java null. Python prints it as {@code None}. */
public enum JsonNull {

    /** The one null. */
    NULL
}
