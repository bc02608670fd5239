import { TestDatabases } from '@backstage/backend-test-utils';
import {
  Folders,
  LOCATION,
  openContents,
  templateEntity,
  templateYaml,
  tree,
  TEMPLATE_REF,
} from '../__testUtils__/openContents';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

/** The template's folder at a version, with one file in its skeleton. */
function folder(version: string, text = version) {
  return tree({
    'template.yaml': templateYaml(version),
    'skeleton/README.md': text,
  });
}

describe.each(databases.eachSupportedId())('templates on %s', id => {
  const setup = async (options: Parameters<typeof openContents>[1] = {}) => {
    const knex = await databases.init(id);
    const { contents, folders, logger } = await openContents(knex, options);
    folders.files.set(LOCATION, folder('1.0.0'));
    return {
      knex,
      contents,
      templates: contents.templates,
      folders,
      logger,
    };
  };

  it('are read with their own file, not the older one of the catalog', async () => {
    const { templates } = await setup();
    const content = await templates.current(TEMPLATE_REF);
    expect(content).toMatchObject({
      ref: TEMPLATE_REF,
      version: '1.0.0',
      seq: 1,
    });
    expect(content.entity.spec.steps[0].action).toBe('fetch:template');
    expect(content.entity.metadata).toMatchObject({
      name: 'training',
      title: 'Training',
      annotations: {
        'backstage.io/managed-by-location': `url:${LOCATION}`,
        'mlops.waymark.dev/template-version': '1.0.0',
      },
    });
    expect([...content.files.keys()].sort()).toEqual([
      'skeleton/README.md',
      'template.yaml',
    ]);
  });

  it('are read again only when their folder moved', async () => {
    const { templates, folders } = await setup();
    const first = await templates.current(TEMPLATE_REF);
    expect(await templates.current(TEMPLATE_REF)).toEqual(first);
    expect(folders.reads).toBe(1);
    folders.files.set(LOCATION, folder('1.1.0'));
    expect((await templates.current(TEMPLATE_REF)).version).toBe('1.1.0');
    expect(folders.reads).toBe(2);
  });

  it('count their contents in the order of sight, also one that comes back', async () => {
    const { templates, folders } = await setup();
    const a = await templates.current(TEMPLATE_REF);
    folders.files.set(LOCATION, folder('1.1.0'));
    const b = await templates.current(TEMPLATE_REF);
    folders.files.set(LOCATION, folder('1.1.0', 'mended'));
    const c = await templates.current(TEMPLATE_REF);
    const behind = async () =>
      Promise.all(
        [a, b, c].map(({ hash }) => templates.behind(TEMPLATE_REF, hash)),
      );
    expect(await behind()).toEqual([2, 1, 0]);
    folders.files.set(LOCATION, folder('1.0.0'));
    await templates.current(TEMPLATE_REF);
    expect(await behind()).toEqual([0, 2, 1]);
    expect(await templates.behind(TEMPLATE_REF, 'other')).toBeUndefined();
  });

  it('can be rendered as they were, by content and by version', async () => {
    const { templates, folders } = await setup();
    const old = await templates.current(TEMPLATE_REF);
    folders.files.set(LOCATION, folder('1.1.0'));
    await templates.current(TEMPLATE_REF);
    folders.files.set(LOCATION, folder('1.1.0', 'mended'));
    await templates.current(TEMPLATE_REF);
    const kept = await templates.kept(TEMPLATE_REF, old.hash);
    expect(kept?.version).toBe('1.0.0');
    expect(kept?.files.get('skeleton/README.md')?.content).toEqual(
      old.files.get('skeleton/README.md')?.content,
    );
    const named = await templates.ofVersion(TEMPLATE_REF, '1.1.0');
    expect(named?.seq).toBe(3);
    expect(await templates.ofVersion(TEMPLATE_REF, '9')).toBeUndefined();
    expect((await templates.latest(TEMPLATE_REF))?.seq).toBe(3);
  });

  it("take the catalog's description where the file is none by itself", async () => {
    const { templates, folders } = await setup();
    folders.files.set(
      LOCATION,
      tree({
        'template.yaml': templateYaml('2').replace(
          'type: model',
          'type: { $text: ./type.txt }',
        ),
      }),
    );
    const content = await templates.current(TEMPLATE_REF);
    expect(content.entity.spec.steps[0].action).toBe('debug:log');
    expect(content.version).toBeUndefined();
  });

  it('are seen once by replicas that look at the same time', async () => {
    const { knex, templates, folders } = await setup();
    const others = await Promise.all(
      Array.from({ length: 3 }, () => openContents(knex, { folders })),
    );
    const seen = await Promise.all(
      [templates, ...others.map(({ contents }) => contents.templates)].map(
        one => one.current(TEMPLATE_REF),
      ),
    );
    expect(seen.map(({ seq }) => seq)).toEqual([1, 1, 1, 1]);
    expect(await knex('template_versions').pluck('seq')).toEqual([1]);
  });

  it('are looked at one and all; what fails says why and stops no other', async () => {
    const lost = templateEntity({
      metadata: {
        name: 'lost',
        namespace: 'default',
        annotations: {
          'backstage.io/managed-by-location': 'url:https://gone.example.org/x',
        },
      },
    });
    const nowhere = templateEntity({ metadata: { name: 'nowhere' } });
    const { templates, logger } = await setup({
      entities: [lost, nowhere, templateEntity()],
      clock: () => Date.parse('2026-11-22T10:00:00Z'),
    });
    const { signal } = new AbortController();
    await templates.look({ signal });
    expect(logger.warn).toHaveBeenCalledTimes(2);
    // Once is enough, however often it is looked at.
    await templates.look({ signal });
    expect(logger.warn).toHaveBeenCalledTimes(2);
    const states = await templates.describe([
      TEMPLATE_REF,
      'template:default/lost',
      'template:default/nowhere',
      'template:default/never',
    ]);
    expect(states.get(TEMPLATE_REF)).toEqual({
      ref: TEMPLATE_REF,
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
      version: '1.0.0',
      changedAt: '2026-11-22T10:00:00.000Z',
      versions: 1,
      lookedAt: '2026-11-22T10:00:00.000Z',
    });
    expect(states.get('template:default/lost')).toMatchObject({
      versions: 0,
      problem: 'There is no https://gone.example.org/x',
    });
    expect(states.get('template:default/nowhere')?.problem).toContain(
      "has no annotation 'backstage.io/managed-by-location'",
    );
    expect(states.has('template:default/never')).toBe(false);
  });

  it('that are not in the catalog are not found', async () => {
    const { templates } = await setup();
    await expect(templates.current('template:default/who')).rejects.toThrow(
      "No template 'template:default/who' is in the catalog.",
    );
  });

  it('that were mended lose their problem, and keep what was seen meanwhile', async () => {
    const { templates, folders } = await setup();
    await templates.current(TEMPLATE_REF);
    folders.files.delete(LOCATION);
    await expect(templates.current(TEMPLATE_REF)).rejects.toThrow(
      'There is no',
    );
    const broken = await templates.describe([TEMPLATE_REF]);
    expect(broken.get(TEMPLATE_REF)).toMatchObject({
      version: '1.0.0',
      problem: `There is no ${LOCATION}`,
    });
    folders.files.set(LOCATION, folder('1.0.0'));
    await templates.current(TEMPLATE_REF);
    const mended = await templates.describe([TEMPLATE_REF]);
    expect(mended.get(TEMPLATE_REF)?.problem).toBeUndefined();
  });

  it('stop at once when the caller gives up', async () => {
    const { templates } = await setup();
    await expect(
      templates.look({ signal: AbortSignal.abort() }),
    ).rejects.toThrow('abort');
  });
});

describe('a folder in memory', () => {
  it('is what readers of repositories are', async () => {
    const folders = new Folders();
    folders.files.set(LOCATION, tree({ a: '1' }));
    const read = await folders.readFiles({ url: LOCATION });
    expect(read).not.toBe('not-modified');
    const revision = read === 'not-modified' ? undefined : read.revision;
    expect(await folders.readFiles({ url: LOCATION }, { revision })).toBe(
      'not-modified',
    );
  });
});
