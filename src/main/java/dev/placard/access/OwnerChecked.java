package dev.placard.access;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The second gate stands before this method, see {@link OwnerInterceptor}. The method has one parameter
 * of type {@link dev.placard.core.ServerId}, wherever it stands, and its {@code @RolesAllowed} names the policy action.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface OwnerChecked {

    /** Whether an admin gets at what is recorded of a server that lives no more. Everybody else finds no such server. */
    @Nonbinding
    boolean ofDeletedToo() default false;
}
