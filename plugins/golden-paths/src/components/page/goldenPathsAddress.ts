import type {
  ProjectState,
  Receipt,
} from '@waymark/plugin-golden-paths-common';
import {
  createPageParams,
  readOneOf,
  readRefs,
  readSomeOf,
  readText,
} from '@waymark/plugin-page-parts-react';

/** The tabs of the page, in order; the first is where it opens. */
export const GOLDEN_PATHS_TABS = [
  'projects',
  'templates',
  'receipts',
  'adoption',
] as const;

export type GoldenPathsTab = (typeof GOLDEN_PATHS_TABS)[number];

export const PROJECT_STATES = [
  'current',
  'behind',
  'drifted',
  'unknown',
  'failing',
] as const satisfies readonly ProjectState[];

export const PROJECT_SORTS = ['title', 'behind', 'drift', 'checkedAt'] as const;

export const RECEIPT_STATES = [
  'running',
  'succeeded',
  'failed',
] as const satisfies readonly Receipt['state'][];

/** What the page shows; all of it is in its address. */
export interface GoldenPathsParams {
  tab?: GoldenPathsTab;
  q?: string;
  /** Full ref of a template. */
  template?: string;
  /** Full ref of an owner. */
  owner?: string;
  state?: ProjectState[];
  sort?: (typeof PROJECT_SORTS)[number];
  order?: 'asc' | 'desc';
  /** Full ref of the project that is looked at. */
  project?: string;
  /** Task id of the receipt that is looked at. */
  receipt?: string;
  /** How runs ended. */
  ended?: Receipt['state'];
  /** How far back the trend goes; a quarter without. */
  period?: 'year';
}

/** How the address is read and written; what makes no sense is left out. */
export const goldenPathsParams = createPageParams<GoldenPathsParams>(
  {
    tab: readOneOf(GOLDEN_PATHS_TABS),
    q: readText,
    template: written => readRefs(written)?.[0],
    owner: written => readRefs(written)?.[0],
    state: readSomeOf(PROJECT_STATES),
    sort: readOneOf(PROJECT_SORTS),
    order: readOneOf(['asc', 'desc']),
    project: written => readRefs(written)?.[0],
    receipt: readText,
    ended: readOneOf(RECEIPT_STATES),
    period: readOneOf(['year']),
  },
  // Where the page opens needs no saying.
  { unsaid: { tab: GOLDEN_PATHS_TABS[0], sort: PROJECT_SORTS[0] } },
);

/**
 * The address of the page that shows what is asked for.
 *
 * @param base - path of the page in the app; empty on the page itself
 */
export function goldenPathsAddress(
  base: string,
  params: GoldenPathsParams,
): string {
  const address = goldenPathsParams.address(base, params);
  // Nothing at all would be no link.
  return address || '?';
}

/**
 * What to change when another tab is opened: the template goes along, what
 * else narrows or is looked at does not. Pure.
 */
export function paramsOfTab(next: GoldenPathsTab): Partial<GoldenPathsParams> {
  return {
    tab: next,
    q: undefined,
    owner: undefined,
    state: undefined,
    sort: undefined,
    order: undefined,
    project: undefined,
    receipt: undefined,
    ended: undefined,
    period: undefined,
  };
}
