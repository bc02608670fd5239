/** Every filter of the matrix, each with several values. */
export function listMatrixCases(): { what: string; queries: string[] }[] {
  const each = (values: string[], name: string) =>
    values.map(value => `${name}=${encodeURIComponent(value)}`);
  const numbered = (prefix: string, count: number) =>
    Array.from({ length: count }, (_, n) => `${prefix}${n}`);
  return [
    { what: 'no filter', queries: [''] },
    { what: 'kind', queries: each(['model'], 'kind') },
    {
      what: 'lifecycle',
      queries: each(['production', 'deprecated'], 'lifecycle'),
    },
    {
      what: 'owner',
      queries: each(numbered('group:default/group-', 20), 'owner'),
    },
    {
      what: 'system',
      queries: each(numbered('system:default/system-', 20), 'system'),
    },
    {
      what: 'domain',
      queries: each(numbered('domain:default/domain-', 5), 'domain'),
    },
    { what: 'words', queries: each(['model-0', '77', 'group'], 'q') },
    { what: 'activity', queries: each(['training', 'monitoring'], 'activity') },
    {
      what: 'party',
      queries: each(numbered('user:default/user-', 20), 'party'),
    },
    {
      what: 'party through groups, role and activity',
      queries: numbered('user:default/user-', 20).map(
        ref =>
          `party=${encodeURIComponent(ref)}&throughGroups=true&role=accountable&activity=training`,
      ),
    },
    {
      what: 'gap',
      queries: each(['any', 'party-missing', 'no-accountable'], 'gap'),
    },
    {
      what: 'grouped',
      queries: each(['system', 'domain', 'owner'], 'groupBy'),
    },
  ];
}
