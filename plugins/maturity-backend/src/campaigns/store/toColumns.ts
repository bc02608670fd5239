import type { CampaignRow } from '../../database';
import type { CampaignWords } from '../readRequest';

/** What people decide about a campaign, as columns. Pure. */
export function toColumns(
  words: CampaignWords,
): Pick<
  CampaignRow,
  'title' | 'guidance' | 'owner' | 'rubric_id' | 'target' | 'scope' | 'due_on'
> {
  return {
    title: words.title,
    guidance: words.guidance ?? null,
    owner: words.owner,
    rubric_id: words.rubricId,
    target: JSON.stringify(words.target),
    scope: words.scope === undefined ? null : JSON.stringify(words.scope),
    due_on: words.dueOn,
  };
}
