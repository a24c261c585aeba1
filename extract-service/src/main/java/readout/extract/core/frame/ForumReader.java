package readout.extract.core.frame;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import readout.contracts.ActorKind;
import readout.contracts.Affiliation;
import readout.contracts.MeetingMode;
import readout.contracts.MeetingStatus;
import readout.contracts.Place;
import readout.extract.core.entity.Discourse;
import readout.extract.core.entity.Side;
import readout.extract.core.text.Sentence;
import readout.extract.core.text.Syntax;
import readout.extract.core.text.Token;
import readout.extract.core.text.WordClasses;
import readout.extract.core.time.ResolvedDate;

/**
 * Reads summits and conferences that are named by an organisation, a series or a host, and keeps in
 * mind which of them the article speaks of.
 */
final class ForumReader {

  private static final Set<String> ROUNDS = Set.of("session", "meeting", "round");
  private static final int NEAR = 4;

  private final WordClasses words;
  private final Discourse discourse;
  private final ForumNames names;
  private final ForumClauses clauses;
  private final ForumMembers members;
  private final ForumRolls rolls;
  private final ForumSettings settings;
  private final ForumStances stances;
  private final ForumMemory memory = new ForumMemory();
  private final Topics topics;
  private final Modes modes;
  private final Set<Integer> owned = new HashSet<>();

  ForumReader(ArticleContext context) {
    this.words = context.words();
    this.discourse = context.discourse();
    this.names = new ForumNames(context.cast(), words, context.arguments(), context.published());
    this.clauses = new ForumClauses(words, context.arguments());
    this.members = new ForumMembers(words, context.arguments());
    this.rolls = new ForumRolls(words, context.arguments());
    this.settings = new ForumSettings(context);
    this.stances = new ForumStances(words, context.published());
    this.topics = new Topics(context.cast().text(), words);
    this.modes = new Modes(words, context.title());
  }

  /** The forums a sentence tells; what it only names is kept in mind. */
  List<MeetingMention> read(Sentence sentence) {
    owned.clear();
    List<MeetingMention> mentions = new ArrayList<>();
    for (Token token : sentence.tokens()) {
      if (Syntax.isNoun(token)) {
        names.read(sentence, token).ifPresent(n -> mentions.addAll(named(sentence, token, n)));
      } else if (Syntax.isVerb(token)) {
        members.read(sentence, token).ifPresent(n -> mentions.addAll(met(sentence, token, n)));
      }
    }
    if (owned.isEmpty()) {
      rolls.read(sentence).ifPresent(r -> mentions.addAll(roll(sentence, r)));
    }
    return mentions;
  }

  private List<MeetingMention> roll(Sentence sentence, ForumRolls.Roll roll) {
    Optional<ForumMemory.Forum> forum = memory.last(sentence.index(), NEAR);
    if (forum.isEmpty()) {
      return List.of();
    }
    MeetingMention mention =
        mention(
            sentence,
            roll.trigger(),
            forum.get(),
            new ForumClause(ForumClause.Kind.ROLL, roll.sides()),
            roll.sides(),
            stances.verb(sentence, roll.trigger()),
            new ForumSettings.Setting(null, null));
    if (!forum.get().told()) {
      forum.get().await(mention);
      return List.of();
    }
    return List.of(mention);
  }

  /** Whether a noun of the sentence read last names a forum, whether told or not. */
  boolean owns(Token noun) {
    return owned.contains(noun.index());
  }

  private List<MeetingMention> named(Sentence sentence, Token noun, ForumName name) {
    Token anchor = names.anchor(sentence, noun);
    ForumClause clause = clauses.read(sentence, noun, anchor);
    Stance stance = stances.read(sentence, anchor, clause.kind(), settings.telling(sentence, noun));
    ForumSettings.Setting own = settings.own(sentence, noun, stance);
    ForumSettings.Setting setting =
        clause.kind().own() || clause.kind() == ForumClause.Kind.ABSENT || !clause.sides().isEmpty()
            ? settings.around(sentence, anchor, stance, own)
            : own;
    return tell(sentence, noun, name, clause, stance, setting);
  }

  private List<MeetingMention> met(Sentence sentence, Token verb, ForumName name) {
    Stance stance = stances.verb(sentence, verb);
    return tell(
        sentence,
        verb,
        name,
        new ForumClause(ForumClause.Kind.MET, List.of()),
        stance,
        settings.at(sentence, verb, stance));
  }

