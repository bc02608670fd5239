import type {
  CatalogMirror,
  MirrorEntity,
} from '@waymark/plugin-catalog-mirror-node';
import {
  ANNOTATION_TEMPLATE_VERSION,
  type Page,
  type PageQuery,
  type TemplateSummary,
} from '@waymark/plugin-golden-paths-common';
import { cutPage, readPlace } from '@waymark/plugin-openapi-operations-node';
import type { Knex } from 'knex';
import type { Access } from '../access';
import type { TemplateHistory } from '../parts';
import { wordsOf } from '../projects/describeProject';
import { countProjects, countRuns } from './counts';

const LIST = 'templates';

/** Templates that a page of the mirror holds. */
const PAGE = 200;

/** What listing templates takes. */
export interface TemplateReadOptions {
  knex: Knex;
  mirror: Pick<CatalogMirror, 'queryEntities'>;
  history: TemplateHistory;
}

/**
 * Templates by title, with what became of them. An organisation has few, so
 * they are ordered here; what is many is counted by the database.
 */
export async function listTemplates(
  options: TemplateReadOptions,
  {
    query,
    access,
  }: { query: PageQuery & { q?: string; limit: number }; access: Access },
): Promise<Page<TemplateSummary>> {
  const { limit, cursor } = query;
  const place = readPlace(LIST, cursor, ['text', 'text']);
  const all = await readTemplates(options.mirror);
  const sees = await access.sees(all.map(({ entityRef }) => entityRef));
  const words = wordsOf(query.q);
  const found = all
    .filter(template => sees(template.entityRef) && matches(template, words))
    .map(template => ({ template, keys: keysOf(template) }))
    .sort((left, right) => compare(left.keys, right.keys));
  const start = place.keys
    ? found.findIndex(({ keys }) => compare(keys, place.keys as string[]) >= 0)
    : 0;
  const from = (start < 0 ? found.length : start) + place.skip;
  const rows = found.slice(from, from + limit + 1);
  const summaries = await summarise(
    options,
    rows.slice(0, limit).map(({ template }) => template),
    access,
  );
  return {
    ...cutPage({
      list: LIST,
      place,
      limit,
      rows,
      keysOf: row => row.keys,
      show: ({ template }) => summaries.get(template.entityRef),
    }),
    totalItems: found.length,
  };
}

async function readTemplates(
  mirror: Pick<CatalogMirror, 'queryEntities'>,
): Promise<MirrorEntity[]> {
  const templates: MirrorEntity[] = [];
  let cursor: string | undefined;
  do {
    const page = await mirror.queryEntities({
      kinds: ['template'],
      limit: PAGE,
      cursor,
    });
    templates.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== undefined);
  return templates;
}

async function summarise(
  { knex, history }: TemplateReadOptions,
  templates: readonly MirrorEntity[],
  access: Access,
): Promise<Map<string, TemplateSummary>> {
  const refs = templates.map(({ entityRef }) => entityRef);
  const [projects, runs, states] = await Promise.all([
    countProjects(knex, refs, access),
    countRuns(knex, refs),
    history.describe(refs),
  ]);
  return new Map(
    templates.map(({ entityRef, name, ...template }) => {
      const state = states.get(entityRef);
      const version =
        state?.version ?? template.annotations[ANNOTATION_TEMPLATE_VERSION];
      const ran = runs.get(entityRef);
      return [
        entityRef,
        {
          entityRef,
          title: template.title ?? name,
          ...(template.description && { description: template.description }),
          type: template.type ?? '',
          ...(template.owner && { owner: template.owner }),
          ...(version && { version }),
          ...(state?.changedAt && { changedAt: state.changedAt }),
          versions: state?.versions ?? 0,
          projects: projects.get(entityRef) ?? {
            total: 0,
            behind: 0,
            drifted: 0,
          },
          runs: {
            total: ran?.total ?? 0,
            succeeded: ran?.succeeded ?? 0,
            failed: ran?.failed ?? 0,
          },
          ...(ran &&
            ran.minutesSaved > 0 && { minutesSaved: ran.minutesSaved }),
        },
      ];
    }),
  );
}

function keysOf({ title, name, entityRef }: MirrorEntity): [string, string] {
  return [(title ?? name).toLocaleLowerCase('en-US'), entityRef];
}

/** By code units, as a cursor that names them is compared too. */
function compare(left: readonly string[], right: readonly string[]): number {
  const index = left.findIndex((key, at) => key !== right[at]);
  if (index < 0) {
    return 0;
  }
  return left[index] < right[index] ? -1 : 1;
}

function matches(template: MirrorEntity, words: readonly string[]): boolean {
  const text = [template.title, template.entityRef, ...template.tags]
    .join(' ')
    .toLocaleLowerCase('en-US');
  return words.every(word => text.includes(word));
}
