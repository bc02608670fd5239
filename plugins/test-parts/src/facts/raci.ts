import type {
  EntityRaciDetail,
  RaciCell,
  RaciGap,
  ResolvedActivity,
} from '@waymark/plugin-raci-common';

/** A cell of somebody present; `state` otherwise. */
export function makeCell(
  ref: string,
  state: RaciCell['state'] = 'present',
): RaciCell {
  return {
    ref,
    state,
    exists: state === 'present' || state === 'empty',
    origin: { level: 'entity' },
  };
}

/** An activity that nobody acts in. */
export function makeActivity(
  activity: string,
  parts: Partial<ResolvedActivity> = {},
): ResolvedActivity {
  return {
    activity,
    title: activity,
    accountable: [],
    responsible: [],
    consulted: [],
    informed: [],
    gaps: [],
    ...parts,
  };
}

/** A gap that is an error. */
export function makeGap(parts: Partial<RaciGap> = {}): RaciGap {
  return {
    code: 'no-accountable',
    severity: 'error',
    message: 'Nobody is Accountable.',
    mend: 'Name somebody.',
    ...parts,
  };
}

/** Who acts for a model in production. */
export function makeRaci(
  parts: Partial<EntityRaciDetail> = {},
): EntityRaciDetail {
  return {
    entityRef: 'model:default/churn',
    owner: 'group:default/team',
    stage: 'monitoring',
    declared: true,
    activities: [
      makeActivity('training', {
        accountable: [makeCell('group:default/team')],
        responsible: [makeCell('user:default/ada')],
      }),
      makeActivity('deployment', {
        accountable: [makeCell('group:default/team')],
        responsible: [makeCell('user:default/ada')],
      }),
      makeActivity('monitoring', {
        accountable: [makeCell('group:default/team')],
        responsible: [makeCell('user:default/ada')],
      }),
    ],
    gaps: [],
    gapCount: 0,
    may: { propose: false, handOver: [] },
    handovers: [],
    ...parts,
  };
}
