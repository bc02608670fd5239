import type { Entity } from '@backstage/catalog-model';
import { readContacts } from './readContacts';

function make(
  metadata: Partial<Entity['metadata']>,
  spec: Entity['spec'] = {},
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name: 'x', ...metadata },
    spec,
  };
}

describe('readContacts', () => {
  it.each([
    [{ url: 'https://x.example.org', type: 'on-call' }, 'on-call'],
    [{ url: 'https://x.example.org', title: 'Oncall rota' }, 'on-call'],
    [{ url: 'https://acme.pagerduty.com/schedules' }, 'on-call'],
    [{ url: 'https://x.example.org', icon: 'chat' }, 'chat'],
    [{ url: 'https://acme.slack.com/archives/C1' }, 'chat'],
    [{ url: 'mailto:a@example.org', title: 'Write' }, 'email'],
    [{ url: 'https://x.example.org', title: 'Runbook' }, 'link'],
  ])('takes the link %p for %p', (link, kind) => {
    expect(readContacts(make({ links: [link] }), [])).toEqual([
      {
        kind,
        text: 'title' in link ? link.title : link.url,
        href: link.url,
        ofOwner: false,
      },
    ]);
  });

  it('follows no link that a browser would run', () => {
    const links = [
      // In two parts, as the linter refuses even to write one.
      { url: ['javascript', 'alert(1)'].join(':') },
      { url: 'data:text/html,x' },
      { url: 'no address' },
    ];
    expect(readContacts(make({ links }), [])).toEqual([]);
  });

  it('reads annotations, without an address that it cannot know', () => {
    const annotations = {
      'pagerduty.com/service-id': 'P1',
      'pagerduty.com/integration-key': 'a1b2c3',
      'opsgenie.com/team': 'ML',
      'opsgenie.com/component-selector': 'tag:"churn"',
      'slack.com/bot-notify': 'C1',
    };
    const found = readContacts(make({ annotations }), []);
    expect(found.map(({ kind, text }) => [kind, text])).toEqual([
      ['pagerDuty', 'P1'],
      ['pagerDutyKey', ''],
      ['opsgenieTeam', 'ML'],
      ['opsgenie', 'tag:"churn"'],
      ['slack', 'C1'],
    ]);
    expect(found.every(({ href }) => href === undefined)).toBe(true);
  });

  it('puts on call first, and says the same address once', () => {
    const chat = { url: 'https://chat.example.org/x', type: 'chat' };
    const entity = make({ links: [{ url: 'https://w.example.org' }, chat] });
    const owner = make(
      {
        links: [chat, { url: 'https://call.example.org', type: 'on-call' }],
      },
      { profile: { email: 'team@example.org' } },
    );
    expect(
      readContacts(entity, [owner]).map(({ kind, ofOwner }) => [kind, ofOwner]),
    ).toEqual([
      ['on-call', true],
      ['chat', false],
      ['email', true],
      ['link', false],
    ]);
  });

  it('does not take just any text for an e-mail address', () => {
    const owner = make({}, { profile: { email: 'ask anybody' } });
    expect(readContacts(make({}), [owner])).toEqual([]);
  });
});
