import { translateDamaged } from '../../__testUtils__/neverThrows';
import { folderContext, folderEntity } from '../../__testUtils__/entities';
import { translateDeployments } from './translateDeployments';

const churn = folderEntity('model', 'churn');
const HEAD =
  'apiVersion: mlops.waymark.dev/v1alpha1\nkind: DeploymentRecords\n';
const file = (deployments: string, head = HEAD) => ({
  path: 'deployments.yaml',
  text: `${head}deployments:\n${deployments}`,
});
const GOOD = file(
  `  - {model: churn, version: '3', environment: production, endpoint: component:default/churn-service, since: 2026-08-31T10:00:00+02:00, by: user:default/lena, commit: abc, region: eu-central}\n`,
);

describe('translateDeployments', () => {
  it('reads what serves where, since when and by whom', () => {
    const { records } = translateDeployments(GOOD, folderContext([churn]));
    expect(records).toEqual([
      {
        type: 'deployment',
        id: expect.stringContaining(
          '#deployment:model:default/churn production',
        ),
        subject: { kind: 'model', id: churn.objectId },
        at: '2026-08-31T08:00:00.000Z',
        url: `${churn.folderUrl}deployments.yaml`,
        path: 'deployments.yaml',
        version: '3',
        environment: 'production',
        endpoint: 'component:default/churn-service',
        by: 'user:default/lena',
        commit: 'abc',
        region: 'eu-central',
      },
      expect.objectContaining({ type: 'openlineage' }),
    ]);
  });

  it('finds models of other folders by their ref', () => {
    const url = 'https://git.example.org/ml/tree/main/other/';
    const other = folderEntity('model', 'other', {}, url);
    const { records } = translateDeployments(
      file(
        `  - {model: 'model:default/other', version: '1', environment: test, since: 2026-01-01}\n`,
      ),
      folderContext([churn], [{ url, entities: [other] }]),
    );
    expect(records).toEqual([
      expect.objectContaining({
        subject: { kind: 'model', id: other.objectId },
      }),
      expect.objectContaining({ type: 'openlineage' }),
    ]);
  });

  it.each([
    [
      'a version that YAML reads as a number',
      file(
        '  - model: churn\n    version: 1.10\n    environment: test\n    since: 2026-01-01\n',
      ),
      5,
      'deployments[0].version: found the number 1.1, expected a text; put the version in quotes',
    ],
    [
      'a time that is none',
      file(
        "  - model: churn\n    version: '1'\n    environment: test\n    since: yesterday\n",
      ),
      7,
      "deployments[0].since: found the text 'yesterday', expected a time such as 2026-08-31T10:00:00Z",
    ],
    [
      'a field that does not exist',
      file(
        "  - {model: churn, version: '1', environment: test, since: 2026-01-01, who: me}\n",
      ),
      4,
      expect.stringContaining('"who"'),
    ],
    [
      'a model that the catalog does not have',
      file(
        "  - {model: chum, version: '1', environment: test, since: 2026-01-01}\n",
      ),
      4,
      "deployments: the catalog has no model 'chum' that is declared in a repository.",
    ],
    [
      'another kind of file',
      file('  []\n', 'kind: DeploymentRecords\n'),
      1,
      expect.stringContaining('apiVersion: found nothing'),
    ],
  ])('reports %s with its line', (_, source, line, message) => {
    const { records } = translateDeployments(source, folderContext([churn]));
    expect(records).toEqual([
      expect.objectContaining({ type: 'problem', line, message }),
    ]);
  });

  it('keeps good entries beside a broken one', () => {
    const { records } = translateDeployments(
      { ...GOOD, text: `${GOOD.text}  - 3\n` },
      folderContext([churn]),
    );
    expect(records.map(({ type }) => type)).toEqual([
      'problem',
      'deployment',
      'openlineage',
    ]);
  });

  it('never throws', () => {
    expect(() => translateDamaged(translateDeployments, GOOD)).not.toThrow();
  });
});
