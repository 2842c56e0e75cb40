package org.unchoke.config.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import org.postgresql.Driver;

/** What is asked of and made in a running server, as its superuser. */
final class Database implements AutoCloseable {
    /** Name of the application's database and of the role that owns it. */
    static final String APPLICATION = "unchoke";
    private static final List<String> DURABLE = List.of("fsync", "synchronous_commit", "full_page_writes");

    private static final String STARTING_UP = "57P03";
    private static final int SECONDS_TO_RECOVER = 120;

    private final Connection connection;

    private Database(Connection connection) {
        this.connection = connection;
    }

    /** Connects to the server's maintenance database; waits while the server recovers from a crash. */
    static Database at(int port, String superuserPassword) throws SQLException, IOException {
        Properties login = new Properties();
        login.setProperty("user", Cluster.SUPERUSER);
        login.setProperty("password", superuserPassword);
        login.setProperty("connectTimeout", "10");
        login.setProperty("loginTimeout", "30");
        for (int waited = 0;; waited++) {
            try {
                return new Database(new Driver().connect(url(port, Cluster.SUPERUSER), login));
            } catch (SQLException refused) {
                if (!STARTING_UP.equals(refused.getSQLState()) || waited == SECONDS_TO_RECOVER) {
                    throw refused;
                }
                Waiting.millis(1000);
            }
        }
    }

    /** The JDBC URL of a database on the loopback address. */
    static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** Refuses a server that may lose what it confirmed, or that serves another folder than {@code data}. */
    void requireDurable(Path data) throws EmbeddedPostgresException, SQLException, IOException {
        for (String setting : DURABLE) {
            String value = show(setting);
            if (!"on".equals(value)) {
                throw new EmbeddedPostgresException("The PostgreSQL server on " + data + " runs with " + setting + "="
                        + value + " and may lose results in a power cut. Stop it and start Unchoke again.");
            }
        }
        Path served = Path.of(show("data_directory")).toRealPath();
        if (!served.equals(data.toRealPath())) {
            throw new EmbeddedPostgresException("The PostgreSQL server recorded in " + data + " serves " + served
                    + " instead. Stop it and start Unchoke again.");
        }
    }

    /** Creates the application's role and database unless they exist. */
    void createApplication(String password) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (isEmpty(statement, "select 1 from pg_roles where rolname = '" + APPLICATION + "'")) {
                statement.execute("create role " + APPLICATION + " login password '" + password + "'");
            }
            if (isEmpty(statement, "select 1 from pg_database where datname = '" + APPLICATION + "'")) {
                statement.execute("create database " + APPLICATION + " owner " + APPLICATION);
            }
        }
    }

    private String show(String setting) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery("show " + setting)) {
            row.next();
            return row.getString(1);
        }
    }

    private static boolean isEmpty(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return !rows.next();
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
