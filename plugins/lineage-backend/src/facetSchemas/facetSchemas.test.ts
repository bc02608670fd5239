import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import Ajv from 'ajv/dist/2020';
import { facet } from '../ingest/__testUtils__/events';
import { isProblem, parseEvent } from '../ingest/parseEvent';
import { findFacetSchema, isValidFacet, listFacets } from '.';

type Facets = Record<string, { _schemaURL?: string }>;

interface RecordedEvent {
  run: { facets: Facets };
  inputs: { facets: Facets; inputFacets?: Facets }[];
  outputs: { facets: Facets; outputFacets?: Facets }[];
}

const PROJECTS = resolvePackagePath(
  '@waymark/plugin-lineage-backend',
  '../../examples/projects',
);

/** Real events: the example organisation's projects recorded them. */
const recorded: RecordedEvent[] = readdirSync(PROJECTS)
  .map(project => `${PROJECTS}/${project}/lineage/events.ndjson`)
  .filter(path => existsSync(path))
  .flatMap(path => readFileSync(path, 'utf8').split('\n'))
  .filter(line => line !== '')
  .map(line => JSON.parse(line));

describe('the schemas of our facets', () => {
  it('are those that recorded events follow', () => {
    const ajv = new Ajv();
    const seen = new Map<string, number>();
    const groups = recorded.flatMap(({ run, inputs, outputs }) => [
      run.facets,
      ...inputs.map(input => input.inputFacets ?? {}),
      ...outputs.flatMap(({ facets, outputFacets = {} }) => [
        facets,
        outputFacets,
      ]),
    ]);
    const checks = listFacets().map(({ name, title, schemaURL }) => ({
      name,
      schemaURL,
      check: ajv.compile(findFacetSchema(title)!),
    }));
    for (const { name, schemaURL, check } of checks) {
      for (const facets of groups.filter(group => name in group)) {
        check(facets);
        expect(check.errors ?? []).toEqual([]);
        expect(isValidFacet(name, facets[name])).toBe(true);
        expect(facets[name]._schemaURL).toBe(schemaURL);
        seen.set(name, (seen.get(name) ?? 0) + 1);
      }
    }
    expect([...seen.keys()].sort()).toEqual([
      'waymark_datasetUse',
      'waymark_evaluation',
      'waymark_modelVersion',
    ]);
    expect(Math.min(...seen.values())).toBeGreaterThan(20);
  });

  it('go with events that are taken as they stand', () => {
    expect(recorded.length).toBeGreaterThan(100);
    const answers = recorded.map(event =>
      parseEvent(event, Date.parse('2100-01-01T00:00:00Z')),
    );
    expect(answers.filter(isProblem)).toEqual([]);
  });

  it('are listed with the address that events name', () => {
    expect(listFacets()).toHaveLength(5);
    for (const { title, name, schemaURL, path } of listFacets()) {
      const schema = findFacetSchema(title)!;
      expect(schema.$id).toBe(schemaURL);
      expect(Object.keys(schema.properties)).toEqual([name]);
      expect(path).toBe(`facets/${title}.json`);
    }
    expect(findFacetSchema('toString')).toBeUndefined();
  });
});

describe('isValidFacet', () => {
  const model = { namespace: 'mlflow://here', name: 'churn' };

  it.each<[string, object]>([
    ['waymark_model', {}],
    ['waymark_model', { framework: 'sklearn', unknown: [1] }],
    ['waymark_modelVersion', { version: '3', aliases: [] }],
    ['waymark_evaluation', { metrics: [{ name: 'auc', value: 'NaN' }] }],
    [
      'waymark_evaluation',
      { metrics: [{ name: 'auc', value: 1, dataset: 'holdout' }] },
    ],
    ['waymark_datasetUse', { roles: ['training'] }],
    ['waymark_datasetUse', { title: 't', uses: [{ role: 'evaluation' }] }],
    ['waymark_deployment', { model }],
    ['waymark_deployment', { model, endpoint: 'component:default/x' }],
  ])('takes %s %j', (name, content) => {
    expect(isValidFacet(name, facet(content as never))).toBe(true);
  });

  it.each<[string, object]>([
    ['waymark_model', { framework: 1 }],
    ['waymark_modelVersion', {}],
    ['waymark_modelVersion', { version: 3 }],
    ['waymark_modelVersion', { version: '3', aliases: 'champion' }],
    ['waymark_evaluation', { metrics: [{ name: 'auc', value: 'high' }] }],
    ['waymark_datasetUse', { title: 't' }],
    ['waymark_datasetUse', { uses: [{ digest: 'x' }] }],
    ['waymark_deployment', { endpoint: 'component:default/x' }],
    ['waymark_deployment', { model: 'churn' }],
    ['acme_facet', {}],
  ])('refuses %s %j', (name, content) => {
    expect(isValidFacet(name, facet(content as never))).toBe(false);
  });

  it('wants to know who says it', () => {
    expect(isValidFacet('waymark_modelVersion', { version: '3' })).toBe(false);
  });
});
