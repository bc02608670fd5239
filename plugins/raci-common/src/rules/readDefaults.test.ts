import { BUILT_IN_DEFAULTS, readDefaults } from './readDefaults';

const ids = ['data', 'training'];

describe('readDefaults', () => {
  it('makes refs full and lists of single texts', () => {
    expect(
      readDefaults(
        [
          { activity: '*', accountable: '$owner', responsible: ['crew'] },
          { activity: 'data', consulted: [], informed: 'User:Team/Ada' },
        ],
        ids,
      ),
    ).toEqual([
      {
        activity: '*',
        accountable: ['$owner'],
        responsible: ['group:default/crew'],
      },
      { activity: 'data', consulted: [], informed: ['user:team/ada'] },
    ]);
  });

  it('takes the built-in ones', () => {
    const written = BUILT_IN_DEFAULTS.map(one => ({ ...one }));
    expect(readDefaults(written, ids)).toEqual(BUILT_IN_DEFAULTS);
  });

  it('names every place that is wrong', () => {
    const wrong = [
      { activity: 'dta', accountable: '$boss' },
      { activity: '*', responsible: ['component:x', 'a b'] },
      { activity: '*' },
    ];
    expect(() => readDefaults(wrong, ids)).toThrow(
      [
        "The configuration of RACI is wrong: raci.defaults[0].activity: 'dta' is no activity; expected data, training or '*'",
        "raci.defaults[0].accountable: '$boss' is no expression; expected one of $owner, $system.owner, $domain.owner, $product.businessOwner, $product.mlLead, $product.productEngineer",
        "raci.defaults[1].responsible: 'component:x' is a component; only users and groups can act; expected one such as user:default/name, group:default/name or $owner",
        "raci.defaults[1].responsible: 'a b' is no reference; expected one such as user:default/name, group:default/name or $owner",
        "raci.defaults[2].activity: '*' has a default already; expected one for each activity",
      ].join('; '),
    );
  });
});
