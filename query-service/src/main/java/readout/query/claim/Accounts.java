package readout.query.claim;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import readout.contracts.ContractJson;
import readout.contracts.DiplomaticEvent;
import readout.contracts.Extraction;
import readout.contracts.MalformedMessageException;
import readout.query.check.Account;
import readout.query.store.EventStore;

/** What each article says of an event of the record. */
@Singleton
class Accounts {

  /** Of an event that more report, the first to do so. */
  private static final int MOST_REPORTS = 12;

  private final EventStore store;

  Accounts(EventStore store) {
    this.store = store;
  }

  /** Leaves out what an article no longer says, since it was corrected meanwhile. */
  List<Account> of(RecordedItem item) {
    List<Account> accounts = new ArrayList<>();
    item.mentions().stream()
        .limit(MOST_REPORTS)
        .forEach(mention -> account(mention).ifPresent(accounts::add));
    return accounts;
  }

  private Optional<Account> account(RecordedItem.Mention mention) {
    return store
        .article(mention.article())
        .map(article -> read(article.extraction()))
        .flatMap(
            extraction ->
                events(extraction)
                    .filter(event -> event.id().equals(mention.mention()))
                    .findFirst()
                    .map(event -> new Account(extraction.article(), event)));
  }

  private static Stream<DiplomaticEvent> events(Extraction extraction) {
    return Stream.concat(extraction.meetings().stream(), extraction.agreements().stream());
  }

  private static Extraction read(String extraction) {
    try {
      return ContractJson.read(extraction.getBytes(StandardCharsets.UTF_8), Extraction.class);
    } catch (MalformedMessageException e) {
      throw new IllegalStateException("what the store holds is no Extraction", e);
    }
  }
}
