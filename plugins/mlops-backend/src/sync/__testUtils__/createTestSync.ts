import type { LoggerService } from '@backstage/backend-plugin-api';
import {
  mockServices,
  type TestDatabases,
} from '@backstage/backend-test-utils';
import type { ConnectorRegistration } from '@waymark/plugin-mlops-node';
import type { Knex } from 'knex';
import { ensureSources } from '../../database/ensureSources';
import { migrationsDirectory } from '../../database/openDatabase';
import { readSourceRow, type SourceRow } from '../../database/passRows';
import { requestRefresh } from '../../database/requestRefresh';
import type { StoreOutcome } from '../../database/types';
import { runPass } from '../runPass';
import type { SyncContext } from '../SyncContext';
import { FakeBinder } from './FakeBinder';
import type { StubConnector } from './StubConnector';

const HOUR = 3_600_000;

/** A migrated database of its own. */
export async function createTestDatabase(
  databases: TestDatabases,
  id: Parameters<TestDatabases['init']>[0],
): Promise<Knex> {
  const knex = await databases.init(id);
  await knex.migrate.latest({ directory: migrationsDirectory });
  return knex;
}

/** A context whose time stands still and whose waits are only noted. */
export type TestContext = SyncContext & {
  binder: FakeBinder;
  /** Milliseconds of each wait. */
  slept: number[];
  /** What each stored page did. */
  stored: StoreOutcome[];
  /** What each closed pass removed. */
  removed: number[];
  /** Reasons of the passes that were given up. */
  failures: string[];
  advance(ms: number): void;
};

/** Makes a {@link TestContext}; `random` gives the longest waits. */
export function createTestContext(
  knex: Knex,
  changes: Partial<SyncContext> = {},
): TestContext {
  let time = Date.parse('2026-03-01T00:00:00.000Z');
  const slept: number[] = [];
  const stored: StoreOutcome[] = [];
  const removed: number[] = [];
  const failures: string[] = [];
  const binder = new FakeBinder();
  return {
    knex,
    logger: mockServices.logger.mock() as LoggerService,
    metrics: {
      pageStored: (_, outcome) => stored.push(outcome),
      rowsRemoved: (_, rows) => removed.push(rows),
      passEnded: () => {},
      passFailed: (_, reason) => failures.push(reason),
      eventsDelivered: () => {},
      outboxDepth: () => {},
    },
    outboxLimit: 1_000,
    clock: () => time,
    random: () => 1,
    sleep: async ms => {
      slept.push(ms);
      time += ms;
    },
    sliceMs: HOUR,
    slept,
    stored,
    removed,
    failures,
    advance(ms) {
      time += ms;
    },
    ...changes,
    binder,
  };
}

/** Registers a connector and gives a function that does one look at it. */
export async function prepare(
  context: SyncContext,
  connector: StubConnector,
  changes: Partial<ConnectorRegistration> = {},
): Promise<(signal?: AbortSignal) => Promise<void>> {
  await ensureSources({ knex: context.knex, sources: [connector] });
  const registration: ConnectorRegistration = {
    connector,
    schedule: { frequencyMs: HOUR, timeoutMs: HOUR },
    ...changes,
  };
  return (signal = new AbortController().signal) =>
    runPass({ context, registration, signal });
}

/** The row of the connection `a`, as the synchronisation left it. */
export async function statusOf(knex: Knex): Promise<SourceRow> {
  return readSourceRow(await knex('sources').where({ id: 'a' }).first());
}

/** Asks for a pass over the connection `a`, as a person does. */
export async function askAgain(knex: Knex, full: boolean): Promise<void> {
  await requestRefresh({
    knex,
    sourceId: 'a',
    request: { full, byPerson: true, at: '2026-03-01T00:00:00.000Z' },
  });
}
