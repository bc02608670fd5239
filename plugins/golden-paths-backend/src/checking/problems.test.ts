import { TestDatabases } from '@backstage/backend-test-utils';
import { RECORD_PATH, writeRecord } from '@waymark/plugin-golden-paths-common';
import {
  checkings,
  never,
  TEMPLATE_REF,
  tree,
} from './__testUtils__/checkings';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())(
  'projects that cannot be checked, on %s',
  id => {
    const { setup } = checkings(() => databases.init(id));

    it.each<[string, Map<string, { content: Uint8Array } | null>, RegExp]>([
      [
        'without a record',
        new Map([[RECORD_PATH, null]]),
        /no \.waymark\/template\.yaml in .*churn.* mlops:template:record/,
      ],
      [
        'with a broken record',
        new Map(tree({ [RECORD_PATH]: 'kind: Record\n' })),
        /expected apiVersion/,
      ],
      [
        'of a version that nobody knows',
        new Map(
          tree({
            [RECORD_PATH]: writeRecord({
              apiVersion: 'mlops.waymark.dev/v1alpha1',
              kind: 'TemplateRecord',
              template: { ref: TEMPLATE_REF, version: '0.1.0' },
              project: 'model:default/churn',
              answers: {},
            }),
          }),
        ),
        /0\.1\.0 made for this project is not kept.*say so in template.version/,
      ],
      [
        'that cannot be rendered again',
        new Map(
          tree({
            [RECORD_PATH]: writeRecord({
              apiVersion: 'mlops.waymark.dev/v1alpha1',
              kind: 'TemplateRecord',
              template: { ref: TEMPLATE_REF, version: '1.0.0' },
              project: 'model:default/churn',
              answers: { name: 'impossible' },
            }),
          }),
        ),
        /cannot be made again from the answers.*Step 'fetch' says no/,
      ],
      [
        'whose answers make another one',
        new Map(
          tree({
            [RECORD_PATH]: writeRecord({
              apiVersion: 'mlops.waymark.dev/v1alpha1',
              kind: 'TemplateRecord',
              template: { ref: TEMPLATE_REF, version: '1.0.0' },
              project: 'model:default/churn',
              answers: { name: 'other' },
            }),
          }),
        ),
        /they make 'model:default\/other' and not 'model:default\/churn'/,
      ],
      [
        'of a template that is nowhere',
        new Map(
          tree({
            [RECORD_PATH]: writeRecord({
              apiVersion: 'mlops.waymark.dev/v1alpha1',
              kind: 'TemplateRecord',
              template: { ref: 'template:default/gone', version: '1.0.0' },
              project: 'model:default/churn',
              answers: {},
            }),
          }),
        ),
        /'template:default\/gone' 1\.0\.0 made for this project is not kept/,
      ],
    ])(
      'says of a project %s how to mend it',
      async (_what, changes, problem) => {
        const { create, checker, checkLater, find, git } = await setup();
        const files = await create('churn');
        git.commit('churn', changes);
        await checker.checkDue(never);
        expect(await find('churn')).toMatchObject({
          state: 'unknown',
          problem: expect.stringMatching(problem),
          driftedFiles: [],
        });
        git.commit('churn', new Map([[RECORD_PATH, files.get(RECORD_PATH)!]]));
        await checkLater();
        expect(await find('churn')).toMatchObject({ state: 'current' });
        expect(await find('churn')).not.toHaveProperty(
          'problem',
          expect.any(String),
        );
      },
    );

    it('keeps the figures of a repository that cannot be read, and says so', async () => {
      const { create, checker, checkLater, find, git } = await setup();
      await create('churn');
      git.commit('churn', tree({ Makefile: 'tox\n' }));
      await checker.checkDue(never);
      git.remove('churn');
      await checkLater();
      expect(await find('churn')).toMatchObject({
        state: 'failing',
        problem: expect.stringMatching(
          /could not be read: .*churn\.git.*may read it/s,
        ),
        drift: { files: 1, lines: 3 },
        driftedFiles: [{ path: 'Makefile' }],
        template: { version: '1.0.0' },
      });
    });

    it('takes no file for missing that was not read', async () => {
      const { create, checker, find, git } = await setup();
      await create('churn');
      git.commit('churn', new Map([['Makefile', '/etc/passwd']]));
      await checker.checkDue(never);
      expect(await find('churn')).toMatchObject({
        state: 'current',
        drift: { files: 0 },
      });
    });
  },
);
