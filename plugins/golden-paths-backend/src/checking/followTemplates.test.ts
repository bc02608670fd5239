import { TestDatabases } from '@backstage/backend-test-utils';
import {
  checkings,
  first,
  INTERVAL_MS,
  never,
  second,
  tree,
} from './__testUtils__/checkings';
import { followTemplates } from './followTemplates';

jest.setTimeout(120_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())(
  'templates that move on, on %s',
  id => {
    const worlds = checkings(() => databases.init(id));

    async function setup() {
      const world = await worlds.setup();
      return {
        ...world,
        follow: async () =>
          followTemplates({
            ...world,
            templates: world.contents.templates,
            ...never,
          }),
      };
    }

    it('leave nothing to judge while they stay as they are', async () => {
      const { create, checker, follow, adoption } = await setup();
      await create('churn');
      expect(await follow()).toBe(0);
      await checker.checkDue(never);
      adoption.record.mockClear();
      expect(await follow()).toBe(0);
      expect(adoption.record).not.toHaveBeenCalled();
    });

    it('leave their projects behind, without a repository being read', async () => {
      const { create, checker, find, follow, git, setTemplate, ...world } =
        await setup();
      await create('churn');
      await create('uplift');
      git.commit('uplift', tree({ Makefile: 'test:\n\ttox\n' }));
      await checker.checkDue(never);
      const { checkedAt, driftedFiles, drift } = await find('uplift');
      const reads = git.reads.length;
      world.adoption.record.mockClear();

      await setTemplate(second);
      await setTemplate({ ...second, version: '1.2.0' });
      world.pass(60_000);
      expect(await follow()).toBe(2);
      expect(await find('churn')).toMatchObject({
        state: 'behind',
        behind: 2,
        template: { version: '1.0.0' },
        current: { version: '1.2.0' },
      });
      expect(await find('uplift')).toMatchObject({
        state: 'behind',
        behind: 2,
        checkedAt,
        driftedFiles,
        drift,
      });
      expect(world.adoption.record).toHaveBeenCalledTimes(1);
      expect(await follow()).toBe(0);
      expect(await checker.checkDue(never)).toBe(0);
      expect(git.reads).toHaveLength(reads);

      // The next look comes when it was due, and finds nothing else.
      world.pass(INTERVAL_MS);
      const before = await find('uplift');
      expect(await checker.checkDue(never)).toBe(2);
      expect(await find('uplift')).toEqual({
        ...before,
        checkedAt: world.clock(),
      });
    });

    it('bring a project up to date that was proposed what they became', async () => {
      const { create, checker, find, follow, projects, setTemplate } =
        await setup();
      await create('churn');
      await checker.checkDue(never);
      await setTemplate(second);
      await follow();
      const { location, template } = await find('churn');
      await projects.setProposed(location, { at: 1, hash: template.hash });
      await setTemplate(first);
      await follow();
      const after = await find('churn');
      expect(after.state).toBe('current');
      expect(after.proposed).toBeUndefined();
    });

    it('make projects due that could not be compared', async () => {
      const { declare, checker, find, follow, git, setTemplate } =
        await setup();
      git.create('lost', tree({ 'README.md': 'No record.\n' }));
      await declare('lost', git.locate('lost'));
      await checker.checkDue(never);
      expect((await find('lost')).state).toBe('unknown');
      expect(await checker.checkDue(never)).toBe(0);
      await setTemplate(second);
      expect(await follow()).toBe(0);
      expect(await checker.checkDue(never)).toBe(1);
      expect(await follow()).toBe(0);
      expect(await checker.checkDue(never)).toBe(0);
    });

    it('do not undo what a look finds meanwhile', async () => {
      const { create, checker, find, projects, setTemplate, ...world } =
        await setup();
      await create('churn');
      await checker.checkDue(never);
      const { hash } = await setTemplate(second);
      const templateRef = (await find('churn')).templateRef;
      const outdated = await projects.findOutdated({
        templateRef,
        hash,
        limit: 10,
      });
      expect(outdated.map(({ entityRef }) => entityRef)).toEqual([
        'model:default/churn',
      ]);
      world.pass(1_000);
      await checker.check('model:default/churn');
      const found = await find('churn');
      const [{ checkedAt, ...stored }] = outdated;
      expect(
        await projects.recordJudgements([
          {
            check: {
              ...stored,
              state: 'current',
              drift: { ...stored.drift, details: [] },
            },
            checkedAt: checkedAt!,
          },
        ]),
      ).toBe(0);
      expect(await find('churn')).toEqual(found);
    });

    it('are followed page by page', async () => {
      const { create, checker, follow, projects, setTemplate } = await setup();
      await create('a');
      await create('b');
      await create('c');
      await checker.checkDue(never);
      const { ref: templateRef, hash } = await setTemplate(second);
      const [one] = await projects.findOutdated({
        templateRef,
        hash,
        limit: 1,
      });
      expect(
        await projects.findOutdated({
          templateRef,
          hash,
          after: one.location,
          limit: 10,
        }),
      ).toHaveLength(2);
      expect(await follow()).toBe(3);
      expect(
        await projects.findOutdated({ templateRef, hash, limit: 1 }),
      ).toEqual([]);
    });
  },
);
