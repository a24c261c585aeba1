package readout.extract.core.event;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import readout.contracts.ActorKind;
import readout.contracts.Affiliation;
import readout.contracts.Place;
import readout.extract.core.entity.ForumSeries;
import readout.extract.core.entity.Side;
import readout.extract.core.frame.MeetingMention;
import readout.extract.core.text.Syntax;
import readout.extract.core.text.Token;
import readout.extract.core.text.WordClasses;

/** Decides what is a meeting of diplomacy at all, and how many a list of counterparts makes. */
final class MeetingScope {

  private static final Set<String> LISTS =
      Set.of("meet-with", "host-guest", "speak-with", "phone", "visit-guest");

  private static final Set<String> SINGLE = Set.of("a", "an", "the", "this");

  /** Guests of one occasion. */
  private static final Set<String> TOGETHER = Set.of("host", "welcome");

  /** More are seen together, as the members of something. */
  private static final int EACH = 5;

  private final WordClasses words;

  MeetingScope(WordClasses words) {
    this.words = words;
  }

  /** The mentions that one stands for: one for each counterpart when it is met by itself. */
  List<MeetingMention> split(MeetingMention mention) {
    List<Side> sides = mention.sides();
    List<Side> others = sides.subList(Math.min(mention.leading(), sides.size()), sides.size());
    long named = others.stream().filter(Side::named).count();
    boolean open =
        mention.leading() == 0
            && !mention.complete()
            && mention.sentence().tokens().stream()
                .noneMatch(t -> Syntax.lower(t).equals("respective"));
    boolean several =
        (mention.leading() > 0 || open)
            && others.size() > 1
            && (named == others.size() || oneEach(mention, others));
    boolean host = TOGETHER.contains(mention.noun());
    boolean bySelf =
        (LISTS.contains(mention.frame()) && !host) || mention.frame().equals("noun-with");
    boolean alike = others.size() == 2 && Sides.known(others) == 1 && asOne(mention, others);
    boolean joint = Sides.known(sides.subList(0, Math.min(mention.leading(), sides.size()))) > 1;
    return !several || !bySelf || alike || joint || single(mention) || together(mention)
        ? List.of(mention)
        : mention.withEach();
  }

  /**
   * "met his counterparts from A, B and C", "had calls with the leaders of A and B": office-holders
   * of as many states, each by himself; not the members of a group that is told as such.
   */
  private boolean oneEach(MeetingMention mention, List<Side> others) {
    Token trigger = mention.sentence().token(mention.trigger());
    boolean one = Syntax.isNoun(trigger) && !trigger.pos().equals("NNS");
    return !one
        && (mention.leading() == 0 || (mention.leading() == 1 && mention.sides().get(0).personal()))
        && others.size() <= EACH
        && others.stream().allMatch(Side::personal)
        && Sides.known(others) == others.size()
        && mention.sentence().tokens().stream()
            .noneMatch(t -> words.is("member-of-group", Syntax.lower(t)));
  }

  /**
   * Whether two of one state are met as one: a couple, two ministers abroad, or two of whom it is
   * not known where; a head of state or government, and those at home, are called on one after the
   * other.
   */
  private boolean asOne(MeetingMention mention, List<Side> others) {
    if (others.stream().anyMatch(this::consort)) {
      return true;
    }
    if (others.stream().anyMatch(this::heads)) {
      return false;
    }
    Place place = mention.place();
    return place == null ? !also(mention) : others.stream().noneMatch(s -> at(s, place));
  }

  /** "a meeting with A and B" is one. */
  private static boolean single(MeetingMention mention) {
    Token noun = mention.sentence().token(mention.trigger());
    return noun.pos().equals("NN")
        && mention.sentence().children(noun.index(), "det").stream()
            .anyMatch(det -> SINGLE.contains(Syntax.lower(det)));
  }

  /** "also met A and B": one more of a row of meetings, and one more. */
  private static boolean also(MeetingMention mention) {
    return mention.sentence().children(mention.trigger(), "advmod").stream()
        .anyMatch(c -> c.form().equalsIgnoreCase("also"));
  }

  private static boolean at(Side side, Place place) {
    Affiliation of = side.affiliation();
    return of != null && of.country() != null && of.country().equals(place.country());
  }

  /** Whether somebody whose country the text does not name may well stand for one. */
  private boolean ofState(Side side) {
    String role = side.role();
    if (role == null) {
      return true;
    }
    String office = role.toLowerCase(Locale.ROOT);
    return words.anyWithin("office-abroad", office) && !words.anyWithin("office-at-home", office);
  }

  /** A head of state or government sees a guest alone, other ministers often do so in pairs. */
  private boolean heads(Side side) {
    String role = side.role();
    return role != null
        && words.anyWithin("head-of-state", role.toLowerCase(Locale.ROOT))
        && !words.anyWithin("beside-head-of-state", role.toLowerCase(Locale.ROOT));
  }

  /** A couple receives its guests together. */
  private boolean consort(Side side) {
    String role = side.role();
    return role != null && words.anyWithin("consort", role.toLowerCase(Locale.ROOT));
  }

  /** Whether two persons of one state or body are told to meet, and nobody else is missing. */
  boolean colleagues(MeetingMention mention) {
    List<Side> sides = mention.sides();
    return mention.complete()
        && mention.leading() > 0
        && mention.leading() < sides.size()
        && sides.stream().allMatch(s -> s.named() && s.role() != null)
        && Sides.known(sides) == 1
        && Sides.count(sides) == 1;
  }

  private boolean together(MeetingMention mention) {
    return mention.sentence().tokens().stream()
        .map(t -> t.form().toLowerCase(Locale.ROOT))
        .anyMatch(form -> words.is("meeting-together", form));
  }

  /** Whether all who are said to meet stand for one state or organisation: its own affair. */
  boolean domestic(MeetingDraft draft) {
    boolean one = Sides.count(draft.sides()) == 1 && Sides.known(draft.sides()) == 1;
    return one
        && draft.mentions().stream().noneMatch(m -> m.frame().startsWith("forum"))
        && draft.mentions().stream()
            .anyMatch(m -> m.leading() > 0 && (m.leading() == m.sides().size() || m.complete()));
  }

  /** Whether a forum is only named, and not when it is: "to prepare a summit in X". */
  boolean onlyNamed(MeetingDraft draft) {
    return draft.date() == null
        && draft.mentions().stream().allMatch(m -> m.frame().equals("forum-named"));
  }

  /** Whether the rules alone tell a draft: somewhere in full, and in scope. */
  boolean tells(MeetingDraft draft) {
    return inScope(draft) && draft.mentions().stream().anyMatch(MeetingMention::complete);
  }

  /** Whether two sides at least meet, or a forum of one organisation is told by itself. */
  private boolean inScope(MeetingDraft draft) {
    List<Side> sides = draft.sides();
    if (Sides.known(sides) > 1) {
      return true;
    }
    if (Sides.known(sides) == 1 && Sides.count(sides) > 1) {
      return sides.stream().filter(s -> s.stands() == null).allMatch(this::ofState);
    }
    boolean forum = draft.mentions().stream().anyMatch(m -> m.frame().startsWith("forum"));
    boolean named = draft.first().frame().startsWith("forum-");
    boolean told = draft.date() != null || draft.place() != null;
    boolean organisation =
        sides.stream()
            .filter(s -> s.kind() == ActorKind.ORGANISATION)
            .map(Side::stands)
            .anyMatch(name -> name != null && ForumSeries.shared().holds(name));
    boolean proposed = draft.first().frame().equals("forum-proposed") && organisation;
    return forum && (proposed || (told && (named || organisation)));
  }
}
