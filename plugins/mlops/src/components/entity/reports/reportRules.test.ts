import { makeDeployment, makeDrift, makeQuality } from '../../../fixtures';
import { currentDeployments } from '../overview/currentDeployments';
import { driftSubject, latestReport } from './driftSubject';
import { latestOf } from './latestOf';

describe('currentDeployments', () => {
  it('keeps the newest of each endpoint in each environment', () => {
    const deployments = [
      makeDeployment({ version: '4', environment: 'staging', endpoint: 'a' }),
      makeDeployment({ version: '3', endpoint: 'a' }),
      makeDeployment({ version: '3', endpoint: 'b' }),
      makeDeployment({ version: '2', endpoint: 'a' }),
    ];
    expect(
      currentDeployments(deployments).map(d => [
        d.environment,
        d.endpoint,
        d.version,
      ]),
    ).toEqual([
      ['staging', 'a', '4'],
      ['production', 'a', '3'],
      ['production', 'b', '3'],
    ]);
  });
});

describe('latestOf', () => {
  it('keeps the newest of each subject', () => {
    const results = [
      makeQuality({ suite: 'a', at: '2026-03-02T00:00:00Z' }),
      makeQuality({ suite: 'b', at: '2026-03-01T00:00:00Z' }),
      makeQuality({ suite: 'a', at: '2026-02-01T00:00:00Z' }),
    ];
    expect(latestOf(results, r => r.suite)).toEqual(results.slice(0, 2));
  });
});

describe('latestReport', () => {
  it('is all results of the newest report and none of an older one', () => {
    const results = [
      makeDrift({ column: 'age' }),
      makeDrift({ column: 'tariff' }),
      makeDrift({ column: 'gone', at: '2026-02-01T00:00:00.000Z' }),
    ];
    expect(latestReport(results)).toEqual(results.slice(0, 2));
  });

  it('tells a metric of a column from that of another', () => {
    expect(driftSubject(makeDrift({ column: 'age' }))).not.toBe(
      driftSubject(makeDrift()),
    );
  });
});
