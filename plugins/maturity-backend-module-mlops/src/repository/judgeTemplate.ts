import { satisfies } from './pep440/specifier';
import type { KnownTemplate, Surroundings } from './surroundings';
import type { TemplateRecord } from './template/readTemplateRecord';
import { isAt } from './template/sameAddress';

/** What the catalog says about the template that a project is made from. */
export interface TemplateJudgement {
  registered: boolean;
  /** Null where there is nothing to judge by. */
  supported: boolean | null;
}

/** Looks for the template in the catalog, and for its version among those supported. */
export function judgeTemplate(
  record: TemplateRecord | undefined,
  { templates }: Pick<Surroundings, 'templates'>,
): TemplateJudgement {
  const known = record && findTemplate(record, templates);
  const supported =
    record?.version && known?.supported
      ? satisfies(releaseOf(record.version), known.supported)
      : undefined;
  return { registered: known !== undefined, supported: supported ?? null };
}

function findTemplate(
  { kind, template }: TemplateRecord,
  templates: readonly KnownTemplate[],
): KnownTemplate | undefined {
  return kind === 'backstage'
    ? templates.find(({ entityRef }) => entityRef === template)
    : templates.find(
        ({ address }) => address !== undefined && isAt(template, address),
      );
}

/** `v1.2.0-3-g0123abc`, as Git describes a commit, is after release 1.2.0. */
function releaseOf(version: string): string {
  return version.replace(/-\d+-g[0-9a-f]+$/, '');
}
