package org.unchoke.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.vertx.http.HttpServer;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.unchoke.config.LanAddresses.Found;

class PublicAddressTest {
    private static PublicAddress configuredAs(String url) {
        return new PublicAddress(settings(Optional.ofNullable(url).map(URI::create)), new OnPort8123());
    }

    @Test
    void base_whenConfigured_isThatAddressWithoutTheUsualPort() {
        assertThat(configuredAs("https://Lab.example.edu:443/").base()).hasToString("https://lab.example.edu");
        assertThat(configuredAs("http://192.168.1.20:8080").base()).hasToString("http://192.168.1.20:8080");
    }

    @Test
    void origins_behindHttps_areTheConfiguredOneOnly() {
        PublicAddress address = configuredAs("https://lab.example.edu");
        assertThat(address.origins()).containsExactly("https://lab.example.edu");
        assertThat(address.secure()).isTrue();
        assertThat(address.lacks()).isEmpty();
        assertThat(address.socketOf("/ws/sessions/ABC234")).hasToString("wss://lab.example.edu/ws/sessions/ABC234");
    }

    @Test
    void origins_withPlainHttp_includeThisComputer() {
        PublicAddress address = configuredAs("http://lab.local");
        assertThat(address.origins()).containsExactly("http://lab.local", "http://localhost:8123",
                "http://127.0.0.1:8123", "http://[::1]:8123");
        assertThat(address.secure()).isFalse();
        assertThat(address.lacks()).anyMatch(sentence -> sentence.contains("Plain http"));
        assertThat(address.socketOf("/ws")).hasToString("ws://lab.local/ws");
    }

    @Test
    void all_whenNotConfigured_useTheServersPort() {
        assertThat(configuredAs(null).all()).isNotEmpty().allMatch(url -> url.getPort() == 8123)
                .allMatch(url -> url.getScheme().equals("http"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"lab.example.edu", "ftp://lab", "https://lab/unchoke", "https://lab?x", "https://me@lab",
            "https:lab", "//lab"})
    void publicUrl_thatIsNoPlainAddress_isRefusedWithAnExample(String wrong) {
        assertThatThrownBy(() -> configuredAs(wrong)).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("unchoke.public-url").hasMessageContaining("https://lab.example.edu")
                .hasMessageContaining(wrong);
    }

    @Test
    void inOrder_withVirtualAndPublicInterfaces_putsTheClassroomFirst() throws Exception {
        List<Inet4Address> ordered = LanAddresses.inOrder(List.of(new Found("docker0", ip("172.17.0.1")),
                new Found("eth1", ip("203.0.113.9")), new Found("wlan0", ip("192.168.1.20")),
                new Found("eth2", ip("169.254.3.4"))));
        assertThat(ordered).containsExactly(ip("192.168.1.20"), ip("203.0.113.9"), ip("172.17.0.1"));
    }

    private static Inet4Address ip(String address) throws UnknownHostException {
        return (Inet4Address) InetAddress.getByName(address);
    }

    private static UnchokeSettings settings(Optional<URI> publicUrl) {
        SmallRyeConfigBuilder builder = new SmallRyeConfigBuilder().addDiscoveredConverters().withMapping(UnchokeSettings.class);
        publicUrl.ifPresent(url -> builder.withDefaultValue("unchoke.public-url", url.toString()));
        return builder.build().getConfigMapping(UnchokeSettings.class);
    }

    private record OnPort8123() implements HttpServer {
        @Override
        public int getPort() {
            return 8123;
        }

        @Override
        public int getSecurePort() {
            return -1;
        }

        @Override
        public int getManagementPort() {
            return -1;
        }

        @Override
        public URI getLocalBaseUri() {
            return URI.create("http://localhost:8123");
        }
    }
}
