import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { compileRubric, readRubric } from '@waymark/plugin-maturity-common';
import type { Rubric } from '@waymark/plugin-maturity-common';
import { parse } from 'yaml';
import { factDefinitions } from '../factDefinitions';

const folder = resolve(__dirname, '../../rubrics');
const templates = resolve(__dirname, '../../../../templates');

function read(file: string): { rubric?: Rubric; problems: unknown[] } {
  return readRubric(readFileSync(join(folder, file), 'utf8'), {
    source: file,
    facts: factDefinitions,
  });
}

function readWell(file: string): Rubric {
  const { rubric } = read(file);
  if (!rubric) {
    throw new Error(`${file} is no rubric`);
  }
  return rubric;
}

function checksOf(rubric: Rubric) {
  return rubric.tracks.flatMap(({ checks }) => checks);
}

const files = readdirSync(folder);

describe('the rubrics that come with it', () => {
  it('are three', () => {
    expect(files.sort()).toEqual(['data.yaml', 'mlops.yaml', 'ownership.yaml']);
  });

  it.each(files)('%s reads without a problem', file => {
    expect(read(file).problems).toEqual([]);
    expect(`${readWell(file).id}.yaml`).toBe(file);
  });

  it.each(files)('%s asks only facts that a retriever tells', file => {
    const told = new Set(factDefinitions.map(({ id }) => id));
    const { checks } = compileRubric(readWell(file), {
      facts: factDefinitions,
    });

    expect(
      checks.flatMap(({ factIds }) => factIds.filter(id => !told.has(id))),
    ).toEqual([]);
  });

  it.each(files)('%s says a cure for each check', file => {
    const without = checksOf(readWell(file)).filter(({ cure }) => !cure);

    expect(without.map(({ id }) => id)).toEqual([]);
  });

  it.each(files)('%s names only templates that there are', file => {
    const names = checksOf(readWell(file)).flatMap(({ cure }) =>
      cure?.template ? [cure.template.ref.replace(/^.*\//, '')] : [],
    );

    expect([...new Set(names)].filter(name => !exists(name))).toEqual([]);
  });

  it.each(files)('%s fills in only what its templates ask', file => {
    const unknown = checksOf(readWell(file)).flatMap(({ id, cure }) => {
      const { ref, values = {} } = cure?.template ?? {};
      const asked = ref ? parametersOf(ref.replace(/^.*\//, '')) : [];
      return Object.keys(values)
        .filter(key => !asked.includes(key))
        .map(key => `${id}: ${key}`);
    });

    expect(unknown).toEqual([]);
  });

  it.each(files)('%s has YAML that parses in its cures', file => {
    const blocks = checksOf(readWell(file)).flatMap(({ id, cure }) =>
      [...(cure?.text ?? '').matchAll(/```yaml\n([^`]*)```/g)].map(
        ([, yaml]) => ({
          id,
          value: parse(yaml.replace(/\$\{\{.*?\}\}/g, 'x')) as unknown,
        }),
      ),
    );

    expect(
      blocks
        .filter(({ value }) => typeof value !== 'object' || value === null)
        .map(({ id }) => id),
    ).toEqual([]);
  });

  it('asks of models what eight journeys, product and compliance ask', () => {
    const rubric = readWell('mlops.yaml');

    expect(rubric.tracks.map(({ id }) => id)).toEqual([
      'self-serve',
      'tracking',
      'shared-library',
      'cicd',
      'workflows',
      'templates',
      'lineage',
      'monitoring',
      'product',
      'compliance',
    ]);
    expect(checksOf(rubric).length).toBeGreaterThanOrEqual(40);
    for (const track of rubric.tracks) {
      expect(new Set(track.checks.map(({ level }) => level))).toEqual(
        new Set([1, 2, 3]),
      );
    }
    expect(
      rubric.rollups.map(({ id, levels }) => ({ id, levels: levels.length })),
    ).toEqual([{ id: 'google', levels: 3 }]);
  });
});

describe('the rubrics that the documentation shows', () => {
  const page = readFileSync(
    resolve(__dirname, '../../../../docs/rubrics.md'),
    'utf8',
  );
  const shown = [...page.matchAll(/^```yaml\n(id: [\s\S]*?)^```$/gm)].map(
    ([, yaml]) => ({ id: /^id: (.*)$/m.exec(yaml)?.[1] ?? '', yaml }),
  );

  it('are the smallest and a fuller one', () => {
    expect(shown.map(({ id }) => id)).toEqual(['docs', 'serving']);
  });

  it.each(shown)('$id reads without a problem', ({ yaml }) => {
    expect(
      readRubric(yaml, { source: 'docs', facts: factDefinitions }),
    ).toMatchObject({ problems: [], rubric: expect.anything() });
  });
});

function exists(template: string): boolean {
  return readdirSync(templates).includes(template);
}

/** What the form of a template of this repository asks. */
function parametersOf(template: string): string[] {
  const file = join(templates, template, 'template.yaml');
  const pages: { properties?: object }[] = parse(readFileSync(file, 'utf8'))
    .spec.parameters;
  return pages.flatMap(({ properties = {} }) => Object.keys(properties));
}
