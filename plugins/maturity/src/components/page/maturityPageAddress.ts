import {
  CHECK_RESULTS,
  type CheckResult,
} from '@waymark/plugin-maturity-common';
import {
  createPageParams,
  readOneOf,
  readRefs,
  readSomeOf,
  readText,
  readTexts,
} from '@waymark/plugin-page-parts-react';

/** The tabs of the page, in order; the first is where it opens. */
export const MATURITY_TABS = [
  'overview',
  'entities',
  'campaigns',
  'waivers',
  'rubrics',
  'history',
] as const;

export type MaturityTab = (typeof MATURITY_TABS)[number];

/** What rows of the heat map stand for. */
export const HEAT_MAP_GROUPS = ['owner', 'system', 'domain'] as const;

export type HeatMapGroup = (typeof HEAT_MAP_GROUPS)[number];

/** What the page shows; all of it is in its address. */
export interface MaturityPageParams {
  tab?: MaturityTab;
  /** Id of a rubric; the default one without. */
  rubric?: string;
  q?: string;
  kind?: string[];
  type?: string[];
  lifecycle?: string[];
  owner?: string[];
  system?: string[];
  domain?: string[];
  groupBy?: HeatMapGroup;
  /** How far back trends go; 90 days without. */
  period?: 'year';
  track?: string;
  /** Levels, as texts; of `track` where one is named. */
  level?: string[];
  check?: string;
  result?: CheckResult[];
  sort?: 'level' | 'points';
  /** Entities as a list of them, or of their open checks. */
  view?: 'failing';
  campaign?: string;
  /** A campaign that is being written: `new`, or the id of one. */
  edit?: string;
  waiver?: string;
  /** Which campaigns, or which waivers, beside those that need somebody. */
  show?: 'archived' | 'all';
  /** The rubric's editor. */
  preview?: 'on';
  direction?: ('up' | 'down' | 'same')[];
}

/** How the address is read and written; what makes no sense is left out. */
export const maturityPageParams = createPageParams<MaturityPageParams>(
  {
    tab: readOneOf(MATURITY_TABS),
    rubric: readText,
    q: readText,
    kind: readTexts,
    type: readTexts,
    lifecycle: readTexts,
    owner: readRefs,
    system: readRefs,
    domain: readRefs,
    groupBy: readOneOf(HEAT_MAP_GROUPS),
    period: readOneOf(['year']),
    track: readText,
    level: written => readTexts(written.filter(text => /^\d{1,2}$/.test(text))),
    check: readText,
    result: readSomeOf(CHECK_RESULTS),
    sort: readOneOf(['level', 'points']),
    view: readOneOf(['failing']),
    campaign: readText,
    edit: readText,
    waiver: readText,
    show: readOneOf(['archived', 'all']),
    preview: readOneOf(['on']),
    direction: readSomeOf(['up', 'down', 'same']),
  },
  // Where the page opens needs no saying.
  { unsaid: { tab: MATURITY_TABS[0], groupBy: HEAT_MAP_GROUPS[0] } },
);

/**
 * The address of the maturity page that shows what is asked for.
 *
 * @param base - path of the page in the app
 */
export function maturityPageAddress(
  base: string,
  params: MaturityPageParams,
): string {
  return maturityPageParams.address(base, params);
}

/**
 * What to change when another tab is opened: the rubric and the filters of
 * entities go along, what is looked at closely does not. Pure.
 */
export function paramsOfTab(next: MaturityTab): Partial<MaturityPageParams> {
  return {
    tab: next,
    track: undefined,
    level: undefined,
    check: undefined,
    result: undefined,
    sort: undefined,
    view: undefined,
    campaign: undefined,
    edit: undefined,
    waiver: undefined,
    show: undefined,
    preview: undefined,
    direction: undefined,
  };
}
