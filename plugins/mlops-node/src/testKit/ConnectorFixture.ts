import type { MlopsConnector } from '../connector';

/**
 * A connector and the fake source it reads, with the knobs that bring the
 * source into each state the suite asks about. Made anew for every test.
 *
 * A knob stays as it was turned until {@link ConnectorFixture.recover}.
 * @public
 */
export interface ConnectorFixture {
  /**
   * Makes a connector that has no memory of earlier passes, as after a
   * restart of the backend.
   */
  createConnector(): MlopsConnector;

  /**
   * Fills the source with objects, so many that a full pass needs at least
   * four pages.
   *
   * @returns the {@link recordKey} of every record that a full pass must
   * yield exactly once; all of them, not a sample.
   */
  seed(): Promise<string[]>;

  /** Ends every failure that a knob started. */
  recover(): Promise<void> | void;

  /** Frees what the fixture holds. */
  close(): Promise<void> | void;

  /** Values that must not appear in any message: passwords, tokens. */
  secrets?: string[];

  /** Every request is answered 429 with this `Retry-After` header. */
  rateLimit?(retryAfter: string): Promise<void> | void;

  /** Every request is answered as with wrong credentials. */
  refuseCredentials?(): Promise<void> | void;

  /**
   * Every listing answers with something else than its API promises: an
   * HTML page with status 200, or JSON cut in the middle.
   */
  breakAnswers?(): Promise<void> | void;

  /**
   * Damages exactly one seeded object where it cannot be understood.
   *
   * @returns the keys that may be missing for it, and a word that the
   * problem's path or message must contain so that a person finds the object.
   */
  damageObject?(): Promise<{ missing: string[]; named: string }>;

  /** Every request fails as if the source were down. */
  goDown?(): Promise<void> | void;

  /**
   * Every request is accepted and never answered. The promise resolves once
   * such a request has arrived.
   */
  hang?(): { requested: Promise<void> };

  /**
   * One seeded object will be listed, and be gone when the connector asks
   * for more about it.
   *
   * @returns the keys that may be missing for it.
   */
  vanish?(): Promise<{ missing: string[] }>;

  /**
   * Changes one seeded object, or adds one.
   *
   * @returns a moment before that change and well after every other one, and
   * the keys of the records that an incremental pass must yield.
   */
  change?(): Promise<{ since: string; changed: string[] }>;
}

/**
 * The abilities that a source may lack. One that does not apply is declared
 * with the reason, which becomes the name of a test.
 * @public
 */
export type ConnectorAbility =
  | 'rateLimit'
  | 'refuseCredentials'
  | 'breakAnswers'
  | 'damageObject'
  | 'goDown'
  | 'hang'
  | 'vanish'
  | 'change';

/** @public */
export interface DescribeConnectorOptions {
  /** What the suite is called in the test report. */
  name: string;
  /**
   * @param options.requestTimeoutMs - what the connector's remote calls are
   * to be limited to; some tests need it short, others out of the way.
   */
  setup(options: { requestTimeoutMs: number }): Promise<ConnectorFixture>;
  /** Abilities that do not apply, each with the reason in a sentence. */
  notApplicable?: Partial<Record<ConnectorAbility, string>>;
}
