/** Texts of the tab with the waivers. */
export const waiversMessages = {
  back: 'All waivers',
  mine: 'Waiting for you',
  mineNone: 'No waiver waits for you',
  mineNoneAdvice:
    'Waivers appear here when somebody asks to be excused from a check that you are Accountable for.',
  all: 'Waivers of everything',
  show: 'Which waivers',
  shown: { open: 'Under way', all: 'All' },
  none: 'There is no such waiver',
  noneAdvice:
    'Waivers are asked for on the scorecard of an entity, beside a check that does not pass.',
  of: 'of {{entity}}',
} as const;
