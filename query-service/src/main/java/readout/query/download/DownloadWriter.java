package readout.query.download;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyWriter;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/**
 * Hands the connection over to the download. A writer of the server's own kind, since the usual one
 * writes to a stream that blocks, and a {@code Multi} cannot be the content of a response whose
 * type the client chooses.
 */
@Provider
public class DownloadWriter implements ServerMessageBodyWriter<Begun> {

  @Override
  public boolean isWriteable(
      Class<?> type, Type genericType, ResteasyReactiveResourceInfo target, MediaType mediaType) {
    return type == Begun.class;
  }

  @Override
  public boolean isWriteable(
      Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
    return type == Begun.class;
  }

  @Override
  public void writeResponse(Begun begun, Type genericType, ServerRequestContext context) {
    begun.downloads().send(begun, (ResteasyReactiveRequestContext) context);
  }

  @Override
  public void writeTo(
      Begun begun,
      Class<?> type,
      Type genericType,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, Object> headers,
      OutputStream out) {
    throw new UnsupportedOperationException("a download is not written to a stream");
  }
}
