import { createCiFixture } from '../__testUtils__/createCiFixture';

type Fixture = Awaited<ReturnType<typeof createCiFixture>>;

let fixture: Fixture;

beforeEach(async () => {
  fixture = await createCiFixture();
});

afterEach(() => fixture.close());

const answer = (path: string, body: unknown) =>
  fixture.hosts.answers.set(path, { body });

describe('GitHub Actions', () => {
  const SLUG = { 'github.com/project-slug': 'tideway/churn' };
  const SOURCE = {
    'backstage.io/source-location':
      'url:https://github.test/tideway/churn/tree/main/models/',
  };
  const PATH = '/github/repos/tideway/churn';

  /** Runs as the API lists them, the newest first. */
  const runs = (...list: object[]) => {
    answer(PATH, { default_branch: 'trunk' });
    answer(`${PATH}/actions/runs`, {
      workflow_runs: list.map((run, index) => ({
        head_sha: 'new',
        workflow_id: index,
        event: 'push',
        updated_at: `2026-11-2${9 - index}T00:00:00Z`,
        html_url: `https://github.test/runs/${index}`,
        ...run,
      })),
    });
  };

  it('is asked as the integration says, about the default branch', async () => {
    runs({ conclusion: 'success' });
    expect(await fixture.ask({ ...SOURCE, ...SLUG })).toMatchObject({
      provider: 'github-actions',
      state: 'passed',
      branch: 'trunk',
    });
    const [first, second] = fixture.hosts.requests;
    expect(first.headers.authorization).toBe('Bearer github-token');
    expect(first.headers.accept).toBe('application/vnd.github+json');
    expect(second.path).toBe(
      `${PATH}/actions/runs?branch=trunk&status=completed&exclude_pull_requests=true&per_page=30`,
    );
  });

  it.each<[string, object[]]>([
    ['passed', [{ conclusion: 'success' }, { conclusion: 'success' }]],
    ['failed', [{ conclusion: 'success' }, { conclusion: 'failure' }]],
    ['failed', [{ conclusion: 'timed_out' }]],
    ['failed', [{ conclusion: 'cancelled' }, { conclusion: 'failure' }]],
    ['cancelled', [{ conclusion: 'success' }, { conclusion: 'cancelled' }]],
    // What failed was run again.
    [
      'passed',
      [
        { workflow_id: 1, conclusion: 'success' },
        { workflow_id: 1, conclusion: 'failure' },
      ],
    ],
    // An older commit counts no more.
    [
      'passed',
      [{ conclusion: 'success' }, { conclusion: 'failure', head_sha: 'old' }],
    ],
    // These neither pass nor fail.
    [
      'passed',
      [
        { conclusion: 'skipped' },
        { conclusion: 'action_required' },
        { conclusion: 'failure', event: 'pull_request' },
        { conclusion: 'success' },
      ],
    ],
  ])('is %s by the runs of the newest commit: %j', async (state, list) => {
    runs(...list);
    expect(await fixture.ask(SOURCE)).toMatchObject({ state });
  });

  it.each([{ default_branch: 7 }, [], null])(
    'has no result where it answers %j',
    async body => {
      answer(PATH, body);
      expect(await fixture.ask(SOURCE)).toMatchObject({
        provider: null,
        passed: false,
      });
    },
  );

  it('takes no name for a project that none can have', async () => {
    expect(
      await fixture.ask({ 'github.com/project-slug': '../../user?x=' }),
    ).toEqual({});
  });
});

describe('GitLab', () => {
  const SOURCE = {
    'backstage.io/source-location':
      'url:https://gitlab.test/ml/models/churn/-/tree/main/',
  };
  const PATH = '/gitlab/projects/ml%2Fmodels%2Fchurn';

  it.each([
    [[{ status: 'success' }], 'passed'],
    [[{ status: 'failed' }, { status: 'success' }], 'failed'],
    [[{ status: 'skipped' }, { status: 'canceled' }], 'cancelled'],
    [[{ status: 'skipped' }], null],
    [[], null],
  ])('tells of %j: %s', async (pipelines, state) => {
    answer(PATH, { default_branch: 'main' });
    answer(
      `${PATH}/pipelines`,
      pipelines.map(pipeline => ({
        id: 1,
        updated_at: '2026-11-20T10:00:00.000+01:00',
        web_url: 'https://gitlab.test/ml/models/churn/-/pipelines/1',
        ...pipeline,
      })),
    );
    expect(await fixture.ask(SOURCE)).toMatchObject({
      state,
      provider: state && 'gitlab-ci',
    });
    const [first, second] = fixture.hosts.requests;
    expect(first.headers.authorization).toBe('Bearer gitlab-token');
    expect(second.path).toBe(
      `${PATH}/pipelines?ref=main&scope=finished&order_by=id&sort=desc&per_page=20`,
    );
  });

  it('is asked by the annotation of its plugin', async () => {
    answer('/gitlab/projects/42', { default_branch: 'main' });
    answer('/gitlab/projects/42/pipelines', [
      { status: 'success', updated_at: '2026-11-20T10:00:00Z' },
    ]);
    expect(
      await fixture.ask({ ...SOURCE, 'gitlab.com/project-id': '42' }),
    ).toMatchObject({ passed: true });
  });
});

