package org.unchoke.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Inet4Address;
import java.net.NetworkInterface;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** The addresses under which other devices may reach this machine. */
final class LanAddresses {
    /** Bridges and tunnels of containers, virtual machines and VPNs: seldom what a phone in the room can reach. */
    private static final Pattern VIRTUAL =
            Pattern.compile("(docker|br-|veth|virbr|vmnet|vboxnet|vnic|cni|flannel|tun|tap|utun|wg|zt|tailscale).*");

    private LanAddresses() {}

    /**
     * One address of a network interface.
     *
     * @param device name of the interface, such as {@code eth0}
     * @param address the address itself
     */
    record Found(String device, Inet4Address address) {
        boolean likely() {
            return !VIRTUAL.matcher(device).matches();
        }
    }

    /** IPv4 addresses of all interfaces that are up, the likeliest first; never loopback or link-local ones. */
    static List<Inet4Address> detect() {
        List<Found> found = new ArrayList<>();
        try {
            for (NetworkInterface device : Collections.list(NetworkInterface.getNetworkInterfaces())) {
                if (device.isUp() && !device.isLoopback()) {
                    device.inetAddresses().filter(Inet4Address.class::isInstance)
                            .forEach(address -> found.add(new Found(device.getName(), (Inet4Address) address)));
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("The addresses of this computer cannot be read; set unchoke.public-url", failed);
        }
        return inOrder(found);
    }

    /** Real interfaces before virtual ones, and private addresses (RFC 1918) before others. */
    static List<Inet4Address> inOrder(List<Found> found) {
        return found.stream().filter(one -> !one.address().isLinkLocalAddress() && !one.address().isLoopbackAddress())
                .sorted(Comparator.comparing((Found one) -> !one.likely())
                        .thenComparing(one -> !one.address().isSiteLocalAddress()))
                .map(Found::address).toList();
    }
}
