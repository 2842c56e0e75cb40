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
    /** Name of the application's database and of the role it connects as. */
    static final String APPLICATION = "unchoke";

    /** Name of the role that owns the database and all in it: only migrations connect as this one. */
    static final String OWNER = "unchoke_owner";
    private static final List<String> DURABLE = List.of("fsync", "synchronous_commit", "full_page_writes");

    private static final String STARTING_UP = "57P03";
    private static final int SECONDS_TO_RECOVER = 120;

    private final Connection connection;

    private Database(Connection connection) {
        this.connection = connection;
    }

    /** Connects to the server's maintenance database; waits while the server recovers from a crash. */
    static Database at(int port, String superuserPassword) throws SQLException, IOException {
        return at(port, Cluster.SUPERUSER, superuserPassword);
    }

    private static Database at(int port, String name, String superuserPassword) throws SQLException, IOException {
        Properties login = new Properties();
        login.setProperty("user", Cluster.SUPERUSER);
        login.setProperty("password", superuserPassword);
        login.setProperty("connectTimeout", "10");
        login.setProperty("loginTimeout", "30");
        for (int waited = 0;; waited++) {
            try {
                return new Database(new Driver().connect(url(port, name), login));
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

    /**
     * Creates the two roles and the database unless they exist. A database from before there were two is handed over to
     * its new owner.
     */
    static void createApplication(int port, String superuserPassword, String application, String owner)
            throws SQLException, IOException {
        try (Database server = at(port, superuserPassword)) {
            server.createRole(APPLICATION, application);
            server.createRole(OWNER, owner);
            if (server.isEmpty("select 1 from pg_database where datname = '" + APPLICATION + "'")) {
                server.execute("create database " + APPLICATION + " owner " + OWNER);
            }
        }
        try (Database database = at(port, APPLICATION, superuserPassword)) {
            database.execute("reassign owned by " + APPLICATION + " to " + OWNER);
        }
    }

    private void createRole(String name, String password) throws SQLException {
        if (isEmpty("select 1 from pg_roles where rolname = '" + name + "'")) {
            execute("create role " + name + " login password '" + password + "'");
        }
    }

    private void execute(String statement) throws SQLException {
        try (Statement open = connection.createStatement()) {
            open.execute(statement);
        }
    }

    private String show(String setting) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery("show " + setting)) {
            row.next();
            return row.getString(1);
        }
    }

    private boolean isEmpty(String query) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(query)) {
            return !rows.next();
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
