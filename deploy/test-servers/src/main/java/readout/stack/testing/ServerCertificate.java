package readout.stack.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The key of a server on 127.0.0.1 and its certificate, signed by itself and valid for two days.
 *
 * @param store both, as PKCS #12 with {@link #PASSWORD}
 * @param pem the certificate, for those who are to trust the server
 * @param key the key as PKCS #8 in PEM, readable by its owner alone
 */
record ServerCertificate(Path store, Path pem, Path key) {

  static final String PASSWORD = "changeit";

  private static final String NAME = "server";

  /** Makes them in a folder by the {@code keytool} of this JDK. */
  static ServerCertificate make(Path folder) {
    ServerCertificate certificate =
        new ServerCertificate(
            folder.resolve("server.p12"),
            folder.resolve("server.pem"),
            folder.resolve("server.key"));
    keytool(
        List.of(
            "-genkeypair -keyalg EC -dname CN=server -ext SAN=IP:127.0.0.1 -validity 2"
                .split(" ", -1)),
        certificate.store);
    keytool(List.of("-exportcert", "-rfc", "-file", certificate.pem.toString()), certificate.store);
    certificate.writeKey();
    return certificate;
  }

  private void writeKey() {
    char[] password = PASSWORD.toCharArray();
    try {
      Files.createFile(
          key, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      byte[] encoded =
          KeyStore.getInstance(store.toFile(), password).getKey(NAME, password).getEncoded();
      String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded);
      Files.writeString(
          key, "-----BEGIN PRIVATE KEY-----\n%s\n-----END PRIVATE KEY-----\n".formatted(lines));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void keytool(List<String> arguments, Path store) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(arguments);
    command.addAll(List.of("-alias", NAME, "-storetype", "PKCS12", "-keystore", store.toString()));
    command.addAll(List.of("-storepass", PASSWORD));
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String said = process.inputReader().lines().collect(Collectors.joining(" "));
      if (process.waitFor() != 0) {
        throw new IllegalStateException("keytool: " + said);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
