import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Entity } from '@backstage/catalog-model';
import type { Plan } from '@waymark/plugin-golden-paths-common';
import {
  MlflowServer,
  until,
} from '@waymark/plugin-mlflow-client-node/testUtils';
import { ANSWERS, MEMBERS, NAME, OWNER, STAKEHOLDERS, SYSTEM } from './answers';
import { differingChecks, factsOf, levelsOf } from './compareScores';
import { PERSON } from './portalConfig';
import { type Portal, startPortal } from './startPortal';
import { trainProject } from './trainProject';

const TEMPLATE = 'template:default/ml-training-pipeline';
const MODEL = `model:default/${NAME}`;
const model = { kind: 'model', namespace: 'default', name: NAME };

/** From the data over the training to the model. */
const PATH = [
  [`dataset:default/${NAME}-data`, `pipeline:default/${NAME}-training`],
  [`pipeline:default/${NAME}-training`, MODEL],
];

describe('a project of the training template, trained against a real MLflow', () => {
  let folder: string;
  let mlflow: MlflowServer;
  let portal: Portal;
  let token: string;
  let plan: Plan;
  let taskId: string;

  beforeAll(async () => {
    folder = await realpath(await mkdtemp(join(tmpdir(), 'waymark-project-')));
    mlflow = await MlflowServer.start();
    portal = await startPortal({
      repositories: join(folder, 'repositories'),
      mlflowUrl: mlflow.url,
    });
    token = await until('somebody can sign in', () => portal.signIn());
    await until('the catalog has read the organisation', knowsEverybody);
    await until('the template and who acts are known', makePlan);
    // Once more: a plan asks several at the same time, and to one of them all
    // may just have become known, to another not.
    plan = await until('all of the plan can be said', makePlan);
    taskId = await create();
    await trainProject({
      remote: join(folder, 'repositories', `${NAME}.git`),
      folder: join(folder, NAME),
      portalUrl: portal.url,
      mlflowUrl: mlflow.url,
    });
  });

  afterAll(async () => {
    await portal?.stop();
    await mlflow?.stop();
    // What the portal began, such as Git, may still end in there.
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  async function knowsEverybody(): Promise<boolean> {
    const { items } = await portal.ask<{ items: (Entity | null)[] }>(
      token,
      '/catalog/entities/by-refs',
      { entityRefs: [OWNER, SYSTEM, ...STAKEHOLDERS] },
    );
    const [owner] = items;
    // They come into their team one by one.
    const members = (owner?.relations ?? [])
      .filter(({ type }) => type === 'hasMember')
      .map(({ targetRef }) => targetRef);
    return (
      items.every(Boolean) && MEMBERS.every(member => members.includes(member))
    );
  }

  /** A plan in which nothing is open that is known a moment later. */
  async function makePlan(): Promise<Plan | undefined> {
    const found = await portal.goldenPaths
      .plan(TEMPLATE, { values: ANSWERS }, { token })
      .catch(unlessAbsent);
    // The system's domain names people, too; before it is known, the defaults
    // alone leave no gap.
    const inherited = found?.raci?.activities.some(({ accountable }) =>
      accountable.some(({ origin }) => origin.level === 'domain'),
    );
    const isWhole =
      found?.raci?.gapCount === 0 && inherited && found.maturity !== undefined;
    return isWhole ? found : undefined;
  }

  /** Sends the form off, as the wizard does. */
  async function create(): Promise<string> {
    const { id } = await portal.ask<{ id: string }>(
      token,
      '/scaffolder/v2/tasks',
      { templateRef: TEMPLATE, values: ANSWERS },
    );
    await until('the run ended', async () => {
      const { status } = await portal.ask<{ status: string }>(
        token,
        `/scaffolder/v2/tasks/${id}`,
      );
      return status !== 'open' && status !== 'processing';
    });
    return id;
  }

  it('has a receipt that says the run succeeded', async () => {
    const receipt = await until('the receipt is closed', async () => {
      const found = await portal.goldenPaths.getReceipt(taskId, { token });
      return found.state !== 'running' && found;
    });
    expect(receipt).toMatchObject({
      state: 'succeeded',
      createdBy: PERSON,
      project: MODEL,
      template: { ref: TEMPLATE },
    });
    expect(receipt.items.map(({ action, state }) => [action, state])).toEqual([
      ['mlops:mlflow:experiment', 'created'],
      ['mlops:mlflow:register', 'created'],
      ['mlops:git:publish', 'created'],
      // Made by an action that is not ours, and only named.
      ['catalog:register', 'foreign'],
    ]);
  });

  it('shows versions with their runs and what was measured', async () => {
    // A look at MLflow may fall between a version and its alias, or before the
    // end of its run: the next one sees the rest.
    const { items, runs } = await until('all was seen', async () => {
      const versions = await portal.mlops.getModelVersions(
        model,
        {},
        { token },
      );
      const found = await portal.mlops.getRuns(model, {}, { token });
      const called = versions.items.filter(({ aliases }) => aliases.length > 0);
      const ended = found.items.filter(({ state }) => state !== 'running');
      return (
        called.length >= 2 &&
        ended.length >= 2 && { items: versions.items, runs: found.items }
      );
    });
    expect(items).toMatchObject([
      { version: '2', aliases: ['champion'] },
      { version: '1', aliases: ['baseline'] },
    ]);
    const measured = items.map(
      ({ metrics }) =>
        metrics.find(({ name }) => name === 'roc_auc')?.value ?? NaN,
    );
    expect(Number(measured[0])).toBeGreaterThan(0.9);
    expect(Number(measured[1])).toBe(0.5);
    expect(runs.map(({ state }) => state)).toEqual(['finished', 'finished']);
    expect(items.map(({ runId }) => runId).sort()).toEqual(
      runs.map(({ id }) => id).sort(),
    );
  });

  it('shows lineage from the data over the run to the version', async () => {
    const seen = await until('lineage has seen the whole path', async () => {
      const graph = await portal.lineage
        .getGraph(
          { root: { entityRef: MODEL }, granularity: 'job', depth: 2 },
          { token },
        )
        .catch(unlessAbsent);
      const entityOf = new Map(
        graph?.nodes.map(({ id, entityRef }) => [id, entityRef]),
      );
      // Of all that is declared and seen, which need not be the path at first.
      const found = graph?.edges
        .filter(({ provenance }) => provenance === 'both')
        .map(({ from, to }) => [entityOf.get(from), entityOf.get(to)]);
      return (
        PATH.every(([from, to]) =>
          found?.some(edge => edge[0] === from && edge[1] === to),
        ) && found
      );
    });
    expect(seen).toEqual(expect.arrayContaining(PATH));
    const versions = await until(
      'lineage has seen the second version',
      async () => {
        const { nodes } = await portal.lineage.getGraph(
          { root: { entityRef: MODEL }, granularity: 'version', depth: 2 },
          { token },
        );
        const found = nodes.filter(({ entityRef }) => entityRef === MODEL);
        return found.some(({ version }) => version === '2') && found;
      },
    );
    expect(versions).toContainEqual(expect.objectContaining({ version: '2' }));
  });

  it('has the people that the plan showed', async () => {
    const found = await until('who acts is known', () =>
      portal.raci.getEntityRaci(MODEL, { token }).catch(unlessAbsent),
    );
    const cellsOf = ({ activities }: Pick<typeof found, 'activities'>) =>
      activities.map(({ activity, accountable, responsible, gaps }) => ({
        activity,
        accountable: accountable.map(({ ref }) => ref),
        responsible: responsible.map(({ ref }) => ref),
        gaps: gaps.map(({ code }) => code),
      }));
    expect(plan.raci && cellsOf(plan.raci)).toEqual(cellsOf(found));
    expect(found.gapCount).toBe(0);
  });

  it('has the maturity level that the plan predicted, check by check', async () => {
    const predicted = plan.maturity ?? [];
    let rubrics: typeof predicted = [];
    const judge = () => {
      // None may differ: what waits for the team, such as a run of its CI, a
      // drift report or a deployment, is passed neither before nor after.
      expect(differingChecks(predicted, rubrics)).toEqual({});
      expect(levelsOf(rubrics)).toEqual(levelsOf(predicted));
      expect(levelsOf(rubrics)).toMatchObject({ mlops: 1 });
      // What needs no run is foreseen to the letter.
      const sources = ['catalog', 'raci'];
      expect(factsOf(rubrics, sources)).toEqual(factsOf(predicted, sources));
    };
    // What was pushed is read in its own time. Where it stays different, the
    // judgement at the end says in what.
    await until('all is as predicted', async () => {
      const found = await portal.maturity
        .refresh(MODEL, { token })
        .catch(unlessAbsent);
      rubrics = found?.rubrics ?? [];
      try {
        judge();
        return true;
      } catch {
        return false;
      }
    }).catch(() => undefined);
    judge();
  });
});

/** A plugin that has not heard of something yet says so by 404. */
function unlessAbsent(error: unknown): undefined {
  if ((error as { statusCode?: number }).statusCode !== 404) {
    throw error;
  }
  return undefined;
}