describe('CircleCI', () => {
  const SLUG = { 'circleci.com/project-slug': 'github/tideway/churn' };
  const PROJECT = '/circleci/project/github/tideway/churn';

  const pipelines = (...states: object[][]) => {
    answer(PROJECT, { vcs_info: { default_branch: 'main' } });
    answer(`${PROJECT}/pipeline`, {
      items: states.map((_, index) => ({ id: `p${index}`, number: index })),
    });
    states.forEach((workflows, index) =>
      answer(`/circleci/pipeline/p${index}/workflow`, {
        items: workflows.map((workflow, nth) => ({
          name: `w${nth}`,
          created_at: '2026-11-20T09:00:00Z',
          stopped_at: '2026-11-20T10:00:00Z',
          ...workflow,
        })),
      }),
    );
  };

  it.each<[string | null, object[][]]>([
    ['passed', [[{ status: 'success' }]]],
    ['failed', [[{ status: 'success' }, { status: 'error' }]]],
    ['cancelled', [[{ status: 'canceled' }]]],
    // Still under way: the one before counts.
    ['failed', [[{ status: 'running' }], [{ status: 'failed' }]]],
    ['passed', [[{ status: 'on_hold' }], [{ status: 'success' }]]],
    // Run again after a failure; the newest is first.
    [
      'passed',
      [
        [
          { name: 'ci', status: 'success' },
          { name: 'ci', status: 'failed' },
        ],
      ],
    ],
    [null, [[{ status: 'not_run' }]]],
    [null, []],
  ])('is %s by its workflows %j', async (state, list) => {
    pipelines(...list);
    expect(await fixture.ask(SLUG)).toMatchObject({ state });
    expect(fixture.hosts.requests[0].headers['circle-token']).toBe(
      'circle-token',
    );
    expect(fixture.hosts.requests[1].path).toBe(
      `${PROJECT}/pipeline?branch=main`,
    );
  });

  it('cannot be asked without a token', async () => {
    const without = await createCiFixture({ token: null });
    try {
      expect(await without.ask(SLUG)).toMatch(
        /without a token; set maturity.facts.ci.circleci.token/,
      );
    } finally {
      await without.close();
    }
  });
});

describe('a CI system that refuses', () => {
  const SLUG = { 'circleci.com/project-slug': 'gh/tideway/churn' };

  it.each([
    [
      {
        status: 429,
        headers: { 'retry-after': 'Sun, 22 Nov 2026 03:00:00 GMT' },
      },
      /allows no more requests for now \(429\).* from 2026-11-22T03:00:00.000Z on/,
    ],
    [
      {
        status: 403,
        headers: {
          'x-ratelimit-remaining': '0',
          'x-ratelimit-reset': '1795316400',
        },
      },
      /allows no more requests for now \(403\).* from 2026-11-22T03:00:00.000Z on/,
    ],
    [
      { status: 429, headers: { 'ratelimit-reset': '1795316400' } },
      /from 2026-11-22T03:00:00.000Z on/,
    ],
    [
      { status: 429 },
      /can be asked about the project gh\/tideway\/churn again later/,
    ],
    [
      { status: 401 },
      /refuses to tell.*check maturity.facts.ci.circleci.token/,
    ],
    [
      { status: 403 },
      /refuses to tell about the project gh\/tideway\/churn \(403\)/,
    ],
    [{ status: 404 }, /does not know the project gh\/tideway\/churn/],
    [{ status: 500 }, /answered 500 about the project/],
    [{ body: '<html>' }, /something that is no JSON; check for a proxy/],
  ])('says what it answered and what helps: %j', async (refusal, message) => {
    fixture.hosts.always = refusal;
    expect(await fixture.ask(SLUG)).toMatch(message);
  });

  it('is told apart from one that is not there', async () => {
    await fixture.close();
    expect(await fixture.ask(SLUG)).toMatch(
      /CircleCI could not be asked about the project .*ECONNREFUSED.*tried again/,
    );
    fixture = await createCiFixture();
  });
});
