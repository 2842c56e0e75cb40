package org.unchoke.config.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.unchoke.testing.Patience;
import org.unchoke.testing.TestDatabase;

class EmbeddedPostgresTest {
    @TempDir
    Path temporary;

    private EmbeddedPostgres open() throws EmbeddedPostgresException {
        return EmbeddedPostgres.open(temporary.resolve("postgres"), TestDatabase.PROGRAMS, 0);
    }

    private ServerProcess server() throws Exception {
        return ServerProcess.recordedIn(temporary.resolve("postgres/data")).orElseThrow();
    }

    private static Connection connect(Login login) throws SQLException {
        return DriverManager.getConnection(login.url(), login.user(), login.password());
    }

    private static String ask(Login login, String query) throws SQLException {
        try (Connection connection = connect(login); Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private static void run(Login login, String command) throws SQLException {
        try (Connection connection = connect(login); Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    @Test
    void open_afterAClose_keepsTheData() throws Exception {
        try (EmbeddedPostgres first = open()) {
            run(first.owner(), "create table kept as select 'yes' as answer");
        }
        assertThat(serverIsGone()).isTrue();
        try (EmbeddedPostgres second = open()) {
            assertThat(ask(second.owner(), "select answer from kept")).isEqualTo("yes");
        }
    }

    @Test
    void open_aDatabaseFromBeforeThereWereTwoRoles_givesItItsOwner() throws Exception {
        try (EmbeddedPostgres first = open()) {
            String superuser = Files.readString(temporary.resolve("postgres/superuser-password")).strip();
            Login all = new Login(first.login().url(), Cluster.SUPERUSER, superuser);
            run(all, "alter database unchoke owner to unchoke");
            run(all, "create table kept as select 'yes' as answer");
            run(all, "alter table kept owner to unchoke");
        }
        try (EmbeddedPostgres second = open()) {
            run(second.owner(), "alter table kept add column more text");
            assertThat(ask(second.owner(), "select answer from kept")).isEqualTo("yes");
            assertThatThrownBy(() -> run(second.login(), "drop table kept")).hasMessageContaining("must be owner");
        }
    }

    private boolean serverIsGone() throws Exception {
        return !ServerProcess.anyIn(temporary.resolve("postgres/data"));
    }

    @Test
    void open_whenAServerWasLeftRunning_usesThatServer() throws Exception {
        int port;
        try (EmbeddedPostgres prepared = open()) {
            port = server().port();
        }
        Path folder = temporary.resolve("postgres").toAbsolutePath();
        Path home = Binaries.unpackedBelow(TestDatabase.PROGRAMS.toAbsolutePath());
        ServerProcess orphan = new Cluster(Programs.at(home), folder).start(port);
        try (EmbeddedPostgres opened = open()) {
            assertThat(server().pid()).isEqualTo(orphan.pid());
            assertThat(ask(opened.login(), "select 1")).isEqualTo("1");
        }
        assertThat(orphan.running()).isFalse();
    }

    @Test
    void server_whenKilled_comesBackAtTheSameUrl() throws Exception {
        try (EmbeddedPostgres postgres = open()) {
            ServerProcess before = server();
            run(postgres.owner(), "create table kept as select 'yes' as answer");
            ProcessHandle.of(before.pid()).orElseThrow().destroyForcibly();
            Patience.await().ignoreExceptions()
                    .until(() -> ask(postgres.owner(), "select answer from kept").equals("yes"));
            assertThat(server().pid()).isNotEqualTo(before.pid());
            assertThat(server().port()).isEqualTo(before.port());
        }
    }

    @Test
    void log_thatHasGrownLarge_isTurnedOverAndGoesOn() throws Exception {
        try (EmbeddedPostgres postgres = open()) {
            Path log = temporary.resolve("postgres/server.log");
            Files.writeString(log, "x".repeat(5_000_000), StandardOpenOption.APPEND);
            Patience.await().until(() -> Files.size(log) < 5_000_000);
            assertThat(log.resolveSibling("server.log.1")).content().startsWith("20").endsWith("xxx");
            assertThatThrownBy(() -> run(postgres.login(), "select 'is this logged' from nowhere")).isInstanceOf(SQLException.class);
            Patience.await().untilAsserted(() -> assertThat(log).content().contains("is this logged"));
        }
    }

    @Test
    void open_whenTheFileNamesAnotherProgram_startsAnyway() throws Exception {
        try (EmbeddedPostgres prepared = open()) {
            assertThat(server().running()).isTrue();
        }
        Path data = temporary.resolve("postgres/data");
        Files.writeString(data.resolve("postmaster.pid"),
                ProcessHandle.current().pid() + "\n" + data + "\n1\n5432\n\n127.0.0.1\n1 1\nready\n");
        try (EmbeddedPostgres opened = open()) {
            assertThat(ask(opened.login(), "select 1")).isEqualTo("1");
        }
    }

    @Test
    void open_afterAnInterruptedCreation_createsAnew() throws Exception {
        Files.createDirectories(temporary.resolve("postgres/data.new/base"));
        Files.writeString(temporary.resolve("postgres/data.new/PG_VERSION"), "18\n");
        try (EmbeddedPostgres opened = open()) {
            assertThat(ask(opened.login(), "select 1")).isEqualTo("1");
        }
    }

    @Test
    void server_always_isDurableAndKeepsOthersOut() throws Exception {
        try (EmbeddedPostgres postgres = open()) {
            Login login = postgres.login();
            assertThat(ask(login, "show fsync")).isEqualTo("on");
            assertThat(ask(login, "show synchronous_commit")).isEqualTo("on");
            assertThat(ask(login, "show full_page_writes")).isEqualTo("on");
            assertThat(ask(login, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(ask(login, "select rolsuper from pg_roles where rolname = current_user")).isEqualTo("f");
            assertThatThrownBy(() -> DriverManager.getConnection(login.url(), "postgres", "postgres"))
                    .isInstanceOf(SQLException.class).hasMessageContaining("password authentication failed");
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(temporary.resolve("postgres"))))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(
                Files.getPosixFilePermissions(temporary.resolve("postgres/superuser-password")))).isEqualTo("rw-------");
    }

    @Test
    void open_whenTheServerIsNotDurable_refusesIt() throws Exception {
        try (EmbeddedPostgres prepared = open()) {
            assertThat(server().running()).isTrue();
        }
        Path data = temporary.resolve("postgres/data").toAbsolutePath();
        Programs programs = Programs.at(Binaries.unpackedBelow(TestDatabase.PROGRAMS.toAbsolutePath()));
        programs.run("pg_ctl", java.util.List.of("start", "-D", data.toString(), "-s", "-w", "-l",
                data.resolveSibling("server.log").toString(), "-o", "-F -h 127.0.0.1 -p " + freePort()
                        + " -c unix_socket_directories=''"));
        try {
            assertThatThrownBy(this::open).isInstanceOf(EmbeddedPostgresException.class)
                    .hasMessageContaining("fsync=off").hasMessageContaining("Stop it");
        } finally {
            new Cluster(programs, data.getParent()).stop();
        }
    }

    @Test
    void open_whenTheDataIsOfAnotherVersion_saysWhichAndWhatToDo() throws Exception {
        Files.createDirectories(temporary.resolve("postgres/data"));
        Files.writeString(temporary.resolve("postgres/data/PG_VERSION"), "14\n");
        assertThatThrownBy(this::open).isInstanceOf(EmbeddedPostgresException.class)
                .hasMessageContaining("PostgreSQL 14").hasMessageContaining("PostgreSQL 18").hasMessageContaining("restore");
    }

    @Test
    void open_whenThePortIsTaken_namesTheSetting() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> EmbeddedPostgres.open(temporary.resolve("postgres"), TestDatabase.PROGRAMS,
                    taken.getLocalPort())).isInstanceOf(EmbeddedPostgresException.class)
                    .hasMessageContaining("Port " + taken.getLocalPort()).hasMessageContaining("unchoke.postgres-port");
        }
    }

    @Test
    void open_whenTheFolderCannotBeMade_namesTheSetting() throws Exception {
        Files.writeString(temporary.resolve("file"), "in the way");
        assertThatThrownBy(() -> EmbeddedPostgres.open(temporary.resolve("file/postgres"), TestDatabase.PROGRAMS, 0))
                .isInstanceOf(EmbeddedPostgresException.class).hasMessageContaining("unchoke.data");
    }

    private static int freePort() throws Exception {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }
}
