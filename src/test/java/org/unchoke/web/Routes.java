package org.unchoke.web;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Every address of the program, read from its classes, so that one added later is tested too. */
final class Routes {
    private static final java.nio.file.Path CLASSES = java.nio.file.Path.of("target", "classes");
    private static final List<Route> ALL = read();

    private Routes() {}

    /**
     * One address and method.
     *
     * @param roles who may use it; empty if that is not a matter of roles
     * @param takes the media type of the body; empty if it does not say
     * @param open whether it says that everybody may ask, or does not say
     */
    record Route(String verb, String path, List<String> roles, String takes, boolean open) {
        boolean page() {
            return !path.startsWith("/api/");
        }

        boolean changes() {
            return !verb.equals("GET");
        }

        @Override
        public String toString() {
            return verb + " " + path;
        }
    }

    static List<Route> all() {
        return ALL;
    }

    private static List<Route> read() {
        List<Route> routes = new ArrayList<>();
        try (Stream<java.nio.file.Path> files = Files.walk(CLASSES.resolve("org/unchoke/web"))) {
            files.map(file -> CLASSES.relativize(file).toString())
                    .filter(file -> file.endsWith(".class"))
                    .map(file -> load(file.replace(".class", "").replace(File.separatorChar, '.')))
                    .filter(type -> type.isAnnotationPresent(Path.class))
                    .forEach(type -> Arrays.stream(type.getDeclaredMethods()).forEach(method -> add(routes, type, method)));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return List.copyOf(routes);
    }

    /** Without running static initializers: those of templates work in the running program only. */
    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, Routes.class.getClassLoader());
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void add(List<Route> routes, Class<?> resource, Method method) {
        for (Annotation annotation : method.getAnnotations()) {
            HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
            if (verb != null) {
                AnnotatedElement rule = Arrays.stream(method.getAnnotations()).anyMatch(Routes::isRule) ? method : resource;
                RolesAllowed roles = rule.getAnnotation(RolesAllowed.class);
                boolean open = roles == null && rule.getAnnotation(Authenticated.class) == null;
                routes.add(new Route(verb.value(), path(resource, method),
                        roles == null ? List.of() : List.of(roles.value()), takes(method), open));
            }
        }
    }

    private static String takes(Method method) {
        Consumes consumes = method.getAnnotation(Consumes.class);
        return consumes == null ? "" : consumes.value()[0];
    }

    private static boolean isRule(Annotation annotation) {
        return annotation instanceof RolesAllowed || annotation instanceof Authenticated || annotation instanceof PermitAll;
    }

    private static String path(Class<?> resource, Method method) {
        Path own = method.getAnnotation(Path.class);
        return ("/" + resource.getAnnotation(Path.class).value() + "/" + (own == null ? "" : own.value()))
                .replaceAll("/+", "/")
                .replaceAll("(?<=.)/$", "");
    }
}
