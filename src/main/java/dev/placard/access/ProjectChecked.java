package dev.placard.access;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The second gate for what concerns no single server, see {@link ProjectInterceptor}. The method's {@code @RolesAllowed}
 * names the policy action; a parameter of type {@link dev.placard.core.ProjectId} names the rule's target.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface ProjectChecked { }
