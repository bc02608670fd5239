import { describeGraph, listDerivations } from '../graph/describeGraph';
import { assetKey } from '../graph/nameNodes';
import { describeEvent } from './describeEvents';

const graph = describeGraph(1_000);
const stream = { graph, since: Date.UTC(2026, 5, 1) };

interface Event {
  eventType: string;
  eventTime: string;
  run: { runId: string };
  job: { name: string };
  inputs: { namespace: string; name: string }[];
  outputs: { namespace: string; name: string }[];
}
const event = (number: number) => describeEvent(stream, number) as Event;

describe('describeEvent', () => {
  it('is of about 3 KB, with three inputs and two outputs', () => {
    for (const number of [0, 77, 2 * graph.jobs - 1]) {
      const bytes = JSON.stringify(event(number)).length;
      expect(bytes).toBeGreaterThan(2_500);
      expect(bytes).toBeLessThan(3_500);
      expect(event(number).inputs).toHaveLength(3);
      expect(event(number).outputs).toHaveLength(2);
    }
  });

  it('starts a run and completes it', () => {
    expect(event(0).eventType).toBe('START');
    expect(event(1)).toMatchObject({
      eventType: 'COMPLETE',
      run: { runId: event(0).run.runId },
    });
    expect(event(1).eventTime > event(0).eventTime).toBe(true);
  });

  it('goes round the jobs, each round with runs and versions of its own', () => {
    const again = event(2 * graph.jobs);
    expect(again.job.name).toBe(event(0).job.name);
    expect(again.run.runId).not.toBe(event(0).run.runId);
    expect(JSON.stringify(again)).toContain('snapshot-2');
    const ids = Array.from({ length: 3 * graph.jobs }, (_, run) =>
      event(2 * run),
    ).map(one => one.run.runId);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('tells every edge of the graph in one round', () => {
    const told = new Set<string>();
    for (let run = 0; run < graph.jobs; run++) {
      const { inputs, outputs } = event(2 * run);
      for (const from of inputs) {
        outputs.forEach(to => told.add(`${from.name} ${to.name}`));
      }
    }
    const edges = [...listDerivations(graph)].map(
      ({ from, to }) =>
        `${assetKey(graph, from).name} ${assetKey(graph, to).name}`,
    );
    expect([...told].sort()).toEqual(edges.sort());
  });
});
