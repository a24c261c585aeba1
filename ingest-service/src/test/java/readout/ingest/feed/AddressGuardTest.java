package readout.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGuardTest {

  private static AddressGuard guard(String... allowed) {
    return new AddressGuard(AddressGuard.blocks(allowed), InetAddress::getAllByName);
  }

  private static InetAddress address(String text) throws UnknownHostException {
    return InetAddress.getByName(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "0.1.2.3",
        "10.0.0.1",
        "10.255.255.255",
        "100.64.0.1",
        "100.100.100.200",
        "100.127.255.255",
        "127.0.0.1",
        "127.255.0.3",
        "168.63.129.16",
        "169.254.169.254",
        "172.16.0.1",
        "172.31.255.255",
        "192.0.0.192",
        "192.0.2.1",
        "192.88.99.1",
        "192.168.1.1",
        "198.18.0.1",
        "198.19.255.255",
        "198.51.100.7",
        "203.0.113.9",
        "224.0.0.1",
        "239.255.255.255",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::7f00:1",
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "::ffff:0:127.0.0.1",
        "64:ff9b::127.0.0.1",
        "64:ff9b::8.8.8.8",
        "64:ff9b:1::1",
        "100::1",
        "2001::1",
        "2001:0:7f00:1::",
        "2001:10::1",
        "2001:db8::1",
        "2002:7f00:1::",
        "2002:0808:0808::1",
        "3fff::1",
        "4000::1",
        "5f00::1",
        "fc00::1",
        "fd00:ec2::254",
        "fe80::1",
        "febf::1",
        "fec0::1",
        "ff02::1",
      })
  void whatIsNotOfThePublicInternetIsRefused(String text) throws UnknownHostException {
    assertThat(guard().mayFetch(address(text), 80)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1",
        "8.8.8.8",
        "9.255.255.255",
        "11.0.0.1",
        "100.63.255.255",
        "100.128.0.1",
        "128.0.0.1",
        "169.253.0.1",
        "172.15.255.255",
        "172.32.0.1",
        "192.0.1.1",
        "192.167.0.1",
        "198.17.0.1",
        "198.20.0.1",
        "223.255.255.255",
        "::ffff:8.8.8.8",
        "2001:200::1",
        "2001:4860:4860::8888",
        "2a00:1450::1",
        "2606:4700::1111",
      })
  void thePublicInternetIsFetchedFrom(String text) throws UnknownHostException {
    assertThat(guard().mayFetch(address(text), 443)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1/",
        "http://127.1/",
        "http://2130706433/",
        "http://[::1]/",
        "http://[::ffff:10.0.0.1]/",
        "http://localhost/",
        "http://8.8.8.8:22/",
        "https://8.8.8.8:25/",
        "http://user@8.8.8.8/",
        "ftp://8.8.8.8/",
        "file:///etc/passwd",
        "jar:http://8.8.8.8!/x",
        "gopher://8.8.8.8/",
        "//8.8.8.8/",
        "http:/path",
      })
  void addressesThatLeadElsewhereAreRefused(String uri) {
    assertThatThrownBy(() -> guard().target(URI.create(uri)))
        .isInstanceOf(RefusedAddressException.class);
  }

  @Test
  void anAllowedBlockIsFetchedFromAtAnyPortAndItsNeighboursAreNot() throws Exception {
    AddressGuard guard = guard("10.1.0.0/16", "127.0.0.1", "fd00::/8");

    assertThat(guard.mayFetch(address("10.1.255.255"), 22)).isTrue();
    assertThat(guard.mayFetch(address("127.0.0.1"), 9)).isTrue();
    assertThat(guard.mayFetch(address("fdab::1"), 8080)).isTrue();
    assertThat(guard.mayFetch(address("10.2.0.0"), 80)).isFalse();
    assertThat(guard.mayFetch(address("127.0.0.2"), 80)).isFalse();
    assertThat(guard.mayFetch(address("fc00::1"), 80)).isFalse();
  }

  @Test
  void aNameWithOneAddressThatIsRefusedIsRefused() {
    Resolver both = host -> new InetAddress[] {address("8.8.8.8"), address("10.0.0.1")};

    assertThatThrownBy(
            () -> new AddressGuard(List.of(), both).target(URI.create("http://wire.example/")))
        .isInstanceOf(RefusedAddressException.class)
        .hasMessage(
            "wire.example is at 10.0.0.1 port 80, which is not of the public internet nor allowed");
  }

  /** What is connected to is what was checked, whatever the name leads to by then. */
  @Test
  void aNameIsLookedUpOnce() throws Exception {
    AtomicInteger asked = new AtomicInteger();
    Resolver rebinding =
        host -> new InetAddress[] {address(asked.getAndIncrement() == 0 ? "8.8.8.8" : "127.0.0.1")};

    Target target =
        new AddressGuard(List.of(), rebinding).target(URI.create("http://wire.example/a?b=c"));

    assertThat(target.addresses()).containsExactly(address("8.8.8.8"));
    assertThat(target.path()).isEqualTo("/a?b=c");
    assertThat(asked).hasValue(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "localhost",
        "10.0.0.0/33",
        "10.0.0.0/-1",
        "::/129",
        "10.0.0.0/x",
        "1.2.3.4.5"
      })
  void whatIsNoBlockIsRefused(String text) {
    assertThatThrownBy(() -> AddressBlock.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("not a block of addresses: " + text);
  }
}
