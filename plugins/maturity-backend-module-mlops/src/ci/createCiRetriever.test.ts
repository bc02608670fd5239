import { describeFactRetriever } from '@waymark/plugin-maturity-node/testUtils';
import {
  createCiFixture,
  recorded,
  subject,
} from './__testUtils__/createCiFixture';

const GITHUB = {
  'backstage.io/source-location':
    'url:https://github.test/tideway/churn/tree/main/',
};
const REPOSITORY = '/github/repos/tideway/churn';

const ANSWERS = {
  [REPOSITORY]: { body: { default_branch: 'main' } },
  [`${REPOSITORY}/actions/runs`]: {
    body: {
      total_count: 1,
      workflow_runs: [
        {
          id: 1,
          workflow_id: 7,
          head_sha: 'a',
          event: 'push',
          status: 'completed',
          conclusion: 'success',
          updated_at: '2026-11-20T10:00:00Z',
          html_url: 'https://github.test/tideway/churn/actions/runs/1',
        },
      ],
    },
  },
};

describeFactRetriever({
  name: 'ci',
  setup: async () => {
    const { hosts, registry, retriever, close } = await createCiFixture({
      answers: ANSWERS,
    });
    return {
      retriever,
      known: subject('churn', GITHUB),
      unknown: subject('stranger'),
      goDown: () => {
        hosts.always = { status: 503 };
      },
      hang: () => {
        hosts.always = 'hanging';
      },
      close,
      registry,
    };
  },
  notApplicable: {
    uninstall: 'CI systems are asked by the backend itself, without a family.',
  },
});

describeFactRetriever({
  name: 'ci of recorded results',
  setup: async () => {
    const { registry, retriever, close } = await createCiFixture();
    registry.results = { churn: [recorded({})] };
    return {
      retriever,
      known: subject('churn'),
      unknown: subject('stranger'),
      uninstall: () => {
        registry.results = null;
      },
      close,
    };
  },
  notApplicable: {
    goDown: 'Shown over a CI host; the registry is asked as by other families.',
    hang: 'Shown over a CI host; the registry is asked as by other families.',
  },
});

describe('the retriever of CI results', () => {
  let fixture: Awaited<ReturnType<typeof createCiFixture>>;

  beforeEach(async () => {
    fixture = await createCiFixture({ answers: ANSWERS });
  });

  afterEach(() => fixture.close());

  it('tells the newest result with its time and where to see it', async () => {
    const { signal } = new AbortController();
    const answers = await fixture.retriever.retrieve(
      [subject('churn', GITHUB)],
      { signal },
    );
    expect(answers.get('model:default/churn')?.facts?.passed).toEqual({
      value: true,
      at: '2026-11-20T10:00:00.000Z',
      evidence: {
        title: 'Newest result of github-actions',
        url: 'https://github.test/tideway/churn/actions/runs/1',
      },
    });
  });

  it('takes the newest of all that know the entity', async () => {
    fixture.registry.results = {
      churn: [
        recorded({
          state: 'failed',
          at: '2026-11-21T00:00:00Z',
          tests: { passed: 12, failed: 3, skipped: 1 },
        }),
      ],
    };
    expect(await fixture.ask(GITHUB)).toEqual({
      provider: 'junit',
      state: 'failed',
      passed: false,
      branch: null,
      'tests-passed': 12,
      'tests-failed': 3,
    });
  });

  it('leaves out recorded results of other branches, and such as are not over', async () => {
    fixture.registry.results = {
      churn: [
        recorded({ state: 'running', at: '2026-11-22T00:00:00Z' }),
        recorded({ branch: 'try', at: '2026-11-21T00:00:00Z' }),
        recorded({ branch: 'main', provider: 'jenkins' }),
      ],
    };
    expect(await fixture.ask({})).toMatchObject({
      provider: 'jenkins',
      branch: 'main',
    });
  });

  it('says that nothing passed where CI is known and has no result', async () => {
    fixture.hosts.answers.set(`${REPOSITORY}/actions/runs`, {
      body: { total_count: 0, workflow_runs: [] },
    });
    expect(await fixture.ask(GITHUB)).toEqual({
      provider: null,
      state: null,
      passed: false,
      branch: null,
      'tests-passed': null,
      'tests-failed': null,
    });
  });

  it('does not ask the registry about kinds that it does not keep', async () => {
    const { signal } = new AbortController();
    const service = {
      ...subject('churn', GITHUB),
      entityRef: 'component:default/churn',
    };
    const answers = await fixture.retriever.retrieve([service], { signal });
    expect(answers.get(service.entityRef)?.facts?.passed.value).toBe(true);
  });

  it('tells nothing where no CI is known', async () => {
    expect(await fixture.ask({})).toEqual({});
    expect(fixture.hosts.requests).toEqual([]);
  });

  it('asks once for all entities of a repository', async () => {
    const { signal } = new AbortController();
    const answers = await fixture.retriever.retrieve(
      ['a', 'b', 'c'].map(name => subject(name, GITHUB)),
      { signal },
    );
    expect(answers.size).toBe(3);
    expect(fixture.hosts.requests).toHaveLength(2);
  });

  it('leaves a host alone that allows no more requests', async () => {
    const { signal } = new AbortController();
    fixture.hosts.always = { status: 429, headers: { 'retry-after': '60' } };
    const answers = await fixture.retriever.retrieve(
      ['a', 'b', 'c'].map(name =>
        subject(name, {
          ...GITHUB,
          'github.com/project-slug': `tideway/${name}`,
        }),
      ),
      { signal },
    );
    expect(fixture.hosts.requests).toHaveLength(1);
    for (const { error } of answers.values()) {
      expect(error?.message).toMatch(/GitHub allows no more requests for now/);
    }
    expect(answers.size).toBe(3);
  });

  it('fails for the entity whose host fails, and for no other', async () => {
    const { signal } = new AbortController();
    const answers = await fixture.retriever.retrieve(
      [
        subject('lost', {
          'github.com/project-slug': 'tideway/lost',
          ...GITHUB,
        }),
        subject('churn', GITHUB),
      ],
      { signal },
    );
    expect(answers.get('model:default/lost')?.error?.message).toMatch(
      /GitHub does not know the repository tideway\/lost, or the credentials may not read it \(404\)/,
    );
    expect(answers.get('model:default/churn')?.facts?.passed.value).toBe(true);
  });
});
