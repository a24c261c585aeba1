package readout.query.merge;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import readout.contracts.ArticleId;
import readout.contracts.ArticleReference;
import readout.query.event.EventId;

/**
 * Where an event goes on whose first report is gone, since its article was read otherwise: in the
 * event that most of its articles report now and that is the same by what its first report said.
 */
public final class Succession {

  private Succession() {}

  /**
   * The event that goes on for one that is gone; empty where there is none.
   *
   * @param before the reports of the one that is gone
   * @param now at least all events that have reports of the same articles and can be linked with it
   */
  public static Optional<EventId> of(
      EventId gone, Collection<Report> before, Collection<Cluster> now) {
    Set<ArticleId> articles = articles(before);
    return before.stream()
        .filter(report -> report.id().equals(gone))
        .findFirst()
        .flatMap(
            first ->
                now.stream()
                    .filter(each -> each.type() == first.type())
                    .filter(each -> 2 * shared(articles, each) > articles.size())
                    .filter(each -> isLinked(first, each))
                    .min(
                        Comparator.comparingInt((Cluster each) -> -shared(articles, each))
                            .thenComparing(Cluster::id)))
        .map(Cluster::id);
  }

  private static Set<ArticleId> articles(Collection<Report> reports) {
    return reports.stream().map(report -> report.article().id()).collect(Collectors.toSet());
  }

  private static int shared(Set<ArticleId> articles, Cluster cluster) {
    return (int) articles(cluster.reports()).stream().filter(articles::contains).count();
  }

  private static boolean isLinked(Report first, Cluster cluster) {
    Facts facts = Facts.of(retold(first), 1);
    return cluster.reports().stream()
        .anyMatch(report -> facts.with(Facts.of(report, 2)) instanceof Verdict.Link);
  }

  /** As another article would tell it: what one article tells twice is told apart. */
  private static Report retold(Report report) {
    ArticleReference article = report.article();
    ArticleId other = ArticleId.of("as it was read before", article.id().value());
    return new Report(
        report.id(),
        new ArticleReference(
            other,
            article.uri(),
            article.version(),
            article.revision(),
            article.source(),
            article.headline(),
            article.published(),
            article.language(),
            article.url()),
        report.event(),
        report.fingerprint());
  }
}
