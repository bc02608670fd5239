import type { JsonObject } from '@backstage/types';
import {
  RECORD_PATH,
  type MergedFile,
} from '@waymark/plugin-golden-paths-common';

/** Lines of one list; the diff has the rest. */
const MOST_LISTED = 100;

/** What an update is about. */
export interface UpdateWords {
  /** What people call the project and the template. */
  project: string;
  template: string;
  from?: string;
  to?: string;
  files: readonly MergedFile[];
  /** Before and after the update. */
  answers: { before: JsonObject; after: JsonObject };
  /** Files that were not compared, such as links. */
  skipped: readonly string[];
}

/**
 * Tells reviewers what an update does, in Markdown: what the template changed,
 * what they have to decide, what was left alone and why. Pure.
 */
export function describeUpdate(words: UpdateWords): string {
  const { files, answers, skipped } = words;
  const own = files.filter(({ path }) => path !== RECORD_PATH);
  const changed = own.filter(
    ({ change, conflict }) => change !== 'keep' && !conflict,
  );
  const conflicts = own.filter(({ conflict }) => conflict);
  const left = own.filter(
    ({ change, conflict }) => change === 'keep' && !conflict,
  );
  return [
    headline(words),
    section('What the template changed', changed.map(describeChange)),
    section(
      'To be decided before merging',
      conflicts.map(file => `${code(file.path)}: ${file.notes.join(' ')}`),
    ),
    section(
      'Left alone',
      left.map(file => `${code(file.path)}: ${file.notes.join(' ')}`),
    ),
    section('Answers', describeAnswers(answers)),
    section(
      'Not compared',
      skipped.map(path => `${code(path)}: a link, a submodule, or too large`),
    ),
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** One line that says what becomes of a project. */
export function nameUpdate(
  words: Pick<UpdateWords, 'project' | 'template' | 'from' | 'to'>,
): string {
  const { project, template, from, to } = words;
  if (to && to !== from) {
    return `Update ${project} to ${template} ${to}`;
  }
  return `Update ${project} to the present ${template}`;
}

function headline({ project, template, from, to }: UpdateWords): string {
  const versions =
    from && to && from !== to
      ? `from ${code(from)} to ${code(to)}`
      : 'to what it makes now';
  return `Brings **${plain(project)}** up to its template **${plain(
    template,
  )}**, ${versions}. What the project changed stays; nothing it wrote is lost.`;
}

function section(title: string, lines: readonly string[]): string {
  if (lines.length === 0) {
    return '';
  }
  const shown = lines.slice(0, MOST_LISTED).map(line => `- ${line}`);
  const more = lines.length - shown.length;
  return [
    `### ${title}`,
    '',
    ...shown,
    ...(more > 0 ? [`- and ${more} more`] : []),
  ].join('\n');
}

const DEEDS = {
  add: 'new',
  modify: 'changed',
  remove: 'removed',
  rename: 'moved here',
  keep: 'kept',
} as const;

function describeChange({ path, from, change, notes }: MergedFile): string {
  const where = from === undefined ? '' : ` from ${code(from)}`;
  const why = notes.length > 0 ? `. ${notes.join(' ')}` : '';
  return `${code(path)}: ${DEEDS[change]}${where}${why}`;
}

function describeAnswers({ before, after }: UpdateWords['answers']): string[] {
  return Object.keys(after)
    .filter(name => show(before[name]) !== show(after[name]))
    .sort()
    .map(name =>
      before[name] === undefined
        ? `${code(name)}: ${code(show(after[name]))}, a new question`
        : `${code(name)}: ${code(show(after[name]))}, was ${code(show(before[name]))}`,
    );
}

function show(value: JsonObject[string]): string {
  const text = JSON.stringify(value) ?? '';
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}

/** A code span that no backtick in a name can leave. */
function code(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  const longest = Math.max(
    0,
    ...(line.match(/`+/g) ?? []).map(run => run.length),
  );
  const fence = '`'.repeat(longest + 1);
  return longest > 0 ? `${fence} ${line} ${fence}` : `${fence}${line}${fence}`;
}

/** Words that Markdown takes for nothing else. */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>#|~]/g, '\\$&');
}
