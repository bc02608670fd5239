import type { LoggerService } from '@backstage/backend-plugin-api';
import type { TemplateEntityV1beta3 } from '@backstage/plugin-scaffolder-common';
import type { TemplateVersionRow } from '../tables';
import type { TemplateContent, TemplateContents } from '../types';
import { describeStates } from './describeStates';
import { lookAtTemplates } from './lookAtTemplates';
import { readTemplate, type TemplateSource } from './readTemplate';
import { newestVersion } from './recordVersion';

/** Contents held in memory: one sweep goes over the projects of a few. */
const HELD = 8;

/** What templates contain and contained; see {@link TemplateContents}. */
export function createTemplateContents(
  source: TemplateSource & { logger: LoggerService },
): TemplateContents {
  const { knex, store } = source;
  const held = new Map<string, TemplateContent>();

  const load = async (row: TemplateVersionRow, treeId: string) => {
    const files = await store.get(treeId);
    return files && toContent(row, files);
  };

  /** A content never changes, so that what is held is never wrong. */
  const open = async (
    row: TemplateVersionRow | undefined,
  ): Promise<TemplateContent | undefined> => {
    if (!row?.tree_id) {
      return undefined;
    }
    const key = `${row.template_ref} ${row.seq}`;
    const found = held.get(key) ?? (await load(row, row.tree_id));
    if (found) {
      held.delete(key);
      held.set(key, found);
      for (const oldest of [...held.keys()].slice(0, -HELD)) {
        held.delete(oldest);
      }
    }
    return found;
  };

  const newestWhere = async (
    where: Partial<TemplateVersionRow>,
  ): Promise<TemplateVersionRow | undefined> =>
    knex<TemplateVersionRow>('template_versions')
      .where(where)
      .whereNotNull('tree_id')
      .orderBy('seq', 'desc')
      .first();

  return {
    async current(templateRef, options) {
      const row = await readTemplate(source, templateRef, options);
      const content = await open(row);
      if (!content) {
        throw new Error(
          `The content of '${templateRef}' was read and is not kept; look again`,
        );
      }
      return content;
    },

    async latest(templateRef) {
      return open(await newestVersion(knex, templateRef));
    },

    async kept(templateRef, hash) {
      return open(await newestWhere({ template_ref: templateRef, hash }));
    },

    async ofVersion(templateRef, version) {
      return open(await newestWhere({ template_ref: templateRef, version }));
    },

    async behind(templateRef, hash) {
      const [newest, own] = await Promise.all([
        newestVersion(knex, templateRef),
        knex<TemplateVersionRow>('template_versions')
          .where({ template_ref: templateRef, hash })
          .orderBy('seq', 'desc')
          .first(),
      ]);
      return newest && own && newest.seq - own.seq;
    },

    describe: templateRefs => describeStates(knex, templateRefs),

    look: options => lookAtTemplates(source, options),
  };
}

function toContent(
  row: TemplateVersionRow,
  files: TemplateContent['files'],
): TemplateContent {
  return {
    ref: row.template_ref,
    entity: JSON.parse(row.entity) as TemplateEntityV1beta3,
    ...(row.version !== null && { version: row.version }),
    hash: row.hash,
    seq: row.seq,
    files,
    seenAt: new Date(Number(row.seen_at)).toISOString(),
  };
}
