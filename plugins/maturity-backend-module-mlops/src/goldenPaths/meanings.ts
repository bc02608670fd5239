import { count, defineFacts, type NamesOf, word, yesOrNo } from '../facts';

/** All that golden paths tell. */
export const GOLDEN_PATHS_MEANINGS = defineFacts({
  template: word(
    'template of the project',
    'Ref of the Template that the project of the entity was made from.',
  ),
  'template-version': word(
    'version of the template it stands on',
    'As the project records it; none where the template has no versions.',
  ),
  'current-version': word(
    'newest version of its template',
    'As the template says of itself; none where it has no versions.',
  ),
  state: word(
    'standing with its template',
    'How the project stood when its repository was last looked at, as old as that look.',
    ['current', 'behind', 'drifted', 'unknown', 'failing'],
  ),
  behind: count(
    'contents behind its template',
    'How often the template changed since the content that the project stands on, as old as the last look; none where that is not known.',
    'changes',
  ),
  'drift-files': count(
    'files that drifted from the template',
    'Standard files that differ from what the template made and that nobody keeps on purpose, as old as the last look; none where nothing can be compared.',
    'files',
  ),
  'drift-lines': count(
    'lines that drifted from the template',
    'Lines added to and taken from these files, as old as the last look; none where nothing can be compared.',
    'lines',
  ),
  'kept-files': count(
    'files kept different on purpose',
    "Standard files that differ for a reason which the project's record gives, as old as the last look; none where nothing can be compared.",
    'files',
  ),
  'update-proposed': yesOrNo(
    'update on its way',
    'Whether an update from the template was proposed and is not in the repository yet.',
  ),
});

/** Name of a fact that golden paths tell. */
export type GoldenPathsFact = NamesOf<typeof GOLDEN_PATHS_MEANINGS>;
