import { composeDrops, type EntityFalls, type Fall } from './composeDrops';

const ANN = 'user:default/ann';
const TEAM = 'group:default/team';

const level: Fall = {
  what: 'level',
  subject: 'Delivery',
  before: 2,
  after: 1,
};
const track: Fall = {
  what: 'track',
  subject: 'Quality',
  before: 2,
  after: 0,
};

const fallen = (
  name: string,
  to: string[],
  falls: Fall[] = [track, level],
): EntityFalls => ({
  entityRef: `model:default/${name}`,
  title: name.toLocaleUpperCase('en-US'),
  to,
  falls,
});

const compose = (entities: EntityFalls[]) =>
  composeDrops(entities, { day: '2026-11-22' });

describe('composeDrops', () => {
  it('tells of one entity by its level, the tracks below it', () => {
    expect(compose([fallen('churn', [ANN])])).toEqual([
      {
        to: [ANN],
        title: 'CHURN fell from level 2 to 1 in Delivery',
        description: 'Quality from level 2 to 0',
        link: '/catalog/default/model/churn/maturity',
        scope: 'maturity-drop-model:default/churn',
        severity: 'high',
      },
    ]);
    expect(compose([fallen('churn', [ANN], [track])])[0]).not.toHaveProperty(
      'description',
    );
  });

  it('tells each once of many', () => {
    const messages = compose([
      ...Array.from({ length: 7 }, (_, nth) => fallen(`m${nth}`, [TEAM, TEAM])),
      fallen('churn', [ANN, TEAM], [track]),
    ]);

    expect(messages.map(({ to, title }) => [to, title])).toEqual([
      [[TEAM], '8 entities fell a level'],
      [[ANN], 'CHURN fell from level 2 to 0 in Quality'],
    ]);
    expect(messages[0]).toMatchObject({
      link: '/maturity?tab=history',
      scope: 'maturity-drops-2026-11-22',
    });
    const lines = messages[0].description?.split('\n');
    expect(lines?.[0]).toBe('M0: Delivery from level 2 to 1');
    expect(lines?.slice(5)).toEqual(['And 3 more.']);
  });

  it('tells nobody where nobody is to be told', () => {
    expect(compose([fallen('churn', [])])).toEqual([]);
  });
});
