import { readDescriptors } from './readDescriptors';

const read = (text: string, path = 'catalog-info.yaml') =>
  readDescriptors(new Map([[path, { content: Buffer.from(text) }]]));

const MODEL = `apiVersion: mlops.waymark.dev/v1alpha1
kind: Model
metadata: { name: churn, title: Churn }
spec: { type: classifier, lifecycle: experimental, owner: crew }
`;

describe('readDescriptors', () => {
  it('reads every entity and holds it to its kind', async () => {
    const { entities, problems } = await read(
      `${MODEL}---\n${MODEL.replace('lifecycle: experimental, ', '').replace('churn', 'other')}---\n`,
    );
    expect(problems).toEqual([]);
    expect(entities.map(one => [one.entityRef, one.problems])).toEqual([
      ['model:default/churn', []],
      ['model:default/other', [expect.stringContaining('lifecycle')]],
    ]);
  });

  it('knows the other ending', async () => {
    const { entities } = await read(MODEL, 'catalog-info.yml');
    expect(entities).toHaveLength(1);
  });

  it.each([
    ['no YAML', 'kind: [', 'catalog-info.yaml: '],
    ['no entity', 'metadata: {}', 'catalog-info.yaml: an entity has no kind'],
    ['a list', '[1, 2]', 'catalog-info.yaml: an entity has no kind'],
    ['a text', 'just words', 'catalog-info.yaml: an entity has no kind'],
  ])('says that a file is %s', async (_, text, problem) => {
    const { entities, problems } = await read(text);
    expect(entities).toEqual([]);
    expect(problems).toEqual([expect.stringContaining(problem)]);
  });

  it('says that there is none', async () => {
    expect(await read(MODEL, 'docs/catalog-info.yaml')).toEqual({
      entities: [],
      problems: [expect.stringContaining('There is no catalog-info.yaml')],
    });
  });
});
