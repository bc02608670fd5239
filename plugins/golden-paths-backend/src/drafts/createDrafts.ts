import { ConflictError, InputError, NotFoundError } from '@backstage/errors';
import type {
  AuditorService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import { parseEntityRef } from '@backstage/catalog-model';
import { inTransaction } from '@waymark/plugin-bulk-rows-node';
import {
  type CatalogMirror,
  findVisibleEntity,
  type MirrorEntity,
} from '@waymark/plugin-catalog-mirror-node';
import {
  type Draft,
  withoutSecrets,
} from '@waymark/plugin-golden-paths-common';
import {
  cutPage,
  DEFAULT_LIMIT,
  readPlace,
} from '@waymark/plugin-openapi-operations-node';
import { audited, requirePerson } from '@waymark/plugin-people-node';
import type { Knex } from 'knex';
import { type AccessServices, readAccess } from '../access';
import type { Asker } from '../Asker';
import type { DraftRow } from '../database/tables';
import type { Drafts } from '../GoldenPathsChanges';

const LIST = 'drafts';

/** Drafts of one person. */
const MAX_DRAFTS = 20;

/** Bytes of a form. */
const MAX_BYTES = 200_000;

/** What keeping drafts takes. */
export interface DraftsOptions extends AccessServices {
  knex: Knex;
  auditor: AuditorService;
  mirror: Pick<CatalogMirror, 'getEntities' | 'visible'>;
  /** Milliseconds since 1970; the time of this process without. */
  clock?: () => number;
}

/**
 * Wizard forms that people go on with later. Nobody reads those of somebody
 * else, administrators neither, and no secret is ever in one: that is why a
 * draft of a template that is not known cannot be kept.
 */
export function createDrafts(options: DraftsOptions): Drafts {
  const { knex, auditor, mirror, clock = Date.now } = options;

  return {
    async listDrafts({ cursor, limit = DEFAULT_LIMIT }, asker) {
      const person = await readPerson(options, asker);
      const place = readPlace(LIST, cursor, ['count', 'text']);
      const rows: DraftRow[] = await knex<DraftRow>('drafts')
        .where({ person })
        .modify(query => {
          if (place.keys) {
            query.whereRaw('(changed_at, id) <= (?, ?)', place.keys);
          }
        })
        .orderBy([
          { column: 'changed_at', order: 'desc' },
          { column: 'id', order: 'desc' },
        ])
        .offset(place.skip)
        .limit(limit + 1);
      const titles = await readTitles(mirror, asker.credentials, rows);
      return cutPage({
        list: LIST,
        place,
        limit,
        rows,
        keysOf: row => [Number(row.changed_at), row.id],
        show: row => toDraft(row, titles),
      });
    },

    async getDraft(id, asker) {
      const person = await readPerson(options, asker);
      const row: DraftRow | undefined = await knex<DraftRow>('drafts')
        .where({ id, person })
        .first();
      if (!row) {
        throw noDraft(id);
      }
      return toDraft(row, await readTitles(mirror, asker.credentials, [row]));
    },

    async saveDraft(id, { templateRef, formData }, asker) {
      const person = await readPerson(options, asker);
      return audited(
        { auditor, eventId: 'draft-save', meta: { id, templateRef }, asker },
        async () => {
          const template = await findVisibleEntity({
            mirror,
            credentials: asker.credentials,
            entity: parseEntityRef(templateRef),
          });
          const form = JSON.stringify(
            withoutSecrets(template.spec.parameters, formData),
          );
          checkSize(form);
          const row = await inTransaction(knex, tx =>
            writeDraft(tx, {
              id,
              person,
              template_ref: template.entityRef,
              form_data: form,
              changed_at: clock(),
            }),
          );
          return toDraft(row, new Map([[template.entityRef, template]]));
        },
      );
    },

    async deleteDraft(id, asker) {
      const person = await readPerson(options, asker);
      await audited(
        { auditor, eventId: 'draft-delete', meta: { id }, asker },
        async () => {
          if ((await knex('drafts').where({ id, person }).delete()) === 0) {
            throw noDraft(id);
          }
        },
      );
    },
  };
}

async function readPerson(
  services: AccessServices,
  asker: Asker,
): Promise<string> {
  return requirePerson(await readAccess(services, asker), 'keep drafts');
}

function checkSize(form: string): void {
  const bytes = Buffer.byteLength(form);
  if (bytes > MAX_BYTES) {
    throw new InputError(
      `The body at '/formData' has ${bytes} bytes; expected at most ${MAX_BYTES}.`,
    );
  }
}

async function writeDraft(
  tx: Knex.Transaction,
  draft: Omit<DraftRow, 'created_at'>,
): Promise<DraftRow> {
  const { id, person } = draft;
  const known: DraftRow | undefined = await tx<DraftRow>('drafts')
    .where({ id })
    .forUpdate()
    .first();
  if (known && known.person !== person) {
    throw new ConflictError(
      `The id '${id}' is taken; expected a new UUID for a new draft.`,
    );
  }
  if (known) {
    await tx<DraftRow>('drafts').where({ id }).update(draft);
    return { ...known, ...draft };
  }
  const [{ n }] = await tx<DraftRow>('drafts')
    .where({ person })
    .count<{ n: number | string }[]>('* as n');
  if (Number(n) >= MAX_DRAFTS) {
    throw new ConflictError(
      `You have ${n} drafts, and at most ${MAX_DRAFTS} are kept; delete one that you do not need any more.`,
    );
  }
  const row = { ...draft, created_at: draft.changed_at };
  await tx<DraftRow>('drafts')
    .insert(row)
    // A form that is saved twice at once, for the first time.
    .onConflict('id')
    .merge(['template_ref', 'form_data', 'changed_at'])
    .where('drafts.person', person);
  return row;
}

async function readTitles(
  mirror: Pick<CatalogMirror, 'getEntities' | 'visible'>,
  credentials: BackstageCredentials,
  rows: readonly DraftRow[],
): Promise<Map<string, MirrorEntity>> {
  const refs = [...new Set(rows.map(row => row.template_ref))];
  const [entities, visibility] = await Promise.all([
    mirror.getEntities(refs),
    mirror.visible(credentials, refs),
  ]);
  return new Map([...entities].filter(([ref]) => visibility.allows(ref)));
}

function toDraft(
  row: DraftRow,
  templates: ReadonlyMap<string, MirrorEntity>,
): Draft {
  const title = templates.get(row.template_ref)?.title;
  return {
    id: row.id,
    templateRef: row.template_ref,
    ...(title !== undefined && { templateTitle: title }),
    formData: JSON.parse(row.form_data) as Draft['formData'],
    createdAt: new Date(Number(row.created_at)).toISOString(),
    changedAt: new Date(Number(row.changed_at)).toISOString(),
  };
}

function noDraft(id: string): NotFoundError {
  return new NotFoundError(`You have no draft '${id.slice(0, 100)}'.`);
}
