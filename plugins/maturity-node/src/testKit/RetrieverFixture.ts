import type { FactRetriever, FactSubject } from '../FactRetriever';

/** A retriever with a source that a test controls. @public */
export interface RetrieverFixture {
  retriever: FactRetriever;
  /** An entity that the source tells something about. */
  known: FactSubject;
  /** An entity that the source has never heard of. */
  unknown: FactSubject;
  /** From now on the source answers with an error of its own. */
  goDown?(): Promise<void> | void;
  /** From now on the source does not answer at all. */
  hang?(): Promise<void> | void;
  /** From now on it is as if the source were not installed. */
  uninstall?(): Promise<void> | void;
  /** Ends what the fixture began; what hangs too. */
  close?(): Promise<void> | void;
}

/** Something a source can do to a retriever. @public */
export type RetrieverAbility = 'goDown' | 'hang' | 'uninstall';

/** @public */
export interface DescribeFactRetrieverOptions {
  /** For the names of the tests. */
  name: string;
  /** A fresh fixture for each test. */
  setup(): Promise<RetrieverFixture> | RetrieverFixture;
  /** Why an ability cannot occur, in a sentence. */
  notApplicable?: Partial<Record<RetrieverAbility, string>>;
}
