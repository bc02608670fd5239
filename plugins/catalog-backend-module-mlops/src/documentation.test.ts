import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseEntityYaml } from '@backstage/plugin-catalog-node';
import type { JsonObject, JsonValue } from '@backstage/types';
import {
  MLOPS_SCHEMAS,
  type JsonSchemaNode,
} from '@waymark/plugin-mlops-common';
import { startCatalog, until } from './startCatalog.test.fixture';

describe('what the documentation tells an adopter', () => {
  const folders: string[] = [];
  afterAll(() =>
    Promise.all(folders.map(one => rm(one, { recursive: true, force: true }))),
  );

  /** The YAML examples of the reference, one descriptor each. */
  async function examples(): Promise<string[]> {
    const page = join(__dirname, '../../../docs/kinds.md');
    const text = await readFile(page, 'utf8');
    return [...text.matchAll(/```yaml\n([\s\S]*?)```/g)].map(
      ([, yaml]) => yaml,
    );
  }

  /** `catalog` of a configuration that reads the examples from a file. */
  async function readingExamples(): Promise<JsonObject> {
    const folder = await mkdtemp(join(tmpdir(), 'kinds-'));
    folders.push(folder);
    const target = join(folder, 'catalog-info.yaml');
    await writeFile(target, (await examples()).join('---\n'));
    return { locations: [{ type: 'file', target }] };
  }

  /** The kinds of the `allow` line in the README. */
  async function documentedRule(): Promise<string[]> {
    const readme = await readFile(join(__dirname, '../README.md'), 'utf8');
    const [, kinds] = readme.match(/- allow:\s*\[([^\]]+)\]/) ?? ['', ''];
    return kinds
      .split(',')
      .map(kind => kind.trim())
      .filter(Boolean);
  }

  it('has one example of each kind, which the catalog takes', async () => {
    const { get } = await startCatalog({
      ...(await readingExamples()),
      rules: [{ allow: await documentedRule() }],
    });
    const taken = await until(async () => {
      const found = await Promise.all(
        [
          'model:churn-propensity',
          'dataset:subscriber-features',
          'pipeline:churn-training',
        ].map(get),
      );
      return found.every(Boolean) ? found : undefined;
    });
    expect(taken.map(one => one?.kind)).toEqual([
      'Model',
      'Dataset',
      'Pipeline',
    ]);
  }, 120_000);

  it('needs the rule: without it the catalog refuses the kinds', async () => {
    const { errors } = await startCatalog(await readingExamples());
    const refusal = await until(async () => errors[0]);
    expect(refusal).toMatch(/Entity model:default.* is not of an allowed kind/);
  }, 120_000);

  it('shows every field of the schemas in the examples', async () => {
    const shown = new Set<string>();
    for (const yaml of await examples()) {
      const [result] = parseEntityYaml(Buffer.from(yaml), {
        type: 'file',
        target: 'docs/kinds.md',
      });
      if (result.type === 'entity') {
        pathsIn(result.entity.spec).forEach(path => shown.add(path));
      }
    }
    const defined = Object.values(MLOPS_SCHEMAS).flatMap(schema =>
      pathsOf(schema.properties?.spec ?? {}),
    );
    expect(defined.length).toBeGreaterThan(80);
    expect(defined.filter(path => !shown.has(path))).toEqual([]);
  });
});

/** Paths of fields in a value: `product.inputs[].owner`. */
function pathsIn(value: JsonValue | undefined, path = ''): string[] {
  if (Array.isArray(value)) {
    return value.flatMap(item => pathsIn(item, `${path}[]`));
  }
  if (typeof value !== 'object' || value === null) {
    return [path];
  }
  return Object.entries(value).flatMap(([name, child]) => {
    const below = path ? `${path}.${name}` : name;
    return [below, ...pathsIn(child, below)];
  });
}

/** The same paths of all fields that a schema defines. */
function pathsOf(schema: JsonSchemaNode, path = ''): string[] {
  return [
    ...Object.entries(schema.properties ?? {}).flatMap(([name, child]) => {
      const below = path ? `${path}.${name}` : name;
      return [below, ...pathsOf(child, below)];
    }),
    ...(schema.items ? pathsOf(schema.items, `${path}[]`) : []),
  ];
}
