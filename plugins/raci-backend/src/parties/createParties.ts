import {
  inTransaction,
  readRows,
  upsertRows,
} from '@waymark/plugin-bulk-rows-node';
import type {
  CatalogMirror,
  MirrorEntity,
} from '@waymark/plugin-catalog-mirror-node';
import type { Knex } from 'knex';
import { lockCells } from '../database/lockCells';
import type { PartyRow } from '../database/tables';
import type { KnownParties } from '../resolution/types';
import { type DescribedParty, describeParty } from './describeParty';
import { findInhabited } from './findInhabited';
import { hasLeft } from './hasLeft';

/** People and groups that act, or could. */
export interface Parties {
  /** What is known of any users and groups now, whether cells name them or not. */
  look(
    refs: readonly string[],
    options?: { tx?: Knex.Transaction },
  ): Promise<KnownParties>;
  /**
   * What is kept of parties, as far as it is; the rest is looked up and kept.
   * For a transaction that holds the lock of cells and is about to name them.
   */
  keep(tx: Knex.Transaction, refs: readonly string[]): Promise<KnownParties>;
  /**
   * Looks at kept parties again. Those whose state is another one are marked
   * as unsettled, until {@link Parties.settled}.
   */
  refresh(refs: readonly string[]): Promise<void>;
  /** Parties whose state those who name them may not show yet. */
  unsettled(): Promise<Unsettled[]>;
  /** Says that whoever names these shows the state that they had. */
  settled(parties: readonly Unsettled[]): Promise<void>;
}

/** A party with the state that is to be shown. */
export type Unsettled = Pick<PartyRow, 'party_ref' | 'state'>;

const VALUES = [
  'kind',
  'title',
  'words',
  'state',
  'seen_at',
  'unsettled',
] as const;

/** What is known of users and groups, from the mirror and what was seen. */
export function createParties(options: {
  knex: Knex;
  mirror: Pick<CatalogMirror, 'getEntities'>;
  clock: () => number;
}): Parties {
  const { knex, mirror, clock } = options;

  /** Looks refs up in the mirror, beside what was known of them. */
  const describe = async (
    refs: readonly string[],
    before: Map<string, PartyRow>,
    tx?: Knex.Transaction,
  ): Promise<DescribedParty[]> => {
    const now = clock();
    const read = (wanted: string[]) => mirror.getEntities(wanted, { tx });
    const entities = await read([...refs]);
    const inhabited = await findInhabited({
      read,
      groups: [...entities.values()].filter(isGroup),
      isHere: user => !hasLeft(user, now),
    });
    return refs.map(ref =>
      describeParty({
        ref,
        entity: entities.get(ref),
        before: before.get(ref),
        isInhabited: inhabited.has(ref),
        now,
      }),
    );
  };

  const readKept = async (db: Knex, refs: readonly string[]) => {
    const rows = await readRows<PartyRow>(db, {
      table: 'parties',
      column: 'party_ref',
      values: refs,
    });
    return new Map(rows.map(row => [row.party_ref, row]));
  };

  const write = (tx: Knex.Transaction, rows: readonly PartyRow[]) =>
    upsertRows({
      tx,
      table: 'parties',
      keys: ['party_ref'],
      values: VALUES,
      rows: [...rows].sort((a, b) => (a.party_ref < b.party_ref ? -1 : 1)),
    });

  return {
    async look(refs, { tx } = {}) {
      const wanted = [...new Set(refs)];
      const before = await readKept(tx ?? knex, wanted);
      return toKnown(await describe(wanted, before, tx));
    },

    async keep(tx, refs) {
      const wanted = [...new Set(refs)];
      const kept = await readKept(tx, wanted);
      const unknown = wanted.filter(ref => !kept.has(ref));
      if (unknown.length === 0) {
        return toKnown([...kept.values()]);
      }
      const found = await describe(unknown, new Map(), tx);
      await write(
        tx,
        found.map(party => ({ ...party, unsettled: false })),
      );
      return toKnown([...kept.values(), ...found]);
    },

    async refresh(refs) {
      await inTransaction(knex, async tx => {
        await lockCells(tx);
        const kept = await readKept(tx, [...new Set(refs)]);
        const described = await describe([...kept.keys()], kept, tx);
        const changed = described.flatMap((party): PartyRow[] => {
          const before = kept.get(party.party_ref)!;
          const isOther = before.state !== party.state;
          return isOther || before.words !== party.words
            ? [{ ...party, unsettled: isOther || Boolean(before.unsettled) }]
            : [];
        });
        await write(tx, changed);
      });
    },

    async unsettled() {
      return knex<PartyRow>('parties')
        .where('unsettled', true)
        .orderBy('party_ref')
        .select('party_ref', 'state');
    },

    async settled(parties) {
      for (const { party_ref, state } of parties) {
        await knex<PartyRow>('parties')
          .where({ party_ref, state })
          .update({ unsettled: false });
      }
    },
  };
}

function isGroup(entity: MirrorEntity): boolean {
  return entity.kind.toLocaleLowerCase('en-US') === 'group';
}

function toKnown(
  rows: readonly Pick<PartyRow, 'party_ref' | 'state' | 'title' | 'kind'>[],
): KnownParties {
  return new Map(
    rows.map(({ party_ref, state, title, kind }) => [
      party_ref,
      { state, kind, ...(title !== null && { title }) },
    ]),
  );
}
