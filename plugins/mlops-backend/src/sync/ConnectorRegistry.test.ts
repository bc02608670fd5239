import type { MlopsConnector } from '@waymark/plugin-mlops-node';
import { ConnectorRegistry } from './ConnectorRegistry';

const connector = (id: string): MlopsConnector => ({
  id,
  type: 'stub',
  incremental: false,
  async *read() {
    yield { records: [], cursor: {} };
  },
});
const schedule = { frequencyMs: 1, timeoutMs: 1 };

describe('ConnectorRegistry', () => {
  it('keeps connections in the order of registration', () => {
    const registry = new ConnectorRegistry();
    registry.addConnector(
      { connector: connector('b'), schedule },
      { connector: connector('a'), schedule },
    );
    expect(registry.list().map(r => r.connector.id)).toEqual(['b', 'a']);
  });

  it('refuses a second connection of the same id', () => {
    const registry = new ConnectorRegistry();
    registry.addConnector({ connector: connector('a'), schedule });
    expect(() =>
      registry.addConnector({ connector: connector('a'), schedule }),
    ).toThrow(/Two connections have the id 'a'/);
  });

  it.each(['', 'A', 'a/b', 'x'.repeat(64)])('refuses the id %j', id => {
    expect(() =>
      new ConnectorRegistry().addConnector({
        connector: connector(id),
        schedule,
      }),
    ).toThrow(/malformed/);
  });

  it.each([
    [{ ...schedule, frequencyMs: 0 }, /frequencyMs 0/],
    [{ ...schedule, timeoutMs: NaN }, /timeoutMs NaN/],
    [{ ...schedule, fullFrequencyMs: -1 }, /fullFrequencyMs -1/],
  ])('refuses the schedule %j', (bad, message) => {
    expect(() =>
      new ConnectorRegistry().addConnector({
        connector: connector('a'),
        schedule: bad,
      }),
    ).toThrow(message);
  });

  it('names the ids that exist when one does not', () => {
    const registry = new ConnectorRegistry();
    registry.addConnector({ connector: connector('a'), schedule });
    expect(() => registry.get('b')).toThrow(
      "No source 'b' is configured; configured are: a",
    );
  });
});
