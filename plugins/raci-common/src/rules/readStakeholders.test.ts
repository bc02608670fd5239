import { readStakeholders } from './readStakeholders';

describe('readStakeholders', () => {
  it.each<[unknown, object]>([
    [undefined, {}],
    ['text', {}],
    [
      { businessOwner: 'Ada', mlLead: 'group:default/crew' },
      { businessOwner: 'user:team/ada', mlLead: 'group:default/crew' },
    ],
    [{ businessOwner: 'Ada Lovelace', mlLead: 3, productEngineer: null }, {}],
  ])('reads %j as %j', (product, expected) => {
    expect(readStakeholders(product, { namespace: 'team' })).toEqual(expected);
  });
});
