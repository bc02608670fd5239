import type { JsonObject, JsonValue } from '@backstage/types';
import { parseAllDocuments } from 'yaml';
import { writeEntities } from './writeEntities';

const template = { ref: 'template:default/training', version: '1.2.0' };

function model(change: {
  metadata?: JsonObject;
  spec?: JsonObject;
}): JsonObject {
  return {
    apiVersion: 'mlops.waymark.dev/v1alpha1',
    kind: 'Model',
    metadata: { name: 'churn', ...change.metadata },
    spec: {
      type: 'classifier',
      lifecycle: 'experimental',
      owner: 'group:default/growth',
      ...change.spec,
    },
  };
}

const component: JsonObject = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'scorer', namespace: 'ml' },
  spec: { type: 'service', lifecycle: 'experimental', owner: 'growth' },
};

async function written(entities: JsonValue[]) {
  const { text } = await writeEntities(entities, template);
  return parseAllDocuments(text).map(document => document.toJS());
}

describe('writeEntities', () => {
  it('writes one document for each entity and tells their refs', async () => {
    const { text, entityRefs } = await writeEntities(
      [model({}), component],
      template,
    );
    expect(entityRefs).toEqual(['model:default/churn', 'component:ml/scorer']);
    expect(parseAllDocuments(text)).toHaveLength(2);
    expect(text).toMatch(/^apiVersion: .*\nkind: Model\nmetadata:\n/);
  });

  it('says which template they are made from', async () => {
    const [entity] = await written([
      model({ metadata: { annotations: { 'example.org/a': 'b' } } }),
    ]);
    expect(entity.metadata.annotations).toEqual({
      'example.org/a': 'b',
      'backstage.io/source-template': 'template:default/training',
      'mlops.waymark.dev/template-version': '1.2.0',
    });
  });

  it('quotes what YAML 1.1 would not take for a text', async () => {
    const inputs = [
      { name: 'off', availableInProduction: 'yes', mode: 'batch' },
      { name: '1:30', availableInProduction: 'no', mode: 'stream' },
    ];
    const { text } = await writeEntities(
      [model({ spec: { product: { inputs } } })],
      template,
    );
    for (const version of ['1.1', '1.2'] as const) {
      expect(parseAllDocuments(text, { version })[0].toJS()).toMatchObject({
        spec: { product: { inputs } },
      });
    }
    expect(text).toContain('mode: batch\n');
  });

  it('drops what the form left empty', async () => {
    const [entity] = await written([
      model({
        metadata: { title: '', tags: [] },
        spec: { product: { problem: '', stakeholders: [] }, raci: [] },
      }),
    ]);
    expect(entity.metadata.title).toBeUndefined();
    expect(entity.spec).toEqual(model({}).spec);
  });

  it('writes the same text for the same entities, without aliases', async () => {
    const shared = { problem: 'Customers leave.' };
    const given = [
      model({ spec: { product: shared } }),
      model({ metadata: { name: 'other' }, spec: { product: shared } }),
    ];
    const first = await writeEntities(given, template);
    expect(await writeEntities(given, template)).toEqual(first);
    expect(first.text).not.toMatch(/[&*]a1/);
  });

  it('takes a kind that nobody here knows as it is', async () => {
    await expect(
      written([
        {
          apiVersion: 'example.org/v1',
          kind: 'Notebook',
          metadata: { name: 'eda' },
          spec: {},
        },
      ]),
    ).resolves.toEqual([expect.objectContaining({ kind: 'Notebook' })]);
  });

  it.each<[string, JsonValue[], RegExp]>([
    ['no entities', [], /entities has 0 items; expected 1 to 50/],
    ['what is no entity', ['churn'], /entities\[0\] is no object/],
    [
      'an entity without a kind',
      [component, { metadata: { name: 'x' } }],
      /entities\[1\]: .*apiVersion/,
    ],
    [
      'a name the catalog has no room for',
      [model({ metadata: { name: 'churn model' } })],
      /model:default\/churn model: "metadata\.name" is not valid/,
    ],
    [
      'a field that the kind does not have',
      [model({ spec: { lifecycel: 'x' } })],
      /model:default\/churn: spec\.lifecycel: 'lifecycel' is not a field/,
    ],
    [
      'a field of a built-in kind that is missing',
      [{ ...component, spec: { type: 'service' } }],
      /component:ml\/scorer: .*lifecycle/,
    ],
    [
      'an entity that is declared twice',
      [component, component],
      /component:ml\/scorer: is declared twice/,
    ],
  ])('refuses %s', async (_, entities, message) => {
    await expect(writeEntities(entities, template)).rejects.toThrow(message);
  });

  it('tells all problems of all entities at once', async () => {
    await expect(
      writeEntities(
        [model({ spec: { type: 7 } }), { ...component, spec: {} }],
        template,
      ),
    ).rejects.toThrow(
      /model:default\/churn: spec\.type.*; component:ml\/scorer:/,
    );
  });
});
