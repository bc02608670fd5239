import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createMockDirectory } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import type { JsonObject, JsonValue } from '@backstage/types';
import { parse } from 'yaml';
import { git } from './__testUtils__/git';
import type { Step } from './__testUtils__/goldenPath';
import { ReceiptsInMemory } from './__testUtils__/ReceiptsInMemory';
import { receiptsOverHttp } from './__testUtils__/receiptsOverHttp';
import { type Runs, startRuns } from './__testUtils__/startRuns';
import { World } from './__testUtils__/World';
import { FakeProgram } from './python/__testUtils__/FakeProgram';

jest.setTimeout(120_000);

const ANSWERS = {
  name: 'churn',
  title: 'Churn',
  owner: 'group:default/growth',
  kind: 'Pipeline',
  type: 'training',
  system: 'shop',
};

/** A template as it is shipped, but for the catalog that is not started. */
function readShipped(name: string): Entity {
  const file = resolve(__dirname, '../../../templates', name, 'template.yaml');
  const entity: Entity = parse(readFileSync(file, 'utf8'));
  const steps = entity.spec?.steps as unknown as Step[];
  entity.metadata.annotations = {
    ...entity.metadata.annotations,
    'backstage.io/managed-by-location': `file:${file}`,
  };
  entity.spec = {
    ...entity.spec,
    steps: steps
      .filter(({ action }) => action !== 'catalog:register')
      .map(step => ({ ...step })),
  };
  return entity;
}

describe('the templates that wrap those of a team', () => {
  const root = createMockDirectory();
  const receipts = new ReceiptsInMemory();
  let world: World;
  let runs: Runs;
  let copier: FakeProgram;
  let cookiecutter: FakeProgram;

  beforeAll(async () => {
    world = await World.begin(root.path);
    const programs = join(root.path, 'programs');
    const source = `file://${root.path}/team/`;
    mkdirSync(programs);
    copier = new FakeProgram(
      programs,
      'copier',
      `fs.writeFileSync(path.join(args.at(-1), 'train.py'), '1');
       fs.writeFileSync(path.join(args.at(-1), '.copier-answers.yml'), '_commit: v3\\n');`,
    );
    cookiecutter = new FakeProgram(
      programs,
      'cookiecutter',
      `const made = path.join(args[args.indexOf('--output-dir') + 1], 'churn');
       fs.mkdirSync(made);
       fs.writeFileSync(path.join(made, 'train.py'), '1');
       fs.writeFileSync(path.join(made, 'catalog-info.yaml'), 'kind: Theirs');`,
    );
    runs = await startRuns({
      features: [receiptsOverHttp(receipts)],
      config: {
        ...world.config,
        mlops: {
          ...(world.config.mlops as JsonObject),
          python: {
            commands: {
              copier: copier.command,
              cookiecutter: cookiecutter.command,
            },
            templates: [{ url: source }],
          },
        },
      },
      templates: [readShipped('from-copier'), readShipped('from-cookiecutter')],
    });
    const cookie = join(root.path, 'team/cookie');
    mkdirSync(cookie, { recursive: true });
    writeFileSync(join(cookie, 'cookiecutter.json'), '{"project_name": "x"}');
    git(cookie, 'init', '--quiet', '--initial-branch=main');
    git(cookie, 'add', '--all');
    git(cookie, 'commit', '--quiet', '--message=x');
  });
  afterAll(async () => {
    await runs.stop();
    await world.end();
  });
  beforeEach(() => {
    world.empty();
    receipts.clear();
  });

  const published = (path: string) =>
    git(join(world.directory, 'churn.git'), 'show', `main:${path}`);

  it.each<[string, Record<string, JsonValue>]>([
    ['from-copier', { url: 'x', answers: { project_name: 'churn' } }],
    ['from-cookiecutter', { url: 'cookie', values: { project_name: 'churn' } }],
  ])('%s makes a declared, recorded project', async (name, own) => {
    const url = `file://${root.path}/team/${own.url}`;
    const { status, log, output } = await runs.run(name, {
      ...ANSWERS,
      ...own,
      url,
    });
    expect({ status, log }).toMatchObject({ status: 'completed' });
    expect(published('train.py')).toBe('1');
    expect(parse(published('catalog-info.yaml'))).toMatchObject({
      kind: 'Pipeline',
      metadata: {
        name: 'churn',
        annotations: {
          'backstage.io/source-template': `template:default/${name}`,
        },
      },
      spec: { type: 'training', owner: 'group:default/growth', system: 'shop' },
    });
    expect(parse(published('.waymark/template.yaml'))).toMatchObject({
      answers: { url, name: 'churn' },
    });
    expect(output.links).toContainEqual(
      expect.objectContaining({ entityRef: 'pipeline:default/churn' }),
    );
  });

  it('hands the answers on, and no version where none was chosen', async () => {
    await runs.run('from-copier', {
      ...ANSWERS,
      url: `file://${root.path}/team/x`,
    });
    const { args } = copier.calls().at(-1) ?? { args: [] };
    expect(args).not.toContain('--vcs-ref');
    expect(args).toContain(`file://${root.path}/team/x`);
  });

  it('makes nothing of a template from elsewhere', async () => {
    const before = cookiecutter.calls().length;
    const { status, log } = await runs.run('from-cookiecutter', {
      ...ANSWERS,
      url: 'https://git.example.org/x.git',
    });
    expect(status).toBe('failed');
    expect(log).toContain('is below no address that templates may come from');
    expect(cookiecutter.calls()).toHaveLength(before);
    expect(world.madeThings()).toEqual([]);
  });
});
