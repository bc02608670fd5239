import {
  RACI_GAP_CODES,
  RACI_ROLES,
  type PartyState,
  type RaciGapCode,
  type RaciRole,
} from '@waymark/plugin-raci-common';
import {
  createPageParams,
  readOneOf,
  readRefs,
  readSomeOf,
  readText,
  readTexts,
} from '@waymark/plugin-page-parts-react';

/** The tabs of the page, in order; the first is where it opens. */
export const RACI_TABS = [
  'matrix',
  'gaps',
  'people',
  'mine',
  'handovers',
] as const;

export type RaciTab = (typeof RACI_TABS)[number];

export const RACI_GROUPS = ['system', 'domain', 'owner'] as const;

export type RaciGroup = (typeof RACI_GROUPS)[number];

/** Gaps that entities can be asked for: of one code, or of whichever. */
export const GAP_CHOICES = ['any', ...RACI_GAP_CODES] as const;

export const PARTY_STATES = [
  'present',
  'empty',
  'left',
  'missing',
] as const satisfies readonly PartyState[];

/** Hand-overs beside those under way, which are shown without a choice. */
export const HANDOVER_CHOICES = ['ended', 'all'] as const;

/** What the page shows; all of it is in its address. */
export interface RaciPageParams {
  tab?: RaciTab;
  q?: string;
  kind?: string[];
  lifecycle?: string[];
  owner?: string[];
  system?: string[];
  domain?: string[];
  activity?: string[];
  role?: RaciRole[];
  /** Full ref of a person or group that all of it is about. */
  party?: string;
  gap?: (RaciGapCode | 'any')[];
  group?: RaciGroup;
  /** Which people, by what is known of them. */
  state?: PartyState[];
  /** Order of people; by their load without it. */
  sort?: 'name';
  /** Which hand-overs; those under way without it. */
  show?: (typeof HANDOVER_CHOICES)[number];
  /** The hand-over that is looked at, by its id. */
  handover?: string;
}

/** How the address is read and written; what makes no sense is left out. */
export const raciPageParams = createPageParams<RaciPageParams>(
  {
    tab: readOneOf(RACI_TABS),
    q: readText,
    kind: readTexts,
    lifecycle: readTexts,
    owner: readRefs,
    system: readRefs,
    domain: readRefs,
    activity: readTexts,
    role: readSomeOf(RACI_ROLES),
    party: written => readRefs(written)?.find(isParty),
    gap: readSomeOf(GAP_CHOICES),
    group: readOneOf(RACI_GROUPS),
    state: readSomeOf(PARTY_STATES),
    sort: readOneOf(['name']),
    show: readOneOf(HANDOVER_CHOICES),
    handover: readText,
  },
  // Where the page opens needs no saying.
  { unsaid: { tab: RACI_TABS[0] } },
);

/**
 * The address of the RACI page that shows what is asked for.
 *
 * @param base - path of the page in the app
 */
export function raciPageAddress(base: string, params: RaciPageParams): string {
  return raciPageParams.address(base, params);
}

function isParty(ref: string): boolean {
  return ref.startsWith('user:') || ref.startsWith('group:');
}
