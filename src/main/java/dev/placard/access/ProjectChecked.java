package dev.placard.access;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The second gate for what concerns no single server, see {@link ProjectInterceptor}. The method's {@code @RolesAllowed}
 * names the policy action.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface ProjectChecked {

    /**
     * Whose project is the rule's target.
     *
     * @return true where the method's first parameter is the project's id, false for the caller's own project
     */
    @Nonbinding
    boolean isProjectFirstParameter() default false;
}
