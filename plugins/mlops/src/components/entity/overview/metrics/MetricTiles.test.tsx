import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import type { MetricTrend, ModelVersion } from '@waymark/plugin-mlops-common';
import { makeTrend, makeVersion } from '../../../../fixtures';
import { MetricTiles } from './MetricTiles';

async function renderTile(
  trend: MetricTrend,
  use: { inUse?: string; versions?: ModelVersion[] } = {},
) {
  const { inUse, versions = [] } = use;
  renderInTestApp(
    <MetricTiles
      label="Metrics"
      metrics={[trend]}
      inUse={inUse}
      versions={versions}
    />,
  );
  return screen.findByRole('listitem');
}

describe('the tile of a metric', () => {
  it.each([
    [[1e-12, 2e-12], '2E-12', '+1E-12 since version 1'],
    [[1e12, 1e12], '1E12', 'The same as version 1'],
    [[0.5, NaN], 'NaN', 'Cannot be compared with version 1'],
    [[0.5, Infinity], '∞', 'Cannot be compared with version 1'],
    [[0.5], '0.5', 'The first version measured on this data'],
  ])('shows %p as %s: %s', async (values, value, change) => {
    const tile = await renderTile(makeTrend(values));
    expect(tile).toHaveTextContent(value);
    expect(tile).toHaveTextContent(change);
  });

  it.each([
    [[0.6, 0.7], [], 'version 1, with 0.6'],
    [
      [],
      [{ name: 'roc_auc', value: 0.69 }],
      'version 1, with 0.69 on other data',
    ],
    [[], [], 'version 1, which was not measured'],
  ])(
    'says what the version in use measured, of trend %j and metrics %j',
    async (values, metrics, text) => {
      const trend =
        values.length > 0
          ? makeTrend(values)
          : {
              ...makeTrend([]),
              points: [{ version: '4', at: '2026-03-01T00:00:00Z', value: 1 }],
            };
      const versions = [makeVersion({ version: '1', metrics })];
      const tile = await renderTile(trend, { inUse: '1', versions });
      expect(tile).toHaveTextContent(`In use is ${text}`);
    },
  );
});