  private List<MeetingMention> tell(
      Sentence sentence,
      Token noun,
      ForumName name,
      ForumClause clause,
      Stance stance,
      ForumSettings.Setting setting) {
    boolean said = setting.date() != null || setting.place() != null;
    boolean earlier = stance.status() == MeetingStatus.HELD && stances.past(setting.date());
    Optional<ForumMemory.Forum> known =
        memory.find(name, setting.date(), setting.place(), earlier, sentence.index());
    boolean names = recognised(name, clause) && (said || !name.sides().isEmpty());
    if (known.isEmpty() && !names) {
      return said ? another(sentence, noun, name, clause, stance, setting) : List.of();
    }
    owned.add(noun.index());
    ForumMemory.Forum forum = known.orElseGet(() -> memory.add(name, sentence.index()));
    forum.note(name, setting.date(), setting.place(), sentence.index());
    if (stance.status() == MeetingStatus.SCHEDULED) {
      forum.ahead();
    } else if (stance.status() == MeetingStatus.POSTPONED) {
      forum.off();
    }
    List<Side> sides = new ArrayList<>();
    clause.sides().forEach(s -> sides.add(ForumClauses.holds(s) ? ForumNames.whole(s) : s));
    sides.addAll(forum.sides());
    if (clause.kind() == ForumClause.Kind.ASIDE || sides.isEmpty()) {
      return List.of();
    }
    MeetingMention mention =
        mention(sentence, noun, forum, clause, Discourse.distinct(sides), stance, setting);
    boolean several =
        clause.kind() == ForumClause.Kind.PROPOSED
            || (clause.kind().own() && Arguments.parties(mention.sides()) > 1);
    if (!said && !several && !forum.told()) {
      if (clause.kind().own()) {
        forum.await(mention);
      }
      return List.of();
    }
    List<MeetingMention> told = new ArrayList<>(forum.tell());
    told.add(mention);
    return told;
  }

  /** Another edition of a forum spoken of, or another round of those who met last. */
  private List<MeetingMention> another(
      Sentence sentence,
      Token noun,
      ForumName name,
      ForumClause clause,
      Stance stance,
      ForumSettings.Setting setting) {
    boolean tells = clause.kind() == ForumClause.Kind.HELD && clause.sides().isEmpty();
    boolean edition = name.edition() > 0 || name.other();
    List<Side> siblings = memory.siblings(name, sentence.index());
    boolean dated = setting.date() != null;
    if (!siblings.isEmpty() && (edition || (name.bare() && name.definite())) && dated) {
      ForumName full = name.of(siblings);
      owned.add(noun.index());
      ForumMemory.Forum forum = memory.add(full, sentence.index());
      forum.note(full, setting.date(), setting.place(), sentence.index());
      forum.tell();
      return List.of(mention(sentence, noun, forum, clause, siblings, stance, setting));
    }
    boolean round = words.is("forum-rounds", noun) || (edition && ROUNDS.contains(name.noun()));
    List<Side> parties = round && tells && dated ? parties(sentence) : List.of();
    if (parties.size() < 2) {
      return List.of();
    }
    owned.add(noun.index());
    return List.of(
        new MeetingMention(
            sentence,
            noun.index(),
            "round-again",
            Syntax.lemma(noun),
            parties,
            0,
            true,
            stances.dated(stance, setting.date()),
            mode(sentence, noun, setting.place() != null),
            setting.date(),
            setting.place(),
            topics.of(sentence, noun)));
  }

  /** The states and organisations of those who met last; who of them will come is not said. */
  private List<Side> parties(Sentence sentence) {
    List<Side> parties = new ArrayList<>();
    for (Side side : discourse.together(sentence.index())) {
      Affiliation affiliation = side.affiliation();
      if (affiliation == null) {
        return List.of();
      }
      ActorKind kind = affiliation.country() == null ? ActorKind.ORGANISATION : ActorKind.COUNTRY;
      parties.add(new Side(affiliation.name(), null, affiliation, kind, -1));
    }
    return Discourse.distinct(parties);
  }

  /** A forum that nothing was said of before is known by its name or by a state that hosts it. */
  private static boolean recognised(ForumName name, ForumClause clause) {
    if (!name.bare()) {
      return !name.sides().isEmpty() || !clause.sides().isEmpty();
    }
    boolean members = clause.sides().stream().anyMatch(s -> !s.named() && ForumClauses.holds(s));
    if (clause.kind().own() && members) {
      return true;
    }
    boolean state = clause.sides().stream().anyMatch(s -> s.kind() == ActorKind.COUNTRY);
    boolean person = clause.sides().stream().anyMatch(s -> s.affiliation() != null);
    boolean summit = name.noun().equals("summit");
    return clause.kind().own() && (summit ? state || person : state && hosted(name));
  }

  private static boolean hosted(ForumName name) {
    return name.noun().equals("conference");
  }

  private MeetingMention mention(
      Sentence sentence,
      Token noun,
      ForumMemory.Forum forum,
      ForumClause clause,
      List<Side> sides,
      Stance stance,
      ForumSettings.Setting setting) {
    @Nullable ResolvedDate said = setting.date() == null ? forum.date() : setting.date();
    @Nullable ResolvedDate date =
        said == null ? null : settings.extended(sentence, noun, said, forum.days());
    @Nullable Place place = setting.place() == null ? forum.place() : setting.place();
    return new MeetingMention(
        sentence,
        noun.index(),
        clause.kind().frame(),
        forum.key(),
        sides,
        0,
        true,
        stances.dated(stance, date),
        mode(sentence, noun, clause.kind() != ForumClause.Kind.PROPOSED || place != null),
        date,
        place,
        topics.of(sentence, noun));
  }

  /** "was held virtually": a word of the clause says it too. */
  private MeetingMode mode(Sentence sentence, Token noun, boolean placed) {
    boolean video =
        Syntax.head(sentence, noun).stream()
            .flatMap(v -> sentence.children(v.index()).stream())
            .anyMatch(t -> words.is("by-video", Syntax.lower(t)));
    return video ? MeetingMode.VIDEO : modes.of(sentence, noun, placed);
  }
}
