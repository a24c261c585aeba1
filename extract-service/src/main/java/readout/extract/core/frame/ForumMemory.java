package readout.extract.core.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import readout.contracts.Place;
import readout.extract.core.entity.Discourse;
import readout.extract.core.entity.Side;
import readout.extract.core.time.ResolvedDate;

/** The forums an article has spoken of, so that "the summit" finds its own; not thread-safe. */
final class ForumMemory {

  private static final int REACH = 15;
  private static final Set<String> ROUNDS = Set.of("round", "talk", "negotiation", "consultation");

  private final List<Forum> forums = new ArrayList<>();

  /** A forum as far as it is known. */
  static final class Forum {
    private final int number;
    private final String noun;
    private List<Side> sides;
    private ForumName.Level level;
    private int edition;
    private boolean told;
    private boolean ahead;
    private boolean off;
    private final List<MeetingMention> pending = new ArrayList<>();
    private @Nullable ResolvedDate date;
    private @Nullable Place place;
    private int days;
    private int sentence;

    private Forum(int number, ForumName name, int sentence) {
      this.number = number;
      this.noun = name.noun();
      this.sides = name.sides();
      this.level = name.level();
      this.edition = name.edition();
      this.days = name.days();
      this.sentence = sentence;
    }

    /** What all mentions of it share. */
    String key() {
      return "forum-" + number;
    }

    List<Side> sides() {
      return sides;
    }

    int days() {
      return days;
    }

    /** Whether it has been told as an event, so that whatever is said of it belongs to that. */
    boolean told() {
      return told;
    }

    /** Keeps what is said of it until it is known when or where it takes place. */
    void await(MeetingMention mention) {
      pending.add(mention);
    }

    /** All that was kept, once. */
    List<MeetingMention> tell() {
      told = true;
      List<MeetingMention> all = List.copyOf(pending);
      pending.clear();
      return all;
    }

    @Nullable ResolvedDate date() {
      return date;
    }

    @Nullable Place place() {
      return place;
    }

    /** Notes that it was put off, so that its days are not what they were. */
    void off() {
      off = true;
    }

    /** Notes that it has not been held yet. */
    void ahead() {
      ahead = true;
    }

    void note(ForumName name, @Nullable ResolvedDate when, @Nullable Place where, int index) {
      List<Side> all = new ArrayList<>(sides);
      all.addAll(name.sides());
      sides = Discourse.distinct(all);
      level = level == ForumName.Level.ANY ? name.level() : level;
      edition = edition == 0 ? name.edition() : edition;
      days = days == 0 ? name.days() : days;
      date = date == null ? when : date;
      place = place == null ? where : place;
      sentence = index;
    }
  }

  /** The forum that is meant, or empty when it is one not yet spoken of. */
  Optional<Forum> find(
      ForumName name,
      @Nullable ResolvedDate when,
      @Nullable Place where,
      boolean earlier,
      int sentence) {
    for (int i = forums.size() - 1; i >= 0; i--) {
      Forum forum = forums.get(i);
      if (named(forum, name, sentence)
          && (forum.off || dates(forum.date, when))
          && places(forum.place, where)
          && !(earlier && forum.ahead && name.sides().isEmpty())
          && !name.other()) {
        return Optional.of(forum);
      }
    }
    return Optional.empty();
  }

  /**
   * Another edition of a forum spoken of ("the next summit", "the 25th session"): who takes part in
   * it, or nobody when none was spoken of.
   */
  List<Side> siblings(ForumName name, int sentence) {
    for (int i = forums.size() - 1; i >= 0; i--) {
      Forum forum = forums.get(i);
      boolean near = sentence - forum.sentence <= REACH;
      if (near && sameNoun(forum, name) && forum.level.agrees(name.level())) {
        return forum.sides;
      }
    }
    return List.of();
  }

  /** The forum spoken of last, when that is not long ago. */
  Optional<Forum> last(int sentence, int reach) {
    return forums.stream()
        .filter(f -> sentence - f.sentence <= reach)
        .reduce((a, b) -> b.sentence >= a.sentence ? b : a);
  }

  /** A forum spoken of for the first time. */
  Forum add(ForumName name, int sentence) {
    Forum forum = new Forum(forums.size(), name, sentence);
    forums.add(forum);
    return forum;
  }

  private static boolean named(Forum forum, ForumName name, int sentence) {
    boolean edition =
        forum.edition == name.edition()
            || ((forum.edition == 0 || name.edition() == 0) && forum.noun.equals(name.noun()))
            || name.edition() == 0;
    if (!edition || !forum.level.agrees(name.level())) {
      return false;
    }
    if (name.sides().isEmpty()) {
      boolean near = sentence - forum.sentence <= REACH;
      return name.definite() && near && sameNoun(forum, name);
    }
    boolean shared = forum.sides.stream().anyMatch(s -> name.who().contains(s.key()));
    boolean unnamed = forum.sides.isEmpty() && sameNoun(forum, name);
    return shared || unnamed;
  }

  private static boolean sameNoun(Forum forum, ForumName name) {
    boolean rounds = ROUNDS.contains(name.noun()) || ROUNDS.contains(forum.noun);
    return forum.noun.equals(name.noun()) || !rounds && sameKind(forum, name);
  }

  private static boolean sameKind(Forum forum, ForumName name) {
    return name.noun().equals("meeting")
        || forum.noun.equals("meeting")
        || name.noun().equals("gathering");
  }

  private static boolean dates(@Nullable ResolvedDate a, @Nullable ResolvedDate b) {
    return a == null
        || b == null
        || (!a.earliest().minusDays(3).isAfter(b.latest())
            && !b.earliest().minusDays(3).isAfter(a.latest()));
  }

  private static boolean places(@Nullable Place a, @Nullable Place b) {
    if (a == null || b == null) {
      return true;
    }
    boolean cities = a.city() == null || b.city() == null || a.city().equals(b.city());
    boolean countries =
        a.country() == null || b.country() == null || a.country().equals(b.country());
    return cities && countries;
  }
}
