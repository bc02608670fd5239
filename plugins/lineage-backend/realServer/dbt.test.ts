import { cp, mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeEdges } from './describeEdges';
import { runProducer } from './runProducer';
import { startLineage, type Lineage } from './startLineage';

const JOBS = 'a-dbt-project';

describe('a dbt project on DuckDB', () => {
  let lineage: Lineage;
  let folder: string;
  const dbt = (command: string, verb: string) =>
    runProducer(command, [verb, '--profiles-dir', '.', '--project-dir', '.'], {
      url: lineage.url,
      cwd: folder,
      env: {
        OPENLINEAGE_NAMESPACE: JOBS,
        WAYMARK_DUCKDB: join(folder, 'lake.duckdb'),
      },
    });
  const dataset = (name: string) =>
    ({
      type: 'dataset',
      namespace: `duckdb://${join(folder, 'lake.duckdb')}`,
      name: `lake.${name}`,
    }) as const;
  const getGraph = (granularity: 'asset' | 'job') =>
    lineage.client.getGraph(
      {
        root: dataset('main_raw.visits'),
        granularity,
        direction: 'downstream',
        depth: 10,
      },
      lineage.caller,
    );

  beforeAll(async () => {
    folder = await realpath(await mkdtemp(join(tmpdir(), 'waymark-dbt-')));
    await cp(join(__dirname, 'dbt'), folder, { recursive: true });
    lineage = await startLineage();
    await dbt('dbt', 'seed');
    await dbt('dbt-ol', 'run');
  });

  afterAll(async () => {
    await lineage?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it('tells source, models and what builds them', async () => {
    expect(describeEdges(await getGraph('job'))).toEqual([
      'clean_visits -input-> visits_per_customer',
      'clean_visits -output-> clean_visits',
      'visits -input-> clean_visits',
      'visits_per_customer -output-> visits_per_customer',
    ]);
    expect(describeEdges(await getGraph('asset'))).toEqual([
      'clean_visits -derivation-> visits_per_customer',
      'visits -derivation-> clean_visits',
    ]);
  });

  it('tells columns through both models', async () => {
    const { edges } = await lineage.client.getColumns(
      {
        root: dataset('main.visits_per_customer'),
        field: 'seconds',
        direction: 'upstream',
        depth: 5,
      },
      lineage.caller,
    );
    const column = ({ node, field }: { node: string; field: string }) =>
      `${decodeURIComponent(node).split('.').at(-1)}.${field}`;
    expect(
      edges.map(({ from, to }) => `${column(from)} -> ${column(to)}`).sort(),
    ).toEqual([
      'clean_visits.seconds -> visits_per_customer.seconds',
      'visits.seconds -> clean_visits.seconds',
    ]);
  });

  it('completes every run, below the run of the whole project', async () => {
    const { runs } = await lineage.client.getNode(
      {
        type: 'job',
        namespace: JOBS,
        name: 'lake.main.waymark_lineage.clean_visits',
      },
      lineage.caller,
    );
    expect(runs).toEqual([
      expect.objectContaining({
        state: 'complete',
        parent: expect.objectContaining({
          job: expect.objectContaining({ name: 'dbt-run-waymark_lineage' }),
        }),
      }),
    ]);
    const whole = await lineage.client.getRun(
      runs[0].parent!.runId,
      lineage.caller,
    );
    expect(whole.state).toBe('complete');
  });

  it('adds runs and no edge when it runs again', async () => {
    const before = await lineage.client.getStatus(lineage.caller);
    const graph = describeEdges(await getGraph('job'));
    await dbt('dbt-ol', 'run');
    const after = await lineage.client.getStatus(lineage.caller);
    expect(describeEdges(await getGraph('job'))).toEqual(graph);
    expect(after.edges).toBe(before.edges);
    expect(after.nodes).toBe(before.nodes);
    expect(after.runs).toBe(before.runs + 3);
  });
});
