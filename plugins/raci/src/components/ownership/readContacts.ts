import type { Entity } from '@backstage/catalog-model';

/** A way to reach whoever looks after an entity. */
export interface Contact {
  /** What it is; each has its own icon and, without a title, its own words. */
  kind:
    | 'email'
    | 'chat'
    | 'on-call'
    | 'link'
    | 'pagerDuty'
    | 'pagerDutyKey'
    | 'opsgenieTeam'
    | 'opsgenie'
    | 'slack';
  /** The title of a link; the address or id of everything else. */
  text: string;
  /** Absent where only an id is known. */
  href?: string;
  /** True when it comes from the owner rather than the entity. */
  ofOwner: boolean;
}

/**
 * Annotations of the plugins for those services, and of the notifications that
 * Backstage sends to Slack. Their values are ids, of which no address follows
 * without knowing the account.
 */
const ANNOTATIONS = [
  ['pagerduty.com/service-id', 'pagerDuty'],
  ['pagerduty.com/integration-key', 'pagerDutyKey'],
  ['opsgenie.com/team', 'opsgenieTeam'],
  ['opsgenie.com/component-selector', 'opsgenie'],
  ['slack.com/bot-notify', 'slack'],
] as const;

const ON_CALL = /on-?\s?call|pager|alert|incident|opsgenie|escalat/i;
const CHAT = /chat|slack|teams|channel|mattermost|discord|matrix/i;
const ORDER: Contact['kind'][] = [
  'on-call',
  'pagerDuty',
  'pagerDutyKey',
  'opsgenieTeam',
  'opsgenie',
  'chat',
  'slack',
  'email',
  'link',
];

/**
 * How the entity and its owners can be reached: on call first, then chat,
 * e-mail and other links; each only once, of the entity before of the owner.
 * Pure.
 */
export function readContacts(
  entity: Entity,
  owners: readonly Entity[],
): Contact[] {
  const all = [
    ...contactsOf(entity, false),
    ...owners.flatMap(owner => contactsOf(owner, true)),
  ];
  const seen = new Set<string>();
  return all
    .filter(({ kind, href, text }) => {
      const key = href ?? `${kind} ${text}`;
      const first = !seen.has(key);
      seen.add(key);
      return first;
    })
    .sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
}

function contactsOf(entity: Entity, ofOwner: boolean): Contact[] {
  const { annotations = {}, links = [] } = entity.metadata;
  const { profile } = (entity.spec ?? {}) as { profile?: { email?: unknown } };
  const email = profile?.email;
  return [
    ...links
      .filter(({ url }) => isWebOrMail(url))
      .map(({ url, title, type, icon }) => ({
        kind: kindOfLink([type, icon, title].join(' '), url),
        text: title ?? url,
        href: url,
        ofOwner,
      })),
    ...ANNOTATIONS.flatMap(([name, kind]) =>
      annotations[name]
        ? [
            {
              kind,
              // The key is a secret of a kind; that there is one is enough.
              text: kind === 'pagerDutyKey' ? '' : annotations[name],
              ofOwner,
            },
          ]
        : [],
    ),
    ...(typeof email === 'string' && /^[^\s@]+@[^\s@]+$/.test(email)
      ? [
          {
            kind: 'email' as const,
            text: email,
            href: `mailto:${email}`,
            ofOwner,
          },
        ]
      : []),
  ];
}

/** A descriptor may hold any address; only these are followed by a click. */
function isWebOrMail(url: string): boolean {
  return /^(https?:\/\/|mailto:)/i.test(url);
}

function kindOfLink(words: string, url: string): Contact['kind'] {
  if (/^mailto:/i.test(url)) {
    return 'email';
  }
  const said = `${words} ${new URL(url).hostname}`;
  if (ON_CALL.test(said)) {
    return 'on-call';
  }
  return CHAT.test(said) ? 'chat' : 'link';
}
