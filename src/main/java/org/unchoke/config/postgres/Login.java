package org.unchoke.config.postgres;

/**
 * What a program needs to connect.
 *
 * @param url JDBC URL of the application's database
 * @param user the role, not a superuser
 * @param password that role's password
 */
public record Login(String url, String user, String password) {
    @Override
    public String toString() {
        return user + " at " + url;
    }
}
