package readout.extract.core.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import readout.contracts.MeetingMode;
import readout.contracts.MeetingStatus;
import readout.contracts.Place;
import readout.extract.core.entity.Discourse;
import readout.extract.core.entity.Side;
import readout.extract.core.text.Sentence;
import readout.extract.core.time.ResolvedDate;

/** What an article tells of visits and forums, for the meetings that belong to them. */
public final class Settings {

  private final Stays stays;
  private final Forums forums;
  private final Hosts hosts;
  private final Days days;
  private final Visits visits;

  /** For one article; visits are noted by the frames. */
  public Settings(ArticleContext context) {
    this.stays = new Stays(context.words(), context.visits(), context.dates());
    this.forums = new Forums(context);
    this.hosts = new Hosts(context);
    this.days = new Days(context);
    this.visits = context.visits();
  }

  /** Notes what a sentence tells. */
  public void note(Sentence sentence) {
    forums.note(sentence);
    days.note(sentence);
  }

  /** Where a meeting takes place that does not say so itself; nothing for calls. */
  public Optional<Place> place(MeetingMention mention) {
    if (remote(mention)) {
      return Optional.empty();
    }
    Optional<Place> forum = forums.place(mention);
    return forum.isPresent() || !meant(mention)
        ? forum
        : stays.place(mention).or(() -> hosts.place(mention));
  }

  /** When a meeting takes place that does not say so itself. */
  public Optional<ResolvedDate> date(MeetingMention mention, @Nullable Place place) {
    Optional<ResolvedDate> forum = remote(mention) ? Optional.empty() : forums.date(mention);
    if (forum.isPresent() || !meant(mention)) {
      return forum;
    }
    Optional<ResolvedDate> day = days.date(mention);
    return day.isPresent() || remote(mention) ? day : stays.date(mention, place);
  }

  /** When an agreement was made that does not say so itself; who travels stands for his state. */
  public Optional<ResolvedDate> occasion(AgreementMention mention) {
    List<Side> sides = new ArrayList<>(mention.sides());
    for (Visit visit : visits.all()) {
      visit.visitors().stream()
          .filter(v -> v.stands() != null)
          .filter(v -> mention.sides().stream().anyMatch(s -> stands(v, s)))
          .forEach(sides::add);
    }
    MeetingMention occasion = mention.occasion().withSides(Discourse.distinct(sides), 0);
    return date(occasion, occasion.place());
  }

  private static boolean stands(Side one, Side other) {
    return Objects.equals(one.stands(), other.stands());
  }

  /** Where a meeting of a known day was, if nothing else tells. */
  public Optional<Place> home(MeetingMention mention, @Nullable ResolvedDate date) {
    return remote(mention) ? Optional.empty() : hosts.atHome(mention, date);
  }

  /** Whether it has been or is planned: what is only proposed or was refused is on no visit. */
  private static boolean meant(MeetingMention mention) {
    return mention.status() != MeetingStatus.PROPOSED
        && mention.status() != MeetingStatus.DENIED
        && mention.status() != MeetingStatus.HYPOTHETICAL;
  }

  private static boolean remote(MeetingMention mention) {
    return mention.mode() == MeetingMode.CALL || mention.mode() == MeetingMode.VIDEO;
  }
}
