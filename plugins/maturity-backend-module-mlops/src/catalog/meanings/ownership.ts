import { count, defineFacts, word, yesOrNo } from '../../facts';

/** Of every kind: who is behind it, and where it belongs. */
export const OWNERSHIP_MEANINGS = defineFacts({
  description: yesOrNo('description', 'Whether the entity is described.'),
  lifecycle: word('lifecycle', 'What `spec.lifecycle` says.'),
  owner: word('owner', 'The user or group that the entity says owns it.'),
  'owner-exists': yesOrNo(
    'owner in the catalog',
    'Whether the catalog has the user or group that owns the entity.',
  ),
  'owner-members': count(
    'people behind the owner',
    'Members of the owning group and of the groups below it who are in the catalog and have not left; 1 for a person who has not left. Of one group, at most 200 are looked at.',
    'people',
  ),
  'contact-email': yesOrNo(
    'contact e-mail',
    'Whether the owner has an e-mail address in its profile.',
  ),
  'contact-link': yesOrNo(
    'contact link',
    'Whether the entity or its owner has a link, on-call links aside.',
  ),
  contact: yesOrNo(
    'contact',
    'Whether the owner has an e-mail address, or the entity or its owner a link.',
  ),
  'on-call': yesOrNo(
    'on-call',
    'Whether the entity or its owner says who is called: an annotation of PagerDuty, Opsgenie, Grafana OnCall or Splunk On-Call, or a link whose type or title says on-call, pager or rota.',
  ),
  system: yesOrNo(
    'system',
    'Whether the entity is part of a system; a system, of a domain. True for a domain.',
  ),
  techdocs: yesOrNo(
    'TechDocs',
    'Whether the entity has TechDocs of its own or of another entity.',
  ),
  tags: count('tags', 'Tags of the entity.', 'tags'),
  declared: yesOrNo(
    'declaration',
    'Whether somebody declared the entity; false for what a registry was found to have.',
  ),
  errors: count(
    'catalog errors',
    'Errors that the catalog reports about the entity.',
    'errors',
  ),
});
