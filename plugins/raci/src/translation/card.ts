/** Texts of the RACI card, and of the table in it. */
export const cardMessages = {
  title: 'RACI',
  open: 'History and changes',
  gaps_one: '{{count, number}} gap',
  gaps_other: '{{count, number}} gaps',
  noGaps: 'No gaps',
  inheritedOnly:
    'Nothing is stated here: all of it comes from the system, the domain or the default.',
  empty: 'No activity is meant for this kind of entity.',
  emptyAdvice:
    'Which activities are for which kinds is configured under raci.activities.',
  table: 'Who acts for {{name}}, by activity and role',
  activity: 'Activity',
} as const;
