import type { Message } from '@waymark/plugin-people-node';
import { campaignPath } from '../../notifications/links';
import type { Progress, StoredCampaign } from '../types';

/** Campaigns that one message names; the page has them all. */
const NAMED = 6;

/** A campaign that is under way, and how far it is. */
export interface DigestCampaign {
  campaign: Pick<StoredCampaign, 'id' | 'title' | 'owner' | 'dueOn'>;
  /** What it asks for, in words: "level 2 in MLOps". */
  target: string;
  progress: Progress;
}

/** A line of a digest about one campaign. */
interface Line {
  id: string;
  title: string;
  text: string;
  isLate: boolean;
}

/**
 * One message for everybody whom campaigns concern: teams that are not done
 * hear how far they are, whoever runs a campaign hears of all teams. Pure.
 */
export function composeDigests(
  campaigns: readonly DigestCampaign[],
  { day }: { day: string },
): Message[] {
  const lines = new Map<string, Map<string, Line>>();
  const add = (to: string, line: Line) => {
    const own = lines.get(to) ?? new Map<string, Line>();
    lines.set(to, own);
    const before = own.get(line.id);
    own.set(line.id, {
      ...line,
      text: before ? `${before.text} ${line.text}` : line.text,
    });
  };
  for (const { campaign, target, progress } of campaigns) {
    const { id, title, owner, dueOn } = campaign;
    const isLate = dueOn < day;
    const when = isLate ? `was due on ${dueOn}` : `is due on ${dueOn}`;
    const behind = progress.teams.filter(team => team.done < team.total);
    for (const team of behind) {
      if (team.owner !== undefined) {
        const text = `${team.done} of ${team.total} of yours have reached ${target}; it ${when}.`;
        add(team.owner, { id, title, text, isLate });
      }
    }
    const text = `In all, ${progress.done} of ${progress.total} are done, ${behind.length} of ${progress.teams.length} teams are not; it ${when}.`;
    add(owner, { id, title, text, isLate });
  }
  return [...lines].map(([to, own]) => toMessage(to, [...own.values()], day));
}

function toMessage(to: string, lines: readonly Line[], day: string): Message {
  const rest = lines.length - NAMED;
  return {
    to: [to],
    title:
      lines.length === 1
        ? `How far "${lines[0].title}" is`
        : `How far ${lines.length} campaigns are`,
    description: [
      ...lines.slice(0, NAMED).map(({ title, text }) => `${title}: ${text}`),
      ...(rest > 0 ? [`And ${rest} more.`] : []),
    ].join('\n'),
    link:
      lines.length === 1
        ? campaignPath(lines[0].id)
        : '/maturity?tab=campaigns',
    scope: `maturity-campaigns-${day}`,
    severity: lines.some(line => line.isLate) ? 'high' : 'normal',
  };
}
