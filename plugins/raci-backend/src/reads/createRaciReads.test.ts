import { as } from '../handovers/__testUtils__/openChanges';
import { raciDatabases } from '../handovers/__testUtils__/raciDatabases';
import { startApi } from '../service/__testUtils__/startApi';

const databases = raciDatabases();
const asker = as('bob');
const anna = 'user:default/anna';
const churn = 'model:default/churn';

describe.each(databases.eachSupportedId())('reads on %s', id => {
  const setup = async () => startApi(await databases.init(id));

  // Tests that change nothing share one API.
  let shared: ReturnType<typeof setup> | undefined;
  const readOnly = () => {
    shared ??= setup();
    return shared;
  };

  it('lists the activities in their order', async () => {
    const { reads } = await readOnly();
    const { items } = await reads.listActivities(asker);
    expect(items.map(activity => activity.id)).toEqual([
      'scoping',
      'data',
      'training',
      'evaluation',
      'deployment',
      'monitoring',
      'retirement',
    ]);
  });

  it('is refused without the permission to read', async () => {
    const { reads, deny } = await setup();
    deny('raci.read');
    for (const ask of [
      () => reads.listActivities(asker),
      () => reads.getEntityRaci(churn, asker),
      () => reads.listEntityChanges(churn, {}, asker),
      () => reads.getMatrix({}, asker),
      () => reads.listGaps({}, asker),
      () => reads.listParties({}, asker),
      () => reads.listDuties(anna, {}, asker),
      () => reads.listPartyChanges(anna, {}, asker),
    ]) {
      await expect(ask()).rejects.toThrow(/'raci.read' is needed/);
    }
  });
});
